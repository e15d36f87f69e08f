using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.EvidenceItems;

namespace ComplianceRegistry.Views.EvidenceItems;

/// <summary>An item of public evidence as lists show it; without its title, which is personal.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its stream.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Owner">Registry id of the party that handed it in.</param>
/// <param name="Subject">The system that it is about; null when it is about none.</param>
/// <param name="Document">The document that it has now, or that is announced before there is one.</param>
/// <param name="ReceivedAt">When that came; null before.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
public sealed record EvidenceRow(
    string Id,
    long Version,
    EvidenceStatus Status,
    string Owner,
    EvidenceSubject? Subject,
    AnnouncedDocument Document,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset UpdatedAt)
{
    /// <summary>What approvals of the present content are bound to; null when there is none.</summary>
    public ContentBinding? Binding => Status is EvidenceStatus.Received or EvidenceStatus.Replacing ? new ContentBinding(Id, Document.Sha256) : null;
}

/// <summary>A page of public evidence.</summary>
/// <param name="Items">The latest announced first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record EvidenceList(IReadOnlyList<EvidenceRow> Items, string? Next);

/// <summary>What the view keeps of public evidence.</summary>
/// <param name="Row">As lists show it.</param>
/// <param name="Position">Where it was announced.</param>
/// <param name="Announced">What is to come; null when nothing is.</param>
internal sealed record EvidenceRecord(EvidenceRow Row, long Position, AnnouncedDocument? Announced)
{
    /// <summary>Whether an event is one of evidence.</summary>
    public static bool Concerns(IEvent @event) => @event is EvidenceAnnounced or EvidenceReceived or ReplacementAnnounced or EvidenceReplaced or EvidenceErased;

    /// <summary>The record after an act; null when the act is not the first and nothing is known of the item.</summary>
    public static EvidenceRecord? Next(EvidenceRecord? before, ViewAct act) => act.Event switch
    {
        EvidenceAnnounced announced => new EvidenceRecord(
            new EvidenceRow(act.Stream, act.Version, EvidenceStatus.Announced, announced.Owner, announced.Subject, announced.Document, null, act.At), act.Position, announced.Document),
        EvidenceReceived received => before?.Received(act, received.Kept),
        EvidenceReplaced replaced => before?.Received(act, replaced.Kept),
        ReplacementAnnounced replacement => before?.To(act, EvidenceStatus.Replacing, replacement.Document),
        EvidenceErased => before?.To(act, EvidenceStatus.Erased, announced: null),
        _ => before,
    };

    private EvidenceRecord Received(ViewAct act, KeptContent kept)
    {
        var received = To(act, EvidenceStatus.Received, announced: null);
        return received with { Row = received.Row with { Document = Announced!, ReceivedAt = kept.ReceivedAt } };
    }

    private EvidenceRecord To(ViewAct act, EvidenceStatus status, AnnouncedDocument? announced) =>
        this with { Row = Row with { Version = act.Version, Status = status, UpdatedAt = act.At }, Announced = announced };
}
