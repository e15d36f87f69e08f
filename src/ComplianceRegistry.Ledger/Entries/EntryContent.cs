using System.Collections.Immutable;

namespace ComplianceRegistry.Ledger.Entries;

/// <summary>What an entry is made from, and what a sealed one is opened to.</summary>
/// <param name="Kind">Stable name of what happened, such as <c>system.listed</c>.</param>
/// <param name="Stream">Registry id of the case.</param>
/// <param name="Version">Place in the case's own order, from 1.</param>
/// <param name="At">When the act was decided; cut to milliseconds.</param>
/// <param name="Actor">Registry id of the acting office or organisation.</param>
/// <param name="Jurisdiction">Jurisdiction concerned, or null.</param>
/// <param name="Subjects">Registry ids of the parties and systems concerned, beside the stream itself.</param>
/// <param name="Facts">The facts as JSON in UTF-8; need not be canonical.</param>
/// <param name="Personal">The personal part as JSON in UTF-8, <c>{}</c> when there is none; need not be canonical.</param>
public sealed record EntryContent(
    string Kind,
    string Stream,
    long Version,
    DateTimeOffset At,
    string Actor,
    string? Jurisdiction,
    ImmutableArray<string> Subjects,
    ReadOnlyMemory<byte> Facts,
    ReadOnlyMemory<byte> Personal);

/// <summary>The leaf or the payload is larger than an entry may be. Larger content belongs in the vault.</summary>
/// <param name="part">What is too large: <c>leaf</c> or <c>payload</c>.</param>
/// <param name="size">Its size in bytes.</param>
/// <param name="limit">The most it may have.</param>
public sealed class EntryTooLargeException(string part, int size, int limit) : Exception($"The {part} has {size} bytes, and at most {limit} are allowed.")
{
    public string Part { get; } = part;

    public int Size { get; } = size;

    public int Limit { get; } = limit;
}
