using System.Collections.Immutable;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.CrossChecks;

namespace ComplianceRegistry.Grains.Deadlines;

/// <summary>
/// The rows of the view of deadlines are the clocks of their cases: a row that is missing would never fire by itself, one too many would be ticked in vain.
/// Looked for from both sides, the rows and the acts of the log that start clocks, and compared with what each case itself says.
/// </summary>
internal sealed class DeadlineCheck(INodeView view, CaseKinds kinds, CaseLog log) : ICrossCheck
{
    private const int AtOnce = 16;
    private const int PageSize = 512;
    private const int Looks = 4;
    private static readonly TimeSpan ViewPatience = TimeSpan.FromSeconds(10);

    public string Name => "deadlines-as-their-cases";

    public async IAsyncEnumerable<Violation> FindAsync([System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var cases = new SortedSet<string>(WithRows().Concat(WithClocks(cancellationToken)), StringComparer.Ordinal);
        foreach (var some in cases.Chunk(AtOnce))
        {
            foreach (var violation in (await Task.WhenAll(some.Select(@case => Look(@case, cancellationToken)))).OfType<Violation>())
                yield return violation;
        }
    }

    private IEnumerable<string> WithRows()
    {
        var last = "";
        while (view.CasesWithDeadlines(DateTimeOffset.MinValue, null, last, PageSize) is { Count: > 0 } page)
        {
            foreach (var @case in page)
                yield return @case;
            last = page[^1];
        }
    }

    /// <summary>Cases in which clocks run by the acts of the log.</summary>
    private Dictionary<string, HashSet<string>>.KeyCollection WithClocks(CancellationToken cancellationToken)
    {
        var running = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        for (long position = 0; log.Replica.ReadRange(position, PageSize) is { Count: > 0 } entries; position = entries[^1].Position + 1)
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (var entry in entries)
            {
                if (log.FindEvent(entry, MovesClocks) is IMovesClocks { Clocks: { IsNone: false } moves })
                    Move(running, entry.Stream, moves);
            }
        }

        return running.Keys;
    }

    private static void Move(Dictionary<string, HashSet<string>> running, string @case, ClockMoves moves)
    {
        var clocks = running.GetValueOrDefault(@case) ?? new HashSet<string>(StringComparer.Ordinal);
        clocks.RemoveWhere(moves.Ends);
        clocks.UnionWith(moves.Running.Select(clock => clock.Name));
        running[@case] = clocks;
        if (clocks.Count == 0)
            running.Remove(@case);
    }

    private static bool MovesClocks(string kind) => EventCodec.Kinds.GetValueOrDefault(kind)?.IsAssignableTo(typeof(IMovesClocks)) == true;

    /// <summary>Null when rows and clocks agree. A case that acts meanwhile is looked at again.</summary>
    private async Task<Violation?> Look(string @case, CancellationToken cancellationToken)
    {
        if (kinds.Find(@case) is not { } grain)
            return new Violation(@case, "No kind of case has such ids.");
        for (var look = 1; ; look++)
        {
            var known = await grain.Clocks();
            if (known is null || !await view.WaitForAsync(known.Position, ViewPatience, cancellationToken))
                return new Violation(@case, known is null ? "There is no such case." : "The view does not reach the case's last act.");
            var (clocks, rows) = (Texts(known.Clocks), Texts(view.ClocksOf(@case), known.Clocks));
            if (clocks.SetEquals(rows))
                return null;
            if (look == Looks)
                return new Violation(@case, Difference(clocks, rows));
        }
    }

    private static string Difference(IReadOnlySet<string> clocks, IReadOnlySet<string> rows) =>
        $"The case has {Said(clocks.Except(rows))}; the view has {Said(rows.Except(clocks))}.";

    // The name and the deadline are enough to find it.
    private static string Said(IEnumerable<string> clocks) =>
        string.Join(", ", clocks.Select(clock => string.Join(' ', clock.Split('\n')[..2])).Order(StringComparer.Ordinal).DefaultIfEmpty("nothing else"));

    private static HashSet<string> Texts(ImmutableArray<RunningClock> clocks) => [.. clocks.Select(clock => Text(clock.Name, clock.Due, clock))];

    /// <summary>Rows as texts. Of a sealed case the row has only name and deadline: the rest is taken from the case.</summary>
    private static HashSet<string> Texts(IEnumerable<(string Clock, DateTimeOffset? Due, RunningClock? Running)> rows, ImmutableArray<RunningClock> clocks) =>
        [.. rows.Select(row => Text(row.Clock, row.Due, row.Running ?? clocks.FirstOrDefault(clock => clock.Name == row.Clock)))];

    private static string Text(string name, DateTimeOffset? due, RunningClock? running) =>
        $"{name}\n{(due is { } instant ? InstantConverter.Write(instant) : "without deadline")}\n{JsonSerializer.Serialize(running, RegistryJson.Options)}";
}
