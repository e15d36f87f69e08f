using ComplianceRegistry.Ledger.Files;

namespace ComplianceRegistry.Ledger.Sealing;

/// <summary>The master key in a file, readable by its owner only. Losing it loses everything sealed; a backup keeps it apart from the log.</summary>
public sealed class MasterKeyFile
{
    private MasterKeyFile(MasterKey key, bool created) => (Key, Created) = (key, created);

    /// <summary>Wraps the keys of the cases.</summary>
    public MasterKey Key { get; }

    /// <summary>Whether the key was made by this start.</summary>
    public bool Created { get; }

    /// <summary>Opens the file; at the first start makes it. Another content is refused with <see cref="InvalidDataException"/>.</summary>
    public static MasterKeyFile OpenOrCreate(string path)
    {
        var (secret, created) = SecretFile.OpenOrCreate(path, "compliance-registry/master-key/v1");
        return new MasterKeyFile(new MasterKey(secret), created);
    }
}
