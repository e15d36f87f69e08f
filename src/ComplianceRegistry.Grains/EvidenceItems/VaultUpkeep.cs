using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Log;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Grains.EvidenceItems;

/// <summary>
/// Brings the vault to what the log says: erases the content of erased evidence, first its keys, then its blobs, then the personal parts of its public acts,
/// and sweeps what nothing refers to. Everything may be repeated, and is after a crash or a restored backup: the log says what is to be done.
/// </summary>
public sealed class VaultUpkeep(EvidenceBlobs blobs, ContentVault vault, VaultSweep sweep, Replica replica, IGrainFactory grains, TimeProvider time) : IDisposable
{
    private readonly SemaphoreSlim _alone = new(1);
    private readonly HashSet<string> _done = new(StringComparer.Ordinal);

    /// <summary>Carries out every erasure that this process has not carried out yet.</summary>
    public Task EraseAsync(CancellationToken cancellationToken) => AloneAsync(() => EraseAllAsync(cancellationToken), cancellationToken);

    /// <summary>
    /// Deletes blobs older than <see cref="VaultSweep.Age"/> that no act refers to; null when this node's copy is not at the head of the log, so that nothing
    /// may be judged unreferenced.
    /// </summary>
    public async Task<int?> SweepAsync(CancellationToken cancellationToken)
    {
        int? swept = null;
        await AloneAsync(
            async () =>
            {
                var now = time.GetUtcNow();
                var head = await grains.GetGrain<ILogGrain>(ILogGrain.Key).HeadOf(RegistryLog.Stream);
                if (replica.Size < head.Size)
                    return;
                blobs.CatchUp();
                swept = await sweep.RunAsync(blobs.IsReferenced, now, cancellationToken);
            },
            cancellationToken);
        return swept;
    }

    public void Dispose() => _alone.Dispose();

    private async Task EraseAllAsync(CancellationToken cancellationToken)
    {
        blobs.CatchUp();
        foreach (var item in blobs.Erased.Where(item => !_done.Contains(item)).ToList())
        {
            vault.DestroyKey(item);
            foreach (var blob in blobs.Of(item))
                await vault.DeleteAsync(blob, cancellationToken);
            await ErasePersonalAsync(item);
            _done.Add(item);
        }
    }

    private async Task ErasePersonalAsync(string item)
    {
        foreach (var act in blobs.PersonalOf(item))
        {
            var reply = await grains.GetGrain<ILogGrain>(ILogGrain.Key).Erase(new EraseRequest(act.Position, $"evidence.erased {item}", Actor.Registry));
            if (reply is not AppendReply.Appended)
                throw new LogUnavailableException($"The personal part at position {act.Position} could not be erased: {reply.GetType().Name}.");
        }
    }

    private async Task AloneAsync(Func<Task> work, CancellationToken cancellationToken)
    {
        await _alone.WaitAsync(cancellationToken);
        try
        {
            await work();
        }
        finally
        {
            _alone.Release();
        }
    }
}
