using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Jurisdictions;

/// <summary>The rules of establishing and amending a jurisdiction.</summary>
public abstract class JurisdictionDecider : IDecider<Jurisdiction, JurisdictionCommand>
{
    private JurisdictionDecider()
    {
    }

    public static Jurisdiction Absent(string id) => new() { Id = id };

    public static Decision Decide(Jurisdiction state, JurisdictionCommand command, Rulebook rules)
    {
        if (JurisdictionWorkflow.Refusal(state, command) is { } refusal)
        {
            return Decision.Refuse(refusal);
        }

        var faults = Validate(state, command.Content);
        if (faults.Length > 0)
        {
            return Decision.Refuse(Rejection.Invalid(faults));
        }

        return command is EstablishJurisdiction
            ? Decision.Accept(new JurisdictionEstablished(command.Content))
            : Decision.Accept(new JurisdictionAmended(command.Content));
    }

    public static Jurisdiction Evolve(Jurisdiction state, IEvent @event) => @event switch
    {
        JurisdictionEstablished established => state with { Content = established.Content },
        JurisdictionAmended amended => state with { Content = amended.Content },
        _ => throw new UnreachableEventException(@event),
    };

    public static ActHeader Head(Jurisdiction after, IEvent @event) => new(after.Content!.Code, [], ActClass.Public);

    /// <summary>The id belongs to the code, so that nobody establishes a jurisdiction twice or turns one into another.</summary>
    private static ImmutableArray<Fault> Validate(Jurisdiction state, JurisdictionContent content)
    {
        var faults = new FaultList();
        JurisdictionContentValidation.Check(faults, "", content);
        if (Jurisdiction.IdOf(content.Code ?? "").ToString() != state.Id)
        {
            faults.Add("/code", "other-jurisdiction", "The code belongs to another case: the id of a jurisdiction follows from its code.");
        }

        return faults.ToImmutable();
    }
}
