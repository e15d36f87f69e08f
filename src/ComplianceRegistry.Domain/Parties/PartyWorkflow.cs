using System.Collections.Immutable;
using Stateless;

namespace ComplianceRegistry.Domain.Parties;

/// <summary>What can happen to a party, as the workflow names it.</summary>
public enum PartyTrigger
{
    Record,
    Apply,
    RegisterFounder,
    RequestEvidence,
    ProvideEvidence,
    Verify,
    Refuse,
    Suspend,
    Reinstate,
    Cease,
    Claim,
    GiveMandate,
    AcceptMandate,
    EndMandate,
    AddMember,
    RemoveMember,
}

/// <summary>The single table of a party's states, triggers, actors and guards.</summary>
public static class PartyWorkflow
{
    private static readonly ImmutableArray<PartyTrigger> Actions =
        [.. Enum.GetValues<PartyTrigger>().Where(trigger => trigger >= PartyTrigger.RequestEvidence)];

    /// <summary>Names of the actions that this actor may take now, in kebab-case, such as <c>request-evidence</c>.</summary>
    /// <param name="party">The party.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    /// <param name="authorityExists">See <see cref="PartyCommand.AuthorityExists"/>.</param>
    public static ImmutableArray<string> ActionsFor(Party party, Actor? actor, bool authorityExists = true)
    {
        if (actor is null)
        {
            return [];
        }

        var machine = Machine(party, actor, authorityExists);
        return [.. Actions.Where(machine.CanFire).Select(Kebab.Of)];
    }

    internal static Rejection? Refusal(Party party, PartyCommand command) =>
        Guard.Refusal(Machine(party, command.Actor, command.AuthorityExists), TriggerOf(command), PartyGuards.All);

    internal static PartyTrigger TriggerOf(PartyCommand command) => command switch
    {
        RecordParty => PartyTrigger.Record,
        ApplyForParty => PartyTrigger.Apply,
        RegisterFounder => PartyTrigger.RegisterFounder,
        ClaimParty => PartyTrigger.Claim,
        RequestEvidence => PartyTrigger.RequestEvidence,
        ProvideEvidence => PartyTrigger.ProvideEvidence,
        VerifyParty => PartyTrigger.Verify,
        RefuseParty => PartyTrigger.Refuse,
        SuspendParty => PartyTrigger.Suspend,
        ReinstateParty => PartyTrigger.Reinstate,
        CeaseParty => PartyTrigger.Cease,
        GiveMandate => PartyTrigger.GiveMandate,
        AcceptMandate => PartyTrigger.AcceptMandate,
        EndMandate => PartyTrigger.EndMandate,
        AddMember => PartyTrigger.AddMember,
        RemoveMember => PartyTrigger.RemoveMember,
        _ => throw new UnreachableCommandException(command),
    };

    internal static StateMachine<PartyStatus, PartyTrigger> Machine(Party party, Actor actor, bool authorityExists = true)
    {
        var status = party.Status;
        var machine = new StateMachine<PartyStatus, PartyTrigger>(() => status, next => status = next);
        var who = new PartyGuards(party, actor, authorityExists);
        ConfigureEntry(machine, who);
        ConfigureApplication(machine, who);
        ConfigureVerification(machine, who);
        ConfigureMembers(machine, who);
        ConfigureMandates(machine, who);
        return machine;
    }

    private static void ConfigureEntry(StateMachine<PartyStatus, PartyTrigger> machine, PartyGuards who)
    {
        machine.Configure(PartyStatus.Absent)
            .PermitIf(PartyTrigger.Record, PartyStatus.Recorded, who.KeepsRegister, PartyGuards.RegisterKeeper)
            .PermitIf(PartyTrigger.Apply, PartyStatus.Applied, who.IsPerson, PartyGuards.Person)
            .PermitIf(PartyTrigger.RegisterFounder, PartyStatus.Verified, who.IsRegistry, PartyGuards.Registry);
        machine.Configure(PartyStatus.Recorded)
            .PermitIf(PartyTrigger.Claim, PartyStatus.Applied, who.IsPerson, PartyGuards.Person)
            .PermitIf(PartyTrigger.Cease, PartyStatus.Ceased, who.IsVerifier, PartyGuards.Verifier);

        // A false claim that was refused must not bar the real party from its recorded entry.
        machine.Configure(PartyStatus.Refused)
            .PermitIf(PartyTrigger.Claim, PartyStatus.Applied, who.IsPersonForRecorded, PartyGuards.PersonForRecorded);
    }

    private static void ConfigureApplication(StateMachine<PartyStatus, PartyTrigger> machine, PartyGuards who)
    {
        machine.Configure(PartyStatus.Applied)
            .PermitIf(PartyTrigger.RequestEvidence, PartyStatus.EvidenceRequested, who.IsVerifier, PartyGuards.Verifier)
            .PermitReentryIf(PartyTrigger.ProvideEvidence, who.IsMember, PartyGuards.Member);
        machine.Configure(PartyStatus.EvidenceRequested)
            .PermitIf(PartyTrigger.ProvideEvidence, PartyStatus.Applied, who.IsMember, PartyGuards.Member);
        foreach (var pending in new[] { PartyStatus.Applied, PartyStatus.EvidenceRequested })
        {
            machine.Configure(pending)
                .PermitIf(PartyTrigger.Verify, PartyStatus.Verified, who.IsVerifier, PartyGuards.Verifier)
                .PermitIf(PartyTrigger.Refuse, PartyStatus.Refused, who.IsVerifier, PartyGuards.Verifier)
                .PermitIf(PartyTrigger.Cease, PartyStatus.Ceased, who.IsMemberOrVerifier, PartyGuards.MemberOrVerifier);
        }
    }

    private static void ConfigureVerification(StateMachine<PartyStatus, PartyTrigger> machine, PartyGuards who)
    {
        machine.Configure(PartyStatus.Verified)
            .PermitIf(PartyTrigger.Suspend, PartyStatus.Suspended, who.IsVerifier, PartyGuards.Verifier)
            .PermitIf(PartyTrigger.Cease, PartyStatus.Ceased, who.IsMemberOrVerifier, PartyGuards.MemberOrVerifier);
        machine.Configure(PartyStatus.Suspended)
            .PermitIf(PartyTrigger.Reinstate, PartyStatus.Verified, who.IsVerifier, PartyGuards.Verifier)
            .PermitIf(PartyTrigger.Cease, PartyStatus.Ceased, who.IsMemberOrVerifier, PartyGuards.MemberOrVerifier);
    }

    private static void ConfigureMembers(StateMachine<PartyStatus, PartyTrigger> machine, PartyGuards who)
    {
        foreach (var status in new[] { PartyStatus.Applied, PartyStatus.EvidenceRequested, PartyStatus.Verified, PartyStatus.Suspended })
        {
            machine.Configure(status)
                .PermitReentryIf(PartyTrigger.AddMember, who.IsAdministrator, PartyGuards.Administrator)
                .PermitReentryIf(PartyTrigger.RemoveMember, who.IsAdministrator, PartyGuards.Administrator)
                .PermitReentryIf(PartyTrigger.EndMandate, who.IsMandateParty, PartyGuards.MandateParty);
        }
    }

    private static void ConfigureMandates(StateMachine<PartyStatus, PartyTrigger> machine, PartyGuards who)
    {
        foreach (var status in new[] { PartyStatus.Applied, PartyStatus.EvidenceRequested, PartyStatus.Verified })
        {
            machine.Configure(status)
                .PermitReentryIf(PartyTrigger.GiveMandate, who.IsMember, PartyGuards.Member)
                .PermitReentryIf(PartyTrigger.AcceptMandate, who.IsRepresentative, PartyGuards.Representative);
        }
    }
}
