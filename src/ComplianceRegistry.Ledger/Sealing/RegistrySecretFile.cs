using ComplianceRegistry.Ledger.Files;

namespace ComplianceRegistry.Ledger.Sealing;

/// <summary>The registry's secret for keyed hashes: ids and idempotency keys. Readable by its owner only. Losing it makes retries of earlier requests look new.</summary>
public sealed class RegistrySecretFile
{
    private RegistrySecretFile(byte[] secret, bool created) => (Secret, Created) = (secret, created);

    /// <summary>32 random bytes.</summary>
    public byte[] Secret { get; }

    /// <summary>Whether the secret was made by this start.</summary>
    public bool Created { get; }

    /// <summary>Opens the file; at the first start makes it. Another content is refused with <see cref="InvalidDataException"/>.</summary>
    public static RegistrySecretFile OpenOrCreate(string path)
    {
        var (secret, created) = SecretFile.OpenOrCreate(path, "compliance-registry/registry-secret/v1");
        return new RegistrySecretFile(secret, created);
    }
}
