using ComplianceRegistry.Ledger;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Grains.Log;

/// <summary>Takes from the queue what goes into the next batch. An append is never split.</summary>
internal sealed class BatchCut(ILogStore store, LogRules rules)
{
    /// <summary>
    /// Takes appends off the queue for a batch that begins at a position: in order, as far as the batch has room for them. When the store has no room there
    /// for the first one, the first that fits goes before it: streams are independent, and each has one undecided append at most. None when none fits.
    /// </summary>
    public List<PendingAppend> Take(LinkedList<PendingAppend> queue, long firstPosition)
    {
        var taken = InOrder(queue);
        while (taken.Count > 0 && !Fits(firstPosition, EntriesOf(taken)))
            taken.RemoveAt(taken.Count - 1);
        if (taken.Count == 0 && queue.FirstOrDefault(append => Fits(firstPosition, append.Request.Entries)) is { } other)
            taken.Add(other);
        foreach (var append in taken)
            queue.Remove(append);
        return taken;
    }

    /// <summary>How many positions must be filled before the append fits; null when it never does.</summary>
    public int? Gap(PendingAppend append, long firstPosition)
    {
        var gap = store.CountThatFit(firstPosition, append.Request.Entries);
        return Fits(firstPosition + gap, append.Request.Entries) ? gap : null;
    }

    public static List<LogEntry> EntriesOf(List<PendingAppend> appends) => [.. appends.SelectMany(append => append.Request.Entries)];

    private bool Fits(long firstPosition, IReadOnlyList<LogEntry> entries) => store.CountThatFit(firstPosition, entries) == entries.Count;

    private List<PendingAppend> InOrder(LinkedList<PendingAppend> queue)
    {
        var taken = new List<PendingAppend>();
        var (entries, bytes) = (0, 0);
        foreach (var append in queue)
        {
            entries += append.Request.Entries.Length;
            bytes += append.Bytes;
            if (taken.Count > 0 && (entries > rules.MaxBatchEntries || bytes > rules.MaxBatchBytes))
                break;
            taken.Add(append);
        }

        return taken;
    }
}
