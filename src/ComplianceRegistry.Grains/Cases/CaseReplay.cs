using ComplianceRegistry.Domain;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Grains.Cases;

/// <summary>Brings a case to memory from this node's replica.</summary>
internal sealed class CaseReplay<TDecider, TState, TCommand>(CaseLog log, string id)
    where TDecider : IDecider<TState, TCommand>
    where TState : class
    where TCommand : Command
{
    private static readonly TimeSpan ReplicaPatience = TimeSpan.FromSeconds(10);

    /// <summary>The case as the log has it now: asks the sequencer where it ends, so that nothing durable is missed.</summary>
    public async Task<Case<TState>> Whole()
    {
        var head = await log.Sequencer.HeadOf(id);
        await Reach(head.Position);
        return Replay(() => head.Version == LogHead.Absent ? [] : log.Replica.ReadStream(id));
    }

    /// <summary>The case right after the act at a position, which had this version.</summary>
    public async Task<Case<TState>> AtVersion(long version, long position)
    {
        await Reach(position);
        return Replay(() => log.Replica.ReadStream(id, afterVersion: 0, upToVersion: version));
    }

    /// <summary>The case with what was decided up to and at an instant.</summary>
    public Case<TState> AsOf(DateTimeOffset instant) => Replay(() => log.Replica.ReadStream(id).TakeWhile(entry => entry.At <= instant));

    /// <summary>Completes when this node's copy has a position; <see cref="LogUnavailableException"/> when that takes too long.</summary>
    public async Task Reach(long position)
    {
        if (log.Replica.Size > position)
            return;
        using var patience = new CancellationTokenSource(ReplicaPatience);
        try
        {
            await log.Replica.WaitForSizeAsync(position + 1, patience.Token);
        }
        catch (OperationCanceledException)
        {
            throw new LogUnavailableException($"This node's copy of the log does not reach position {position} yet.");
        }
    }

    // The count comes first: what is erased while the acts are read makes the case load itself again.
    private Case<TState> Replay(Func<IEnumerable<LogEntry>> read)
    {
        var erasures = log.ErasureCount;
        var (state, last, at) = (TDecider.Absent(id), Case<TState>.None, default(DateTimeOffset));
        foreach (var entry in read())
        {
            state = CaseDecision<TDecider, TState, TCommand>.Evolve(state, log.Read(entry));
            (last, at) = (new Receipt(entry.Position, entry.Version, entry.LeafHash), entry.At);
        }

        return new Case<TState>(state, last, at, erasures);
    }
}
