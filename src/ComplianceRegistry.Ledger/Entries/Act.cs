using System.Collections.Immutable;

namespace ComplianceRegistry.Ledger.Entries;

/// <summary>
/// The leaf of a public entry: who did what, when, in which case. No free text and no personal data; what happened
/// in detail stands in the payload, bound by <see cref="FactsCommitment"/> and <see cref="PersonalCommitment"/>.
/// </summary>
/// <param name="Kind">Stable name of what happened, such as <c>system.listed</c>.</param>
/// <param name="Stream">Registry id of the case.</param>
/// <param name="Version">Place in the case's own order; the first act has version 1.</param>
/// <param name="At">When the act was decided; milliseconds.</param>
/// <param name="Actor">Registry id of the acting office or organisation.</param>
/// <param name="Jurisdiction">Jurisdiction concerned, or null.</param>
/// <param name="Subjects">Registry ids of the parties and systems concerned, beside the stream itself.</param>
/// <param name="FactsCommitment">Salted commitment to the facts, 32 bytes.</param>
/// <param name="PersonalCommitment">Salted commitment to the personal part, 32 bytes.</param>
public sealed record Act(
    string Kind,
    string Stream,
    long Version,
    DateTimeOffset At,
    string Actor,
    string? Jurisdiction,
    ImmutableArray<string> Subjects,
    byte[] FactsCommitment,
    byte[] PersonalCommitment)
{
    /// <summary>Version of the leaf's schema.</summary>
    public const int SchemaVersion = 1;

    /// <summary>The kind that a sealed leaf shows instead of its own.</summary>
    public const string SealedKind = "sealed";

    /// <summary>Upper bound of a leaf, in bytes.</summary>
    public const int MaxLeafBytes = 4 * 1024;

    /// <summary>Upper bound of a payload (facts and personal together in canonical JSON, whether public or sealed), in bytes. Larger content belongs in the vault.</summary>
    public const int MaxPayloadBytes = 256 * 1024;
}

/// <summary>The leaf of a sealed entry: that something sealed happened, and its place in the order.</summary>
/// <param name="Day">The UTC day of the act.</param>
/// <param name="Commitment">Salted commitment to all that is sealed, 32 bytes.</param>
public sealed record SealedAct(DateOnly Day, byte[] Commitment);
