namespace ComplianceRegistry.Ledger.Vault;

/// <summary>
/// Keeps blobs of bytes under opaque names, each written once. What it is given is encrypted already. Safe for several threads; two writers never choose
/// the same name.
/// </summary>
public interface IBlobStore
{
    /// <summary>Begins to write a blob, which is not there until <see cref="IBlobWriting.CommitAsync"/>.</summary>
    Task<IBlobWriting> BeginAsync(string name, CancellationToken cancellationToken);

    /// <summary>A blob, to be read from any place; null when there is none. The caller disposes of it.</summary>
    Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken);

    /// <summary>Deletes a blob; durable on return. Nothing happens when there is none.</summary>
    Task DeleteAsync(string name, CancellationToken cancellationToken);

    /// <summary>Every blob that is there, in no order.</summary>
    IAsyncEnumerable<StoredBlob> ListAsync(CancellationToken cancellationToken);
}

/// <summary>A blob being written. Disposing of it before it was committed leaves nothing that can be read.</summary>
public interface IBlobWriting : IAsyncDisposable
{
    /// <summary>Adds bytes at the end; waits while the store takes them, so memory stays bounded.</summary>
    ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken);

    /// <summary>Makes the blob whole and durable in one step. <see cref="IOException"/> when the name is taken.</summary>
    Task CommitAsync(CancellationToken cancellationToken);
}

/// <summary>A blob as a store lists it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="WrittenAt">When it became whole, by the store's clock.</param>
public sealed record StoredBlob(string Name, DateTimeOffset WrittenAt);
