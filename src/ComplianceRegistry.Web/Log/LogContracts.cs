using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using System.Text.Json.Serialization;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Log;

/// <summary>An entry of the log.</summary>
/// <param name="Position">Leaf index, from 0 without gaps.</param>
/// <param name="LeafHash">SHA-256(0x00 ‖ canonical JSON of the act), RFC 6962.</param>
/// <param name="Act">The leaf of the tree: who did what, when, in which case; of a sealed entry only the day and a commitment.</param>
/// <param name="Payload">What happened in detail; left out when the entry is sealed.</param>
/// <param name="Salts">The salts of the act's commitments; left out when the entry is sealed.</param>
internal sealed record EntryResource(
    long Position,
    string LeafHash,
    RawJson Act,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EntryPayload? Payload,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] EntrySalts? Salts);

/// <summary>The parts of a payload in canonical JSON (RFC 8785).</summary>
/// <param name="Facts">What decisions rest on.</param>
/// <param name="Personal">Data about natural persons; null when it was erased on a legal order.</param>
internal sealed record EntryPayload(RawJson Facts, RawJson? Personal);

/// <summary>The salt of each part: commitment = HMAC-SHA-256(salt, "compliance-registry/commit/v1\n" + kind + "\n" + part + "\n" + part's canonical JSON).</summary>
/// <param name="Facts">32 bytes in lower-case hex.</param>
/// <param name="Personal">32 bytes in lower-case hex; null when the part was erased.</param>
internal sealed record EntrySalts(string Facts, string? Personal);

/// <summary>Proof that an entry is in the log (RFC 9162 section 2.1.3).</summary>
/// <param name="Position">Position of the entry.</param>
/// <param name="Size">Size of the tree that the proof is for.</param>
/// <param name="LeafHash">Hash of the entry's leaf.</param>
/// <param name="Path">The siblings on the way to the root, the leaf's own first.</param>
/// <param name="Root">Root of the tree.</param>
internal sealed record InclusionProofResource(long Position, long Size, string LeafHash, ImmutableArray<string> Path, string Root);

/// <summary>Proof that the log only grew (RFC 9162 section 2.1.4).</summary>
/// <param name="From">Size of the earlier tree.</param>
/// <param name="To">Size of the later tree.</param>
/// <param name="FromRoot">Root of the earlier tree.</param>
/// <param name="ToRoot">Root of the later tree.</param>
/// <param name="Path">The hashes that connect them; empty when the sizes are equal or the earlier is 0.</param>
internal sealed record ConsistencyProofResource(long From, long To, string FromRoot, string ToRoot, ImmutableArray<string> Path);

/// <summary>A run of entries.</summary>
/// <param name="Items">In order, without gaps.</param>
/// <param name="Next">Send this as <c>after</c> to go on; null while the log is empty.</param>
internal sealed record FeedPage(ImmutableArray<EntryResource> Items, long? Next);

/// <summary>Which entries of the feed are wanted.</summary>
internal sealed record FeedQuery
{
    public const int MaxLimit = 500;

    /// <summary>Entries after this position; from the beginning when absent.</summary>
    [Range(0L, LogLimits.MaxPosition)]
    public long? After { get; init; }

    /// <summary>Most entries wanted.</summary>
    [Range(1, MaxLimit)]
    public int Limit { get; init; } = 100;
}

/// <summary>For which size of the log a proof is wanted.</summary>
internal sealed record ProofQuery
{
    /// <summary>A size of the log above the position; its present size when absent.</summary>
    [Range(1L, LogLimits.MaxPosition)]
    public long? Size { get; init; }
}

/// <summary>Between which sizes of the log a proof is wanted.</summary>
internal sealed record ConsistencyQuery
{
    /// <summary>The smaller size.</summary>
    [Range(0L, LogLimits.MaxPosition)]
    public required long From { get; init; }

    /// <summary>The larger size; the log's present size when absent.</summary>
    [Range(0L, LogLimits.MaxPosition)]
    public long? To { get; init; }
}

/// <summary>A legal order to erase what an entry says about natural persons.</summary>
internal sealed record EraseOrderBody
{
    /// <summary>Reference of the order, such as a file number; stands in the log for ever, so it must not name a person.</summary>
    [StringLength(100, MinimumLength = 1)]
    [RegularExpression("^[A-Za-z0-9][A-Za-z0-9 ./:_-]*$", ErrorMessage = "A reference has letters, digits, spaces and . / : _ - only.")]
    public required string Basis { get; init; }
}

internal static class LogLimits
{
    /// <summary>The largest position: integers in the registry's JSON lie within ±(2^53−1).</summary>
    public const long MaxPosition = 9_007_199_254_740_991;
}
