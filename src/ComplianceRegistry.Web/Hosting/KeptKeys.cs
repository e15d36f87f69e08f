using ComplianceRegistry.Ledger.Files;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>
/// The keys that the registry makes at its first start and must keep from then on. In Production it does not make them anew for a log that has entries:
/// where keys vanish, on a disk that does not outlive the machine for instance, it would sign with others each time and open nothing that was sealed.
/// </summary>
internal static class KeptKeys
{
    public const string LogSigning = "log-signing";
    public const string RegistrySecret = "registry-secret";
    public const string Master = "master-key";

    /// <summary>To be called before any of them is opened.</summary>
    /// <exception cref="InvalidOperationException">In Production the log has entries and a key is not there.</exception>
    public static void Require(DataDirectory data, long entries, IHostEnvironment environment)
    {
        if (!environment.IsProduction() || entries == 0)
            return;
        string[] missing = [.. new[] { LogSigning, RegistrySecret, Master }.Where(name => !File.Exists(data.KeyFile(name)))];
        if (missing.Length > 0)
        {
            throw new InvalidOperationException(
                $"The log has {entries} entries, and these keys of it are not in {DataLayout.Keys(data.Path)}: {string.Join(", ", missing)}. "
                + "Put them back from the backup of keys (registry restore). In Production they are made for a new log only, and must be kept.");
        }
    }
}
