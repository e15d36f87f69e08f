using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Grains;

/// <summary>
/// One case, one thing at a time. The only place where the order is written: replay, let due clocks fire, decide, append at the expected version, evolve,
/// receipt. A failed append leaves the outcome unknown: the state is dropped, the error goes out, and the next call reads what the log decided.
/// </summary>
/// <typeparam name="TDecider">The rules.</typeparam>
/// <typeparam name="TState">State of the case.</typeparam>
/// <typeparam name="TCommand">Commands that it understands.</typeparam>
/// <param name="log">What the cases of a node share.</param>
public abstract class AggregateGrain<TDecider, TState, TCommand>(CaseLog log) : Grain, IAggregateGrain<TState, TCommand>
    where TDecider : IDecider<TState, TCommand>
    where TState : class
    where TCommand : Command
{
    // When the log refuses for certain (another act came first, the clock is off), the command is decided anew, this many times in all.
    private const int Attempts = 4;
    private Case<TState>? _case;
    private DateTimeOffset _notBefore;
    private IGrainTimer? _leaving;

    // Whether the log has just refused the instant of what was decided.
    private bool ClockIsOff => _notBefore != default;

    private string Id => this.GetPrimaryKeyString();

    private CaseReplay<TDecider, TState, TCommand> Replay => new(log, Id);

    /// <inheritdoc/>
    public Task<CommandReply<TState>> Execute(TCommand command, CommandMark? mark) => ExecuteAny(command, mark);

    /// <inheritdoc/>
    public async Task<CommandOutcome> Carry(Command command, CommandMark mark) => command is TCommand or TakeOverOutage
        ? CommandOutcome.Of(await ExecuteAny(command, mark))
        : throw new ArgumentException($"{Id} does not know the command {command.GetType().Name}.", nameof(command));

    /// <inheritdoc/>
    public Task Tick() => Guarded(ReadUntilDecided);

    /// <inheritdoc/>
    public async Task<CaseClocks?> Clocks() => await Read() is { } reading
        ? new CaseClocks(reading.Position, reading.State is IKeepsClocks keeps ? keeps.Clocks.All : [])
        : null;

    /// <inheritdoc/>
    public Task<CaseReading<TState>?> Read() => Guarded(ReadUntilDecided);

    /// <inheritdoc/>
    public Task<CaseReading<TState>?> ReadAsOf(DateTimeOffset instant) => Guarded(async () =>
    {
        await Current();
        return Reading(Replay.AsOf(instant));
    });

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        log.Held.Take(Id);
        return Task.CompletedTask;
    }

    private async Task<CommandReply<TState>> ExecuteAny(Command command, CommandMark? mark)
    {
        var reply = await Guarded(() => ExecuteUntilDecided(command, mark));
        if (mark is { Forget: true })
            LeaveMemory();
        return reply;
    }

    private async Task<CommandReply<TState>> ExecuteUntilDecided(Command command, CommandMark? mark)
    {
        for (var attempt = 1; attempt < Attempts; attempt++)
        {
            if (await TryExecute(command, mark) is { } reply)
                return reply;
        }

        if (await TryExecute(command, mark) is { } last)
            return last;
        return ClockIsOff ? new CommandReply<TState>.Busy() : new CommandReply<TState>.VersionConflict((await Current()).Version);
    }

    /// <summary>Null when the log refused for a reason that a fresh look may remove.</summary>
    private async Task<CommandReply<TState>?> TryExecute(Command command, CommandMark? mark)
    {
        var current = await Current();
        if (current.IsRecorded && mark?.CommandHash is { } hash && log.Replica.FindCommand(hash) is { } known)
            return await Repeated(mark, known);
        var decision = Begin(current);
        var refusal = Refusal(decision, command, mark);
        if ((refusal is not null || decision.IsEmpty) && await FindLate(current, mark) is { } late)
            return await Repeated(mark!, late);
        return await Append(decision) switch
        {
            AppendReply.Appended => refusal ?? new CommandReply<TState>.Done(_case!.Last, _case.State, Replay: false),
            AppendReply.CommandKnown first => await Repeated(mark!, new CommandRecord(first.Position, first.Stream, first.Version, first.Fingerprint)),
            AppendReply.Busy => new CommandReply<TState>.Busy(),
            AppendReply.ReadOnly readOnly => new CommandReply<TState>.ReadOnly(readOnly.Reason),
            _ => null,
        };
    }

    /// <summary>
    /// The first receipt of a command that would do nothing now, when this node's copy has yet to reach the case's own last act. A command that would do
    /// something is looked for by the sequencer.
    /// </summary>
    private async Task<CommandRecord?> FindLate(Case<TState> current, CommandMark? mark)
    {
        if (mark?.CommandHash is not { } hash || log.Replica.Size > current.Last.Position)
            return null;
        await Replay.Reach(current.Last.Position);
        return log.Replica.FindCommand(hash);
    }

    private static CommandReply<TState>? Refusal(CaseDecision<TDecider, TState, TCommand> decision, Command command, CommandMark? mark)
    {
        if (decision.IsOfRecordedCase && mark?.IfMatchVersion is { } seen && seen != decision.Version)
            return new CommandReply<TState>.VersionConflict(decision.Version);
        var decided = decision.Decide(command, mark);
        return decided.IsAccepted ? null : new CommandReply<TState>.Refused(decided.Rejections);
    }

    private async Task<CommandReply<TState>> Repeated(CommandMark mark, CommandRecord known)
    {
        if (known.Stream != Id || !known.Fingerprint.AsSpan().SequenceEqual(mark.Fingerprint))
            return new CommandReply<TState>.KeyReused();
        var then = await Replay.AtVersion(known.Version, known.Position);
        return new CommandReply<TState>.Done(then.Last, then.State, Replay: true);
    }

    private async Task<CaseReading<TState>?> ReadUntilDecided()
    {
        for (var attempt = 1; attempt <= Attempts; attempt++)
        {
            if (await Append(Begin(await Current())) is AppendReply.Appended)
                return Reading(_case!);
        }

        throw new LogUnavailableException($"The due clocks of {Id} could not be recorded.");
    }

    private async Task<Case<TState>> Current()
    {
        if (_case is null || _case.Erasures != log.ErasureCount)
            _case = await Replay.Whole();
        return _case;
    }

    private CaseDecision<TDecider, TState, TCommand> Begin(Case<TState> current)
    {
        var now = new[] { log.Now, current.At, _notBefore }.Max();
        var decision = new CaseDecision<TDecider, TState, TCommand>(log, Id, current, now);
        decision.FireDue();
        return decision;
    }

    /// <summary>Appends what was decided, if anything, and brings the case there. When another act came first, the state is dropped.</summary>
    private async Task<AppendReply> Append(CaseDecision<TDecider, TState, TCommand> decision)
    {
        if (decision.IsEmpty)
            return new AppendReply.Appended([]);
        log.Held.Take(Id);
        var reply = await log.Sequencer.Append(decision.Request());
        if (reply is AppendReply.Appended appended)
            _case = decision.After(appended.Receipts[^1]);
        else if (reply is AppendReply.VersionConflict or AppendReply.CommandKnown)
            _case = null;
        _notBefore = reply is AppendReply.ClockOff off ? off.LogClock : default;
        return reply;
    }

    private static CaseReading<TState>? Reading(Case<TState> found) =>
        found.IsRecorded ? new CaseReading<TState>(found.State, found.Version, found.Last.Position, found.At) : null;

    /// <summary>Drops the state when anything fails, and the activation when there is no case.</summary>
    private async Task<T> Guarded<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (Exception e)
        {
            _case = null;
            if (e is TimeoutException or OrleansException)
                throw new LogUnavailableException($"The log did not answer: {e.GetType().Name}.");
            throw;
        }
        finally
        {
            if (_case is { IsRecorded: false })
                LeaveMemory();
            LetRead();
        }
    }

    /// <summary>From now on the case is read without a message, unless it is unknown or about to leave.</summary>
    private void LetRead()
    {
        if (_leaving is null && _case is { } held && Reading(held) is { } reading)
            log.Held.Put(Id, new HeldCase<TState>(reading, held.Erasures, (state, now) => TDecider.Due(state, now, log.Rules).IsEmpty));
        else
            log.Held.Take(Id);
    }

    // By a timer, whose tick queues behind the calls that wait here already: they are answered, not sent on to a next activation that leaves at once as well.
    private void LeaveMemory() => _leaving ??= this.RegisterGrainTimer(
        static grain =>
        {
            grain.DeactivateOnIdle();
            return Task.CompletedTask;
        },
        this,
        new GrainTimerCreationOptions(TimeSpan.Zero, Timeout.InfiniteTimeSpan));
}
