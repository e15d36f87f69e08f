using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Monitoring;

/// <summary>The rules of watching a version of a system after it was placed on the market.</summary>
public abstract class MonitoringDecider : IDecider<MonitoringPlan, MonitoringCommand>
{
    private MonitoringDecider()
    {
    }

    public static MonitoringPlan Absent(string id) => new() { Id = id };

    public static Decision Decide(MonitoringPlan state, MonitoringCommand command, Rulebook rules)
    {
        if (MonitoringWorkflow.Refusal(state, command) is { } refusal)
            return Decision.Refuse(refusal);
        var faults = MonitoringContentValidation.Validate(state, command);
        return faults.IsEmpty ? MonitoringDecisions.Accepted(state, command, rules) : Decision.Refuse(Rejection.Invalid(faults));
    }

    public static MonitoringPlan Evolve(MonitoringPlan state, IEvent @event) => MonitoringEvolution.After(state, @event);

    /// <summary>Plans, breaches and missing reports are public; what was measured is the provider's, and all of it is sealed in the non-public section.</summary>
    public static ActHeader Head(MonitoringPlan after, IEvent @event) => new(
        after.Seat!.Jurisdiction,
        [after.Version!.System, after.Version.Provider],
        after.Version.IsNonPublic || @event is Measured or BreachIncidentNamed ? ActClass.Sealed : ActClass.Public);

    public static ImmutableArray<IEvent> Due(MonitoringPlan state, DateTimeOffset now, Rulebook rules) =>
        state.Clocks.FirstDue(now) is { } clock ? [MonitoringClocks.Consequence(state, clock, now, rules)] : [];
}
