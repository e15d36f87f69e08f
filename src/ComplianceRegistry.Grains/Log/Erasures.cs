using ComplianceRegistry.Ledger;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Grains.Log;

/// <summary>
/// Carries erasures out, and tells cases in memory that personal parts they may hold are gone. One per node.
/// </summary>
/// <param name="store">Where the log is kept.</param>
/// <param name="replica">This node's copy.</param>
public sealed class Erasures(ILogStore store, Replica replica)
{
    /// <summary>
    /// How many times something was erased on this node, by whoever: a case loaded at another count loads itself again. The replica counts, since erasures
    /// come to it by other nodes' acts as well.
    /// </summary>
    public long Count => replica.ErasureCount;

    /// <summary>Erases the personal part of an entry from the store and from the replica. May be repeated.</summary>
    public async Task EraseAsync(long position)
    {
        await store.EraseAsync(position, CancellationToken.None);
        await replica.EraseAsync(position, CancellationToken.None);
    }

    /// <summary>Carries out what acts of erasure order and a crash, or a restored backup, left undone.</summary>
    public async Task CompleteAsync()
    {
        foreach (var (_, erased) in RegistryActs.Erasures(replica))
        {
            // The replica may have erased it by itself already: whether the store has is known only by doing it again.
            if (replica.Read(erased) is { IsSealed: false })
                await EraseAsync(erased);
        }
    }
}
