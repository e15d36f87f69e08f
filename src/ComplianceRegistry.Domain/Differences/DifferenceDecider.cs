using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Differences;

/// <summary>The rules of declaring a national difference and of what becomes of it.</summary>
public abstract class DifferenceDecider : IDecider<NationalDifference, DifferenceCommand>
{
    private DifferenceDecider()
    {
    }

    public static NationalDifference Absent(string id) => new() { Id = id };

    public static Decision Decide(NationalDifference state, DifferenceCommand command, Rulebook rules)
    {
        if (DifferenceWorkflow.Refusal(state, command) is { } refusal)
            return Decision.Refuse(refusal);
        var faults = DifferenceContentValidation.Validate(state, command);
        return command switch
        {
            PublishDifference publish => DifferenceDecisions.Publish(publish, faults, rules),
            ConfirmDifference confirm => DifferenceDecisions.Confirm(state, confirm, faults, rules),
            _ => faults.IsEmpty ? DifferenceDecisions.Accepted(state, command) : Decision.Refuse(Rejection.Invalid(faults)),
        };
    }

    public static NationalDifference Evolve(NationalDifference state, IEvent @event) => DifferenceEvolution.After(state, @event);

    public static ActHeader Head(NationalDifference after, IEvent @event) => new(
        @event is DifferenceCommented commented ? commented.Comment.Jurisdiction : after.Jurisdiction, [after.Authority], ActClass.Public);

    public static ImmutableArray<IEvent> Due(NationalDifference state, DateTimeOffset now, Rulebook rules) => DifferenceClocks.Due(state, now, rules);
}
