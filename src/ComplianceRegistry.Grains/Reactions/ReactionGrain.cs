using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Ledger;
using ComplianceRegistry.Ledger.Entries;
using Microsoft.Extensions.Logging;

namespace ComplianceRegistry.Grains.Reactions;

/// <summary>
/// Follows the log for one reaction. The cursor is kept after the receipts, so that an interruption repeats commands and loses none. A target that fails is
/// owed its command, which the cursor remembers while it goes on; with too many owed the log or the reaction itself must be ill, and the cursor stays.
/// </summary>
[GrainType("reaction")]
internal sealed class ReactionGrain(
    IEnumerable<IReaction> reactions, ICursorStore cursors, INodeView view, CaseKinds kinds, CaseLog log, ReactionMetrics metrics, TimeProvider time,
    ILogger<ReactionGrain> logger) : Grain, IReactionGrain, IDisposable
{
    private const int BatchSize = 512;
    private const int MostAhead = 8192;
    private const int MostOwed = 1000;
    private const string WholeRun = "run";
    private readonly Backoff _backoff = new(time);
    private readonly CancellationTokenSource _stopping = new();
    private Task _run = Task.CompletedTask;
    private ReactionCursor _cursor = ReactionCursor.Start;
    private long _kept;
    private long _revision;
    private bool _isLoaded;

    private IReaction Reaction => field ??= reactions.Single(reaction => reaction.Name == this.GetPrimaryKeyString());

    private Dispatch Sending => field ??= new Dispatch(Reaction, kinds, metrics, time, logger);

    /// <inheritdoc/>
    public Task Wake()
    {
        if (_run.IsCompleted && _backoff.IsReady(WholeRun))
            _run = Run();
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _run;
    }

    public void Dispose() => _stopping.Dispose();

    private async Task Run()
    {
        try
        {
            await Load();
            await SendOwed();
            while (!_stopping.IsCancellationRequested && await Batch())
                _backoff.Keep(_cursor.Owed.Select(owed => owed.Name).ToHashSet());
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Goes on where the cursor stands, on whichever silo is woken next.
        }
        catch (Exception e)
        {
            _isLoaded = false;
            _backoff.Tried(WholeRun);
            ReactionLines.Stopped(logger, e, Reaction.Name, _cursor.Position);
        }
    }

    private async Task Load()
    {
        if (_isLoaded)
            return;
        var stored = await cursors.ReadAsync(Reaction.Name, _stopping.Token);
        var known = stored is null ? ReactionCursor.Start : ReactionCursor.Read(stored.Content);
        (_cursor, _revision) = (known.IsOf(log.Replica) ? known : ReactionCursor.Start, stored?.Revision ?? 0);
        (_kept, _isLoaded) = (_cursor.Position, true);
    }

    /// <summary>Reacts to the next acts. False when there are none, or the view of this node does not have them yet.</summary>
    private async Task<bool> Batch()
    {
        var until = long.Min(view.Position, _cursor.Position + MostAhead);
        if (until <= _cursor.Position)
            return false;
        var entries = log.Replica.ReadKinds(_cursor.Position, until, Reaction.Kinds, BatchSize);
        var next = entries.Count < BatchSize ? until : entries[^1].Position + 1;
        var acts = entries.Select(OccurrenceOf).OfType<Occurrence>().ToList();
        var owed = _cursor.Owed.AddRange(await Sending.Send(acts, static _ => true, _stopping.Token));
        if (owed.Length > MostOwed)
            throw new InvalidOperationException($"More than {MostOwed} commands are owed.");
        if (view.Position < next)
            throw new InvalidOperationException("The view was begun anew meanwhile, so its answers missed acts.");
        await GoOn(new ReactionCursor(next, Convert.ToHexString(log.Replica.Read(next - 1)!.LeafHash), owed), acts.Count > 0);
        return true;
    }

    /// <summary>A cursor that moved over acts of other kinds only is kept now and then: reading them again costs less.</summary>
    private async Task GoOn(ReactionCursor cursor, bool reacted)
    {
        if (reacted || cursor.Position - _kept >= MostAhead)
            await Keep(cursor);
        else
            _cursor = cursor;
    }

    /// <summary>Tries again what is owed and was let alone long enough. A target that the act no longer has is owed nothing.</summary>
    private async Task SendOwed()
    {
        foreach (var ofAct in _cursor.Owed.Where(owed => _backoff.IsReady(owed.Name)).GroupBy(owed => owed.Position).ToList())
        {
            ofAct.ToList().ForEach(owed => _backoff.Tried(owed.Name));
            var targets = ofAct.Select(owed => owed.Target).ToHashSet(StringComparer.Ordinal);
            var still = log.Replica.Read(ofAct.Key) is { } entry && OccurrenceOf(entry) is { } act
                ? await Sending.Send([act], target => targets.Contains("") || targets.Contains(target), _stopping.Token)
                : [];
            await Keep(_cursor with { Owed = [.. _cursor.Owed.Except(ofAct), .. still] });
        }
    }

    private async Task Keep(ReactionCursor cursor)
    {
        if (!await cursors.WriteAsync(Reaction.Name, cursor.Write(), _revision, _stopping.Token))
            throw new InvalidOperationException("Another silo carries out this reaction.");
        (_cursor, _kept, _revision) = (cursor, cursor.Position, _revision + 1);
        metrics.Owed(Reaction.Name, cursor.Owed.Length);
    }

    private Occurrence? OccurrenceOf(LogEntry entry) =>
        log.FindEvent(entry, Reaction.Kinds.Contains) is { } @event ? new Occurrence(entry.Position, entry.Stream, entry.Version, entry.At, @event) : null;
}
