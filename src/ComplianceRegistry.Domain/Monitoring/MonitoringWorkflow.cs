using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using Stateless;

namespace ComplianceRegistry.Domain.Monitoring;

/// <summary>What can happen to a monitoring plan, as the workflow names it.</summary>
public enum MonitoringTrigger
{
    Submit,
    Breach,
    Settle,
    RunOut,
    Amend,
    Measure,
    AnswerBreach,
    Close,
}

/// <summary>The single table of a monitoring plan's states, triggers, actors and guards.</summary>
public static class MonitoringWorkflow
{
    public const string ProviderSide = "provider-or-representative";
    public const string Follows = "follows-from-measurements-answers-and-clocks";

    private static readonly ImmutableArray<MonitoringTrigger> Actions =
        [.. Enum.GetValues<MonitoringTrigger>().Where(trigger => trigger >= MonitoringTrigger.Amend)];

    private static readonly FrozenDictionary<string, Guard> Guards = new Guard[]
    {
        new(ProviderSide, "Only the verified provider of the system or its authorised representative may do this. A representative needs a mandate that the provider gave and it accepted."),
        new(Follows, "This follows from measurements, answers and clocks."),
    }.ToFrozenDictionary(guard => guard.Code);

    /// <summary>Names of the actions that this actor may take now, in kebab-case, such as <c>answer-breach</c>.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    /// <param name="provider">See <see cref="MonitoringCommand.Provider"/>.</param>
    public static ImmutableArray<string> ActionsFor(MonitoringPlan plan, Actor? actor, PartyStanding? provider = null)
    {
        if (actor is null || plan.Version is null)
            return [];
        var machine = Machine(plan.Status, IsProviderSide(plan.Version, actor, provider));
        return [.. Actions.Where(machine.CanFire).Select(Kebab.Of)];
    }

    /// <summary>Whether an actor is the provider of a system, or represents it.</summary>
    public static bool IsProviderSide(MonitoredVersion version, Actor actor, PartyStanding? provider) =>
        actor.IsVerified && (actor.Party == version.Provider || (actor.Party == version.Representative && actor.Is(PartyRole.AuthorisedRepresentative)
            && provider?.Party == version.Provider && provider.IsRepresentedBy(actor.Party)));

    /// <summary>Whether an actor may read what was measured: the provider's side, and the authorities of the home listing and of where the system is recognised.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="actor">Who asks; null for the public.</param>
    /// <param name="provider">Standing of the provider; without it a representative is nobody.</param>
    /// <param name="recognisedIn">Codes of the jurisdictions in which a recognition of the system has force.</param>
    public static bool MayReadMeasurements(MonitoringPlan plan, Actor? actor, PartyStanding? provider, ImmutableArray<string> recognisedIn) => actor is { IsVerified: true }
        && (IsProviderSide(plan.Version!, actor, provider)
            || (actor.Is(PartyRole.CompetentAuthority) && (actor.Jurisdiction == plan.Seat!.Jurisdiction || recognisedIn.Contains(actor.Jurisdiction))));

    internal static Rejection? Refusal(MonitoringPlan plan, MonitoringCommand command)
    {
        var version = (command as SubmitPlan)?.Version ?? plan.Version;
        var isProviderSide = version is not null && IsProviderSide(version, command.Actor, command.Provider);
        return Guard.Refusal(Machine(plan.Status, isProviderSide), TriggerOf(command), Guards);
    }

    internal static MonitoringTrigger TriggerOf(MonitoringCommand command) => command switch
    {
        SubmitPlan => MonitoringTrigger.Submit,
        AmendPlan => MonitoringTrigger.Amend,
        RecordMeasurements => MonitoringTrigger.Measure,
        AnswerBreach => MonitoringTrigger.AnswerBreach,
        ClosePlan => MonitoringTrigger.Close,
        _ => throw new UnreachableCommandException(command),
    };

    internal static StateMachine<PlanStatus, MonitoringTrigger> Machine(PlanStatus current, bool isProviderSide, bool follows = false)
    {
        var status = current;
        var machine = new StateMachine<PlanStatus, MonitoringTrigger>(() => status, next => status = next);
        machine.Configure(PlanStatus.Absent).PermitIf(MonitoringTrigger.Submit, PlanStatus.Active, () => isProviderSide, ProviderSide);
        foreach (var open in new[] { PlanStatus.Active, PlanStatus.BreachOpen })
        {
            machine.Configure(open)
                .PermitReentryIf(MonitoringTrigger.Amend, () => isProviderSide, ProviderSide)
                .PermitReentryIf(MonitoringTrigger.Measure, () => isProviderSide, ProviderSide)
                .PermitReentryIf(MonitoringTrigger.RunOut, () => follows, Follows)
                .PermitIf(MonitoringTrigger.Close, PlanStatus.Closed, () => isProviderSide, ProviderSide);
        }

        machine.Configure(PlanStatus.Active).PermitIf(MonitoringTrigger.Breach, PlanStatus.BreachOpen, () => follows, Follows);
        machine.Configure(PlanStatus.BreachOpen)
            .PermitReentryIf(MonitoringTrigger.Breach, () => follows, Follows)
            .PermitReentryIf(MonitoringTrigger.AnswerBreach, () => isProviderSide, ProviderSide)
            .PermitIf(MonitoringTrigger.Settle, PlanStatus.Active, () => follows, Follows);
        return machine;
    }
}
