using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Ledger;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Sqlite;
using Microsoft.Extensions.Logging;
using Orleans.Concurrency;

namespace ComplianceRegistry.Grains.Log;

/// <summary>
/// The single sequencer of the log. Reentrant, so that appends arrive while a batch is being written; between two awaits it is alone all the same.
/// There may be two activations for a moment: the store's condition decides between them.
/// </summary>
[GrainType("log"), Reentrant, KeepAlive]
internal sealed class LogGrain(
    ILogStore store, Replica replica, RegistryClock clock, Erasures erasures, LogRules rules, LogMetrics metrics, ILogger<LogGrain> logger) : Grain, ILogGrain
{
    private readonly AppendCheck _check = new(replica, clock, rules);
    private Sequencer _sequencer = null!;

    public override async Task OnActivateAsync(CancellationToken cancellationToken)
    {
        _sequencer = new Sequencer(store, replica, _check, rules, metrics, logger);
        try
        {
            await _sequencer.CatchUpAsync(cancellationToken);
            await erasures.CompleteAsync();
            LogLines.Activated(logger, replica.Size);
        }
        catch (Exception e)
        {
            LogLines.StartFailed(logger, e, replica.Size);
            throw new LogUnavailableException($"The log could not be read: {e.GetType().Name}.");
        }
    }

    public override Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken) => _sequencer.Idle.WaitAsync(cancellationToken);

    public Task<LogHead> HeadOf(string stream) => Watched(_sequencer.HeadOfAsync(stream));

    public Task<AppendReply> Append(AppendRequest request) => Watched(_sequencer.AppendAsync(request));

    public async Task<AppendReply> Erase(EraseRequest request)
    {
        var entry = replica.Read(request.Position);
        if (entry is null or { IsSealed: true })
            return new AppendReply.NotErasable();
        var reply = Repeated(request) ?? (ErasureOf(request.Position) is { } act ? Receipt(act) : await AppendErasure(request, entry.Stream));
        if (reply is AppendReply.Appended)
        {
            await erasures.EraseAsync(request.Position);
            LogLines.Erased(logger, request.Position);
        }

        return reply;
    }

    private async Task<AppendReply> AppendErasure(EraseRequest request, string stream)
    {
        AppendReply reply;
        do
        {
            reply = await Append(RegistryActs.Erasure(replica, _check.LogClock, request, stream));
        }
        while (reply is AppendReply.VersionConflict);
        return reply is AppendReply.CommandKnown ? Repeated(request)! : reply;
    }

    /// <summary>The answer to a mark that is known: the first receipt, or that it stands for something else. Null when it is new.</summary>
    private AppendReply? Repeated(EraseRequest request)
    {
        if (request.Mark?.CommandHash is not { } hash || replica.FindCommand(hash) is not { } known)
            return null;
        return known.Fingerprint.AsSpan().SequenceEqual(request.Mark.Fingerprint)
            ? Receipt(replica.Read(known.Position)!)
            : new AppendReply.CommandKnown(known.Position, known.Stream, known.Version, known.Fingerprint);
    }

    private LogEntry? ErasureOf(long position) => RegistryActs.Erasures(replica).FirstOrDefault(erasure => erasure.Erased == position).Act;

    private static AppendReply.Appended Receipt(LogEntry act) => new([new Receipt(act.Position, act.Version, act.LeafHash)]);

    private async Task<T> Watched<T>(Task<T> work)
    {
        try
        {
            return await work;
        }
        catch (LogUnavailableException)
        {
            DeactivateOnIdle();
            throw;
        }
    }
}
