namespace ComplianceRegistry.Ledger;

/// <summary>
/// Remembers how far a reader of the log has come, and what it found there. Losing it loses no act: the reader begins again, and what it does twice has no second effect.
/// </summary>
public interface ICursorStore : IDisposable
{
    /// <summary>What was kept under a name; null when nothing was.</summary>
    ValueTask<StoredCursor?> ReadAsync(string name, CancellationToken cancellationToken);

    /// <summary>Keeps content under a name; durable on return.</summary>
    /// <param name="name">Name of the reader.</param>
    /// <param name="content">What to keep.</param>
    /// <param name="seen">Revision that was read; 0 when there was nothing.</param>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False when another has written since, and nothing was kept.</returns>
    ValueTask<bool> WriteAsync(string name, byte[] content, long seen, CancellationToken cancellationToken);
}

/// <summary>What is kept of a reader.</summary>
/// <param name="Content">Whatever it wrote.</param>
/// <param name="Revision">How often it was written, from 1.</param>
public sealed record StoredCursor(byte[] Content, long Revision);
