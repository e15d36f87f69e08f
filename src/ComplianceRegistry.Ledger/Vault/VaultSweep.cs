namespace ComplianceRegistry.Ledger.Vault;

/// <summary>
/// Deletes the blobs that no act refers to: those of a process that was killed between writing a blob and appending its act, or whose act was refused.
/// </summary>
/// <param name="stores">Where blobs lie.</param>
public sealed class VaultSweep(VaultStores stores)
{
    /// <summary>How old a blob must be: an act that is under way refers to younger ones only.</summary>
    public static readonly TimeSpan Age = TimeSpan.FromHours(24);

    /// <summary>Deletes what is unreferenced and old enough; answers how many blobs that were.</summary>
    /// <param name="isReferenced">
    /// Whether an act refers to the blob, by a log read to its head after <paramref name="now"/>: one that was read less far would let blobs of its newest
    /// acts be deleted.
    /// </param>
    /// <param name="now">An instant before the log was read.</param>
    public async Task<int> RunAsync(Func<BlobReference, bool> isReferenced, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var swept = 0;
        foreach (var (name, store) in stores.All)
        {
            await foreach (var blob in store.ListAsync(cancellationToken))
            {
                if (now - blob.WrittenAt <= Age || isReferenced(new BlobReference(name, blob.Name)))
                    continue;
                await store.DeleteAsync(blob.Name, cancellationToken);
                swept++;
            }
        }

        return swept;
    }
}
