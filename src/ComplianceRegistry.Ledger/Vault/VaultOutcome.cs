namespace ComplianceRegistry.Ledger.Vault;

/// <summary>What came of writing content into the vault. Unless it was kept, nothing of it is there.</summary>
public abstract record VaultOutcome
{
    private VaultOutcome()
    {
    }

    /// <summary>It is durable, and so is its key: the act that refers to it may be appended.</summary>
    /// <param name="Blob">Where it lies.</param>
    /// <param name="Size">Bytes of clear text.</param>
    /// <param name="Sha256">SHA-256 of the clear text, lower-case hex.</param>
    public sealed record Kept(BlobReference Blob, long Size, string Sha256) : VaultOutcome;

    /// <summary>There was nothing to keep: 0 bytes.</summary>
    public sealed record Empty : VaultOutcome;

    /// <summary>There were more than <see cref="ContentVault.MaxContent"/> bytes.</summary>
    public sealed record TooLarge : VaultOutcome;

    /// <summary>The content is not the announced one.</summary>
    /// <param name="Size">Bytes that came.</param>
    /// <param name="Sha256">SHA-256 of what came, lower-case hex.</param>
    public sealed record NotAsAnnounced(long Size, string Sha256) : VaultOutcome;
}

/// <summary>What content is announced to be; checked when it has come.</summary>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256, lower-case hex.</param>
public sealed record AnnouncedContent(long Size, string Sha256);

/// <summary>A blob of the vault is not what was written: changed, cut off, put in another's place, or gone while its key is there.</summary>
public sealed class VaultDamagedException(string message, Exception? cause = null) : IOException(message, cause);
