using System.Threading.Channels;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>
/// Runs imports one after the other, in the order in which they came. At start it first finishes those that a stop or a
/// crash interrupted, behind the last row whose result is on disk.
/// </summary>
internal sealed partial class ImportRunner(OperationStore store, ImportRun run, ILogger<ImportRunner> logger) : BackgroundService
{
    private readonly Channel<string> _waiting = Channel.CreateUnbounded<string>();

    /// <summary>Takes a durable operation into the queue.</summary>
    public void Enqueue(string operation) => _waiting.Writer.TryWrite(operation);

    /// <summary>Comes before the server listens, so nothing is being received yet.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        store.Sweep();
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        foreach (var unfinished in store.Unfinished())
            Enqueue(unfinished.Id);
        await foreach (var id in _waiting.Reader.ReadAllAsync(stoppingToken))
            await RunAsync(id, stoppingToken);
    }

    private async Task RunAsync(string id, CancellationToken stoppingToken)
    {
        if (store.Find(id) is not { Status: OperationStatus.Running } operation)
            return;
        try
        {
            store.Finish(await run.ExecuteAsync(operation, stoppingToken));
        }
        catch (UnreadableImportException fault)
        {
            store.Finish(store.Find(id)! with { Status = OperationStatus.Failed, Failure = fault.Message });
        }
        catch (Exception fault) when (fault is not OperationCanceledException)
        {
            LogFailed(fault, id);
            store.Finish(store.Find(id)! with
            {
                Status = OperationStatus.Failed,
                Failure = "The registry could not go on with this import. Send the file again: rows that are registered already will be duplicates.",
            });
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Import {Operation} failed.")]
    private partial void LogFailed(Exception fault, string operation);
}
