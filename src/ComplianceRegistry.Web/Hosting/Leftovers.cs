using ComplianceRegistry.Ledger.Files;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>What a process that was killed left behind: files that it was about to put in their place.</summary>
internal static class Leftovers
{
    /// <summary>Erases them. To be called under the lock of the data directory.</summary>
    public static void Erase(DataDirectory data, string checkpointFile)
    {
        DurableFile.EraseLeftovers(checkpointFile);
        DurableFile.EraseLeftoversIn(data.Path);
        DurableFile.EraseLeftoversIn(DataLayout.Keys(data.Path));
        foreach (var store in Directory.Exists(DataLayout.Vault(data.Path)) ? Directory.GetDirectories(DataLayout.Vault(data.Path)) : [])
            FileBlobStore.EraseLeftovers(store);
    }
}
