using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Ledger.Verification;

/// <summary>What can be said of one entry by itself.</summary>
internal static class EntryCheck
{
    /// <summary>Faults of the leaf, of its hash, and of the parts that the leaf commits to.</summary>
    public static IEnumerable<LogFault> FaultsOf(LogEntry entry)
    {
        if (!MerkleHash.LeafHash(entry.Leaf).AsSpan().SequenceEqual(entry.LeafHash))
            yield return new LogFault(LogFaultKind.LeafHash, entry.Position, "The leaf does not have the hash that stands beside it.");
        foreach (var fault in entry.Kind == Act.SealedKind ? OfSealed(entry) : OfPublic(entry))
            yield return fault;
    }

    private static List<LogFault> OfPublic(LogEntry entry)
    {
        if (ReadOrFault(entry, leaf => EntryReader.ReadAct(leaf), out var act) is { } malformed)
            return [malformed];
        var faults = new List<LogFault>();
        if ((act.Kind, act.Stream, act.Version, act.At) != (entry.Kind, entry.Stream, entry.Version, entry.At))
            faults.Add(new LogFault(LogFaultKind.Columns, entry.Position, "Kind, stream, version or instant are not those of the leaf."));
        if (!IsCommitted(act.FactsCommitment, entry.FactsSalt, act.Kind, EntryWriter.FactsPart, entry.Facts))
            faults.Add(new LogFault(LogFaultKind.Facts, entry.Position, "The facts are not those that the leaf commits to."));
        if (!entry.IsErased && !IsCommitted(act.PersonalCommitment, entry.PersonalSalt, act.Kind, EntryWriter.PersonalPart, entry.Personal))
            faults.Add(new LogFault(LogFaultKind.Personal, entry.Position, "The personal part is not that which the leaf commits to."));
        return faults;
    }

    private static IEnumerable<LogFault> OfSealed(LogEntry entry)
    {
        if (ReadOrFault(entry, leaf => EntryReader.ReadSealedAct(leaf), out var act) is { } malformed)
            yield return malformed;
        else if (act.Day != DateOnly.FromDateTime(entry.At.UtcDateTime))
            yield return new LogFault(LogFaultKind.Columns, entry.Position, "The day is not that of the leaf.");
    }

    private static bool IsCommitted(byte[] commitment, byte[]? salt, string kind, string part, byte[]? content) =>
        salt is { Length: Commitments.Size } && content is not null && Commitments.Verify(commitment, salt, kind, part, content);

    private static LogFault? ReadOrFault<T>(LogEntry entry, Func<byte[], T> read, out T act)
    {
        try
        {
            act = read(entry.Leaf);
            return null;
        }
        catch (FormatException e)
        {
            act = default!;
            return new LogFault(LogFaultKind.Leaf, entry.Position, e.Message);
        }
    }
}
