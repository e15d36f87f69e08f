using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>
/// The rows of one import that were begun and are not written yet, in the file's order. Whatever ends an import, each row that was begun is waited for and its
/// result written, so that nothing is registered that the import does not tell of.
/// </summary>
internal sealed class RowsUnderWay(ResultRows results, CancellationToken stopping)
{
    private const int Most = 64;
    private readonly Queue<(long Row, Task<RowResult> Import)> _rows = new(Most);

    public bool IsFull => _rows.Count == Most;

    /// <summary>Why the first row failed that the rules did not refuse; null when none did.</summary>
    public Exception? Failure { get; private set; }

    public void Add(long row, Task<RowResult> import) => _rows.Enqueue((row, import));

    /// <summary>Waits for the first row and writes its result.</summary>
    public async Task WriteNextAsync()
    {
        var (row, import) = _rows.Dequeue();
        try
        {
            Write(await import);
        }
        catch (Exception failure) when (!import.IsCompletedSuccessfully)
        {
            Failure ??= failure;
            // When the registry stops, a row without a result is imported again at its start, and so is every row behind it.
            if (!stopping.IsCancellationRequested)
                Write(RowResult.Rejected(row, [FaultOf(failure)]));
        }
    }

    /// <summary>Waits for all rows and writes their results.</summary>
    public async Task DrainAsync()
    {
        while (_rows.Count > 0)
            await WriteNextAsync();
    }

    private void Write(RowResult result)
    {
        var gap = stopping.IsCancellationRequested && Failure is not null;
        if (!gap)
            results.Append(result);
    }

    private static Fault FaultOf(Exception failure) => failure is UnreadableImportException
        ? new Fault("", "not-registered", failure.Message)
        : new Fault("", "outcome-unknown", "The registry failed on this row, and it may be registered or not. Import the file again to find out.");
}
