namespace ComplianceRegistry.Domain.EvidenceItems;

/// <summary>A party announces evidence: what it is, who may read it, and which content is to come.</summary>
[EventKind("evidence.announced")]
public sealed record EvidenceAnnounced : IPersonalEvent<EvidenceTitle>
{
    public required string Owner { get; init; }

    public required string Jurisdiction { get; init; }

    public required Audience Audience { get; init; }

    public EvidenceSubject? Subject { get; init; }

    public required AnnouncedDocument Document { get; init; }

    /// <summary>What the owner's standing rests on.</summary>
    public Basis? Basis { get; init; }

    public EvidenceTitle? Personal { get; init; }
}

/// <summary>The announced content came and is kept.</summary>
[EventKind("evidence.received")]
public sealed record EvidenceReceived(KeptContent Kept) : IEvent;

/// <summary>Other content is announced, which is to replace the present one.</summary>
[EventKind("evidence.replacement-announced")]
public sealed record ReplacementAnnounced(AnnouncedDocument Document) : IEvent;

/// <summary>The announced replacement came: it is the content from now on. What it replaces is kept.</summary>
[EventKind("evidence.replaced")]
public sealed record EvidenceReplaced(KeptContent Kept) : IEvent;

/// <summary>Content that is not public was given out.</summary>
[EventKind("evidence.read")]
public sealed record EvidenceRead(string Party, string Member, int Version, Basis? Basis) : IEvent;

/// <summary>Somebody without right asked for content that is not public, and did not get it.</summary>
[EventKind("evidence.read-refused")]
public sealed record EvidenceReadRefused(string Party, string Member, int Version, Basis? Basis) : IEvent;

/// <summary>All content is erased on a legal order: keys and blobs are destroyed after this act.</summary>
/// <param name="LegalBasis">Reference of the order.</param>
[EventKind("evidence.erased")]
public sealed record EvidenceErased(string LegalBasis) : IEvent;
