namespace ComplianceRegistry.Domain.Outages;

/// <summary>The rules of declaring outages.</summary>
public abstract class OutageDecider : IDecider<DeclaredOutage, OutageCommand>
{
    private OutageDecider()
    {
    }

    public static DeclaredOutage Absent(string id) => new() { Id = id };

    public static Decision Decide(DeclaredOutage state, OutageCommand command, Rulebook rules)
    {
        if (OutageWorkflow.Refusal(state, command) is { } refusal)
        {
            return Decision.Refuse(refusal);
        }

        var faults = OutageValidation.Validate(state, command);
        return faults.IsEmpty ? Decision.Accept(Happening(command)) : Decision.Refuse(Rejection.Invalid(faults));
    }

    public static DeclaredOutage Evolve(DeclaredOutage state, IEvent @event) => @event switch
    {
        OutageDeclared declared => state with
        {
            Status = declared.To is null ? OutageStatus.Open : OutageStatus.Ended,
            From = declared.From,
            To = declared.To,
            Reason = declared.Reason,
            Jurisdictions = declared.Jurisdictions,
        },
        OutageEnded ended => state with { Status = OutageStatus.Ended, To = ended.To },
        _ => throw new UnreachableEventException(@event),
    };

    public static ActHeader Head(DeclaredOutage after, IEvent @event) =>
        new(after.Jurisdictions is [var only] ? only : null, [], ActClass.Public);

    private static IEvent Happening(OutageCommand command) => command switch
    {
        DeclareOutage declare => new OutageDeclared
        {
            From = declare.From,
            To = declare.To,
            Reason = declare.Reason,
            Jurisdictions = declare.Jurisdictions,
            Basis = declare.Actor.Basis,
        },
        EndOutage end => new OutageEnded(end.To, end.Actor.Basis),
        _ => throw new UnreachableCommandException(command),
    };
}
