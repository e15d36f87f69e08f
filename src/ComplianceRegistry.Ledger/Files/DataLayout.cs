namespace ComplianceRegistry.Ledger.Files;

/// <summary>Where things lie in a data directory. What is named here is backed up; everything else in it can be made again.</summary>
public static class DataLayout
{
    /// <summary>The log.</summary>
    public static string Log(string dataDirectory) => Path.Combine(dataDirectory, "log.db");

    /// <summary>The signing key, the master key, the registry's secret, the issuer's keys.</summary>
    public static string Keys(string dataDirectory) => Path.Combine(dataDirectory, "keys");

    /// <summary>The wrapped keys of sealed cases.</summary>
    public static string CaseKeys(string dataDirectory) => Path.Combine(dataDirectory, "case-keys");

    /// <summary>The vault's blobs, encrypted: one directory for each of its stores that keep files.</summary>
    public static string Vault(string dataDirectory) => Path.Combine(dataDirectory, "vault");

    /// <summary>Imports and what became of their rows: one directory each, an operation once <see cref="OperationFile"/> is in it.</summary>
    public static string Operations(string dataDirectory) => Path.Combine(dataDirectory, "operations");

    /// <summary>Name of the file that says how an operation stands.</summary>
    public const string OperationFile = "operation.json";

    /// <summary>Held by the process that writes.</summary>
    public static string Lock(string dataDirectory) => Path.Combine(dataDirectory, "registry.lock");

    /// <summary>Where the newest signed checkpoint is kept unless configured: beside the data directory, so that a restored directory does not bring its own.</summary>
    public static string KeptCheckpoint(string dataDirectory) => Path.TrimEndingDirectorySeparator(Path.GetFullPath(dataDirectory)) + ".checkpoint";
}
