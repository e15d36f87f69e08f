using ComplianceRegistry.Ledger.Checkpoints;

namespace ComplianceRegistry.Ledger.Verification;

/// <summary>What can be wrong with a log.</summary>
public enum LogFaultKind
{
    /// <summary>A position is missing or out of order.</summary>
    Gap,

    /// <summary>A leaf does not have its hash.</summary>
    LeafHash,

    /// <summary>A leaf is not canonical JSON of the closed schema.</summary>
    Leaf,

    /// <summary>What is stored beside a leaf contradicts it.</summary>
    Columns,

    /// <summary>Facts are not those committed to.</summary>
    Facts,

    /// <summary>A personal part is not that committed to.</summary>
    Personal,

    /// <summary>A stream repeats a version, or leaves one out for which no sealed entry can stand.</summary>
    StreamVersion,

    /// <summary>The checkpoint's signature does not hold.</summary>
    Signature,

    /// <summary>The tree does not have the checkpoint's root, or not its size.</summary>
    Root,
}

/// <summary>A fault and where it is.</summary>
/// <param name="Position">Where; for the checkpoint, its size.</param>
/// <param name="Detail">What is wrong there.</param>
public sealed record LogFault(LogFaultKind Kind, long Position, string Detail);

/// <summary>A fault of each kind: the first, and how many there are.</summary>
public sealed record FaultSummary(LogFault First, long Count);

/// <summary>What the verification of a log found.</summary>
/// <param name="Entries">How many entries were read.</param>
/// <param name="Sealed">How many of them are sealed.</param>
/// <param name="Erased">How many lost their personal part, which was not checked therefore.</param>
/// <param name="Streams">How many streams the public entries are of.</param>
/// <param name="Root">Root of the tree over all that was read.</param>
/// <param name="Checkpoint">The signed checkpoint, when one was given and its signature holds.</param>
/// <param name="Faults">The first of each kind.</param>
public sealed record VerificationReport(
    long Entries, long Sealed, long Erased, long Streams, byte[] Root, Checkpoint? Checkpoint, IReadOnlyList<FaultSummary> Faults)
{
    /// <summary>Whether no fault was found.</summary>
    public bool IsSound => Faults.Count == 0;
}
