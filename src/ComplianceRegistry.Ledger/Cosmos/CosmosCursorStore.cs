namespace ComplianceRegistry.Ledger.Cosmos;

/// <summary>
/// Cursors in the log's own container, one document each: read by point reads, created, and replaced only as the version that was read. A write whose answer
/// is lost is offered again until the account has decided; the document says whose it is.
/// </summary>
public sealed class CosmosCursorStore : ICursorStore
{
    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);
    private readonly LogContainer _container;
    private readonly TimeProvider _time;

    internal CosmosCursorStore(LogContainer container, TimeProvider time) => (_container, _time) = (container, time);

    public async ValueTask<StoredCursor?> ReadAsync(string name, CancellationToken cancellationToken) =>
        await _container.FindCursorAsync(name, cancellationToken) is { } found ? new StoredCursor(found.Document.Content, found.Document.Revision) : null;

    /// <inheritdoc/>
    /// <remarks>Does not give up while the account is unreachable, unless it is cancelled; then the outcome stays unknown.</remarks>
    public async ValueTask<bool> WriteAsync(string name, byte[] content, long seen, CancellationToken cancellationToken)
    {
        var document = CursorDocument.Of(name, content, seen + 1);
        for (var pause = FirstPause; ; pause = pause * 2 < LongestPause ? pause * 2 : LongestPause)
        {
            var kept = await _container.FindCursorAsync(name, cancellationToken);
            if (kept?.Document.WriteId == document.WriteId)
                return true;
            if ((kept?.Document.Revision ?? 0) != seen)
                return false;
            if (await _container.OfferCursorAsync(document, kept?.ETag, cancellationToken) == CreateOutcome.Created)
                return true;
            // Refused by another's write, or not known: the document tells.
            await Task.Delay(pause, _time, cancellationToken);
        }
    }

    /// <summary>Nothing: the container belongs to the log's store.</summary>
    public void Dispose()
    {
    }
}
