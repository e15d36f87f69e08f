using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Frameworks.Editions;

/// <summary>The rules by which an edition of a requirement set comes into force and goes out of it.</summary>
public abstract class EditionDecider : IDecider<RequirementSetEdition, EditionCommand>
{
    private EditionDecider()
    {
    }

    public static RequirementSetEdition Absent(string id) => new() { Id = id };

    public static Decision Decide(RequirementSetEdition state, EditionCommand command, Rulebook rules)
    {
        if (EditionWorkflow.Refusal(state, command) is { } refusal)
        {
            return Decision.Refuse(refusal);
        }

        var faults = EditionValidation.Validate(state, command);
        return faults.IsEmpty ? Accepted(state, command, rules) : Decision.Refuse(Rejection.Invalid(faults));
    }

    public static RequirementSetEdition Evolve(RequirementSetEdition state, IEvent @event)
    {
        var moved = @event is IMovesClocks clocks ? state with { Clocks = state.Clocks.After(clocks) } : state;
        return @event switch
        {
            EditionDrafted drafted => moved with
            {
                Status = EditionStatus.Draft,
                Reference = drafted.Reference,
                ContentHash = drafted.ContentHash,
                DraftedBy = drafted.By,
                Comments = [],
            },
            EditionFounded founded => moved with
            {
                Status = EditionStatus.InForce,
                Reference = founded.Reference,
                ContentHash = founded.ContentHash,
                DraftedBy = Actor.Registry,
                InForceFrom = founded.Effective,
            },
            ConsultationOpened => moved with { Status = EditionStatus.Consultation },
            EditionCommented commented => moved with { Comments = moved.Comments.Add(commented.Comment) },
            ConsultationClosed => moved with { Status = EditionStatus.Consulted },
            EditionAdopted adopted => moved with { Status = EditionStatus.Adopted, AdoptedBy = adopted.By },
            EditionEnteredIntoForce entered => moved with { Status = EditionStatus.InForce, InForceFrom = entered.Effective },
            EditionSuperseded superseded => moved with { Status = EditionStatus.Superseded, Successor = superseded.Successor },
            EditionRetired retired => moved with { Status = EditionStatus.Retired, Retired = retired.Effective },
            _ => throw new UnreachableEventException(@event),
        };
    }

    public static ActHeader Head(RequirementSetEdition after, IEvent @event) => new(null, [], ActClass.Public);

    public static ImmutableArray<IEvent> Due(RequirementSetEdition state, DateTimeOffset now, Rulebook rules) =>
        state.Clocks.FirstDue(now) is { Due: { } due } clock ? [EditionClocks.Consequence(clock.Name, due)] : [];

    private static Decision Accepted(RequirementSetEdition edition, EditionCommand command, Rulebook rules) => command switch
    {
        FoundEdition found => Decision.Accept(new EditionFounded(found.Reference, found.ContentHash, found.Now)),
        DraftEdition draft => Draft(edition, draft),
        OpenConsultation open => Decision.Accept(new ConsultationOpened(open.ContentHash) { Clocks = EditionClocks.Consultation(open, rules) }),
        CommentOnEdition comment => Decision.Accept(
            new EditionCommented(new EditionComment(comment.Actor.Party, comment.Requirement, comment.Text, edition.ContentHash))),
        AdoptEdition adopt => Adopt(adopt, rules),
        SupersedeEdition supersede => Decision.Accept(
            new EditionSuperseded(supersede.Successor, supersede.SuccessorBasis) { Clocks = EditionClocks.Transition(supersede, rules) }),
        _ => throw new UnreachableCommandException(command),
    };

    private static Decision Draft(RequirementSetEdition edition, DraftEdition command) =>
        edition.Status != EditionStatus.Absent && edition.ContentHash == command.ContentHash
            ? Decision.Accept()
            : Decision.Accept(new EditionDrafted(command.Reference, command.ContentHash, command.Actor.Party) { Clocks = ClockMoves.End(ClockMoves.Every) });

    private static Decision Adopt(AdoptEdition command, Rulebook rules)
    {
        var clock = EditionClocks.EntryIntoForce(command, rules);
        return clock.Value is { } moves
            ? Decision.Accept(new EditionAdopted(command.ContentHash, command.Actor.Party, command.Actor.Basis) { Clocks = moves })
            : Decision.Refuse(Rejection.Invalid(clock.Faults));
    }
}
