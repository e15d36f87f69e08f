using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.EvidenceItems;

/// <summary>The rules of handing in, replacing, reading and erasing evidence.</summary>
public abstract class EvidenceDecider : IDecider<EvidenceItem, EvidenceCommand>
{
    private EvidenceDecider()
    {
    }

    public static EvidenceItem Absent(string id) => new() { Id = id };

    public static Decision Decide(EvidenceItem state, EvidenceCommand command, Rulebook rules)
    {
        if (IsReceivedAlready(state, command))
        {
            return Decision.Accept();
        }

        if (EvidenceWorkflow.Refusal(state, command) is { } refusal)
        {
            return Decision.Refuse(refusal);
        }

        var faults = EvidenceValidation.Validate(command);
        return faults.IsEmpty ? Accepted(state, command) : Decision.Refuse(Rejection.Invalid(faults));
    }

    /// <summary>Why content may not be uploaded now; null when it may. What was received already may be sent again.</summary>
    public static Rejection? UploadRefusal(EvidenceItem item, Actor actor) => item.Status == EvidenceStatus.Received && actor.Party == item.Owner
        ? null
        : EvidenceWorkflow.Refusal(item, EvidenceTrigger.Receive, actor);

    public static EvidenceItem Evolve(EvidenceItem state, IEvent @event) => @event switch
    {
        EvidenceAnnounced announced => state with
        {
            Status = EvidenceStatus.Announced,
            Owner = announced.Owner,
            Jurisdiction = announced.Jurisdiction,
            Audience = announced.Audience,
            Subject = announced.Subject,
            Title = announced.Personal,
            Announced = announced.Document,
        },
        EvidenceReceived received => Keep(state, received.Kept),
        ReplacementAnnounced replacement => state with { Status = EvidenceStatus.Replacing, Announced = replacement.Document },
        EvidenceReplaced replaced => Keep(state, replaced.Kept),
        EvidenceRead read => state with { LastReading = new Reading(read.Party, read.Member, read.Version, Granted: true) },
        EvidenceReadRefused refused => state with { LastReading = new Reading(refused.Party, refused.Member, refused.Version, Granted: false) },
        EvidenceErased erased => state with { Status = EvidenceStatus.Erased, Announced = null, ErasedBy = erased.LegalBasis },
        _ => throw new UnreachableEventException(@event),
    };

    public static ActHeader Head(EvidenceItem after, IEvent @event)
    {
        ImmutableArray<string> subjects = after.Subject is { } about ? [after.Owner, about.System] : [after.Owner];
        return new ActHeader(after.Jurisdiction, subjects, after.Audience.IsPublic ? ActClass.Public : ActClass.Sealed);
    }

    private static Decision Accepted(EvidenceItem item, EvidenceCommand command) => command switch
    {
        AnnounceEvidence announce => Decision.Accept(Announced(announce)),
        ReceiveContent receive => Receive(item, receive),
        AnnounceReplacement replacement => Replace(item, replacement),
        ReadContent read => Read(item, read),
        EraseEvidence erase => Decision.Accept(new EvidenceErased(erase.LegalBasis)),
        _ => throw new UnreachableCommandException(command),
    };

    private static EvidenceAnnounced Announced(AnnounceEvidence command) => new()
    {
        Owner = command.Actor.Party,
        Jurisdiction = command.Actor.Jurisdiction,
        Audience = command.Audience,
        Subject = command.Subject,
        Document = command.Document,
        Basis = command.Actor.Basis,
        Personal = new EvidenceTitle(command.Title),
    };

    /// <summary>An upload that is repeated, since its answer was lost, changes nothing.</summary>
    private static bool IsReceivedAlready(EvidenceItem item, EvidenceCommand command) =>
        item.Status == EvidenceStatus.Received && command is ReceiveContent again && command.Actor.Party == item.Owner && item.Current!.Document.Sha256 == again.Sha256;

    private static Decision Receive(EvidenceItem item, ReceiveContent command)
    {
        if ((command.Size, command.Sha256) != (item.Announced!.Size, item.Announced.Sha256))
        {
            return Decision.Refuse(Rejection.Unacceptable(
                "not-as-announced", $"{command.Size} bytes with the SHA-256 {command.Sha256} came; {item.Announced.Size} bytes with {item.Announced.Sha256} are announced."));
        }

        var salt = item.Audience.IsPublic ? null : command.Salt;
        var kept = new KeptContent(command.Store, command.Blob, salt, ContentCommitment.Of(command.Sha256, salt), command.Now);
        return Decision.Accept(item.Versions.IsEmpty ? new EvidenceReceived(kept) : new EvidenceReplaced(kept));
    }

    private static Decision Replace(EvidenceItem item, AnnounceReplacement command)
    {
        if (item.Versions.Length >= EvidenceLimits.Versions)
        {
            return Decision.Refuse(Rejection.Unacceptable("too-many-versions", $"An item of evidence has at most {EvidenceLimits.Versions} contents. Hand in another item."));
        }

        return item.Current!.Document.Sha256 == command.Document.Sha256
            ? Decision.Refuse(Rejection.Unacceptable("same-content", "The announced content is the present one."))
            : Decision.Accept(new ReplacementAnnounced(command.Document));
    }

    /// <summary>A refusal is an act as well: whose content it is learns who wanted it.</summary>
    private static Decision Read(EvidenceItem item, ReadContent command)
    {
        var actor = command.Actor;
        if (!item.IsOpenTo(actor))
        {
            return Decision.Accept(new EvidenceReadRefused(actor.Party, actor.Member, command.Version, actor.Basis));
        }

        if (command.Version < 1 || command.Version > item.Versions.Length)
        {
            return Decision.Refuse(Rejection.NotFound($"The evidence has {item.Versions.Length} contents so far; there is none with the number {command.Version}."));
        }

        return item.Audience.IsPublic ? Decision.Accept() : Decision.Accept(new EvidenceRead(actor.Party, actor.Member, command.Version, actor.Basis));
    }

    private static EvidenceItem Keep(EvidenceItem item, KeptContent kept) => item with
    {
        Status = EvidenceStatus.Received,
        Versions = item.Versions.Add(new DocumentVersion(item.Announced!, kept)),
        Announced = null,
    };
}
