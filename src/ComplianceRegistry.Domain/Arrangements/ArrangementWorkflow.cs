using System.Collections.Immutable;
using Stateless;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>What can happen to an arrangement.</summary>
public enum ArrangementTrigger
{
    Draft,
    Lapse,
    EnterIntoForce,
    Suspend,
    Resume,
    Terminate,
    ProposeTerms,
    OpenNegotiation,
    Abandon,
    Sign,
    ProposeAmendment,
    ProposeSuspension,
    ProposeResumption,
    ProposeTermination,
    ProposeSignatorySuspension,
    ProposeSignatoryRestoration,
    Agree,
    WithdrawProposal,
    SuspendOwnPart,
    ResumeOwnPart,
    AnnounceWithdrawal,
    RetractWithdrawal,
}

/// <summary>The single table of an arrangement's states, triggers, actors and guards.</summary>
public static class ArrangementWorkflow
{
    private static readonly ImmutableArray<ArrangementTrigger> Actions =
        [.. Enum.GetValues<ArrangementTrigger>().Where(trigger => trigger >= ArrangementTrigger.ProposeTerms)];

    private static readonly ImmutableArray<ArrangementStatus> Entered = [ArrangementStatus.InForce, ArrangementStatus.Suspended];

    private static readonly ImmutableArray<ArrangementTrigger> OfASignatory =
    [
        ArrangementTrigger.ProposeAmendment,
        ArrangementTrigger.ProposeSignatorySuspension,
        ArrangementTrigger.ProposeSignatoryRestoration,
        ArrangementTrigger.SuspendOwnPart,
        ArrangementTrigger.ResumeOwnPart,
        ArrangementTrigger.AnnounceWithdrawal,
        ArrangementTrigger.RetractWithdrawal,
    ];

    /// <summary>Names of the actions that this actor may take now, in kebab-case, such as <c>open-negotiation</c>.</summary>
    /// <param name="arrangement">The arrangement.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    public static ImmutableArray<string> ActionsFor(Arrangement arrangement, Actor? actor)
    {
        if (actor is null)
            return [];
        var machine = Machine(arrangement, actor);
        return [.. Actions.Where(machine.CanFire).Where(action => IsUseful(arrangement, action, actor.Jurisdiction)).Select(Kebab.Of)];
    }

    internal static Rejection? Refusal(Arrangement arrangement, ArrangementCommand command) =>
        Guard.Refusal(Machine(arrangement, command.Actor), TriggerOf(command), ArrangementGuards.All);

    internal static ArrangementTrigger TriggerOf(ArrangementCommand command) => command switch
    {
        DraftArrangement => ArrangementTrigger.Draft,
        ProposeTerms => ArrangementTrigger.ProposeTerms,
        OpenNegotiation => ArrangementTrigger.OpenNegotiation,
        AbandonArrangement => ArrangementTrigger.Abandon,
        SignArrangement => ArrangementTrigger.Sign,
        ProposeAmendment => ArrangementTrigger.ProposeAmendment,
        ProposeArrangementSuspension => ArrangementTrigger.ProposeSuspension,
        ProposeResumption => ArrangementTrigger.ProposeResumption,
        ProposeTermination => ArrangementTrigger.ProposeTermination,
        ProposeSignatorySuspension => ArrangementTrigger.ProposeSignatorySuspension,
        ProposeSignatoryRestoration => ArrangementTrigger.ProposeSignatoryRestoration,
        AgreeToProposal => ArrangementTrigger.Agree,
        WithdrawChange => ArrangementTrigger.WithdrawProposal,
        SuspendOwnPart => ArrangementTrigger.SuspendOwnPart,
        ResumeOwnPart => ArrangementTrigger.ResumeOwnPart,
        AnnounceWithdrawal => ArrangementTrigger.AnnounceWithdrawal,
        RetractWithdrawal => ArrangementTrigger.RetractWithdrawal,
        _ => throw new UnreachableCommandException(command),
    };

    internal static StateMachine<ArrangementStatus, ArrangementTrigger> Machine(Arrangement arrangement, Actor actor)
    {
        var status = arrangement.Status;
        var machine = new StateMachine<ArrangementStatus, ArrangementTrigger>(() => status, next => status = next);
        var who = new ArrangementGuards(arrangement, actor);
        ConfigureNegotiation(machine, who);
        ConfigureForce(machine, who);
        ConfigureChanges(machine, who);
        return machine;
    }

    private static void ConfigureNegotiation(StateMachine<ArrangementStatus, ArrangementTrigger> machine, ArrangementGuards who)
    {
        machine.Configure(ArrangementStatus.Absent)
            .PermitIf(ArrangementTrigger.Draft, ArrangementStatus.Draft, who.IsAuthority, ArrangementGuards.Authority);
        machine.Configure(ArrangementStatus.Draft)
            .PermitReentryIf(ArrangementTrigger.ProposeTerms, who.IsDrafter, ArrangementGuards.Drafter)
            .PermitIf(ArrangementTrigger.OpenNegotiation, ArrangementStatus.Negotiating, who.IsDrafter, ArrangementGuards.Drafter)
            .PermitIf(ArrangementTrigger.Abandon, ArrangementStatus.Terminated, who.IsDrafter, ArrangementGuards.Drafter)
            .PermitIf(ArrangementTrigger.Lapse, ArrangementStatus.Terminated, who.IsClock, ArrangementGuards.Clock);
        machine.Configure(ArrangementStatus.Negotiating)
            .PermitReentryIf(ArrangementTrigger.ProposeTerms, who.IsSignatory, ArrangementGuards.Signatory)
            .PermitReentryIf(ArrangementTrigger.Sign, who.IsSignerAmongOthers, ArrangementGuards.SignerAmongOthers)
            .PermitIf(ArrangementTrigger.Sign, ArrangementStatus.Signed, who.IsLastSigner, ArrangementGuards.LastSigner)
            .PermitIf(ArrangementTrigger.Lapse, ArrangementStatus.Terminated, who.IsClock, ArrangementGuards.Clock);
    }

    private static void ConfigureForce(StateMachine<ArrangementStatus, ArrangementTrigger> machine, ArrangementGuards who)
    {
        machine.Configure(ArrangementStatus.Signed)
            .PermitIf(ArrangementTrigger.EnterIntoForce, ArrangementStatus.InForce, who.IsClock, ArrangementGuards.Clock);
        machine.Configure(ArrangementStatus.InForce)
            .PermitReentryIf(ArrangementTrigger.ProposeSuspension, who.IsSignatory, ArrangementGuards.Signatory)
            .PermitIf(ArrangementTrigger.Suspend, ArrangementStatus.Suspended, who.IsClock, ArrangementGuards.Clock);
        machine.Configure(ArrangementStatus.Suspended)
            .PermitReentryIf(ArrangementTrigger.ProposeResumption, who.IsSignatory, ArrangementGuards.Signatory)
            .PermitIf(ArrangementTrigger.Resume, ArrangementStatus.InForce, who.IsClock, ArrangementGuards.Clock);
    }

    private static void ConfigureChanges(StateMachine<ArrangementStatus, ArrangementTrigger> machine, ArrangementGuards who)
    {
        foreach (var status in Entered.Add(ArrangementStatus.Signed))
        {
            machine.Configure(status)
                .PermitReentryIf(ArrangementTrigger.ProposeTermination, who.IsSignatory, ArrangementGuards.Signatory)
                .PermitReentryIf(ArrangementTrigger.Agree, who.IsDeciding, ArrangementGuards.Deciding)
                .PermitReentryIf(ArrangementTrigger.WithdrawProposal, who.IsSignatory, ArrangementGuards.Signatory)
                .PermitIf(ArrangementTrigger.Terminate, ArrangementStatus.Terminated, who.IsClock, ArrangementGuards.Clock);
        }

        foreach (var status in Entered)
        {
            foreach (var trigger in OfASignatory)
                machine.Configure(status).PermitReentryIf(trigger, who.IsSignatory, ArrangementGuards.Signatory);
        }
    }

    private static bool IsUseful(Arrangement arrangement, ArrangementTrigger action, string jurisdiction) => action switch
    {
        ArrangementTrigger.Sign => arrangement.Unsigned.Contains(jurisdiction),
        ArrangementTrigger.Agree => arrangement.Open.Any(proposal => arrangement.Missing(proposal).Contains(jurisdiction)),
        ArrangementTrigger.WithdrawProposal => arrangement.HasOpenProposalOf(jurisdiction),
        ArrangementTrigger.SuspendOwnPart => arrangement.SuspensionOf(jurisdiction) is null,
        ArrangementTrigger.ResumeOwnPart => arrangement.SuspensionOf(jurisdiction) is { IsByItself: true },
        ArrangementTrigger.AnnounceWithdrawal => !arrangement.IsWithdrawing(jurisdiction),
        ArrangementTrigger.RetractWithdrawal => arrangement.IsWithdrawing(jurisdiction),
        >= ArrangementTrigger.ProposeAmendment and <= ArrangementTrigger.ProposeSignatoryRestoration => !arrangement.HasOpenProposalOf(jurisdiction) && IsUsefulToPropose(arrangement, action),
        _ => true,
    };

    private static bool IsUsefulToPropose(Arrangement arrangement, ArrangementTrigger action) => action switch
    {
        ArrangementTrigger.ProposeAmendment => !arrangement.IsBeingAmended,
        ArrangementTrigger.ProposeSignatoryRestoration => arrangement.Suspensions.Any(suspension => !suspension.IsByItself),
        _ => true,
    };
}
