using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Ledger.Sealing;

namespace ComplianceRegistry.Ledger.Vault;

/// <summary>
/// Keeps confidential content outside the log: encrypted under a key of its case, in the store of its jurisdiction. The order of writing is the caller's
/// promise: first the blob and its key, which are durable when <see cref="WriteAsync"/> answers, then the act; of erasing: first the act, then
/// <see cref="DestroyKey"/>, then <see cref="DeleteAsync"/>. Safe for several threads.
/// </summary>
/// <param name="stores">Where blobs lie.</param>
/// <param name="keys">The keys of cases; the vault's stand beside those of the acts, so that content can be erased and its case stays readable.</param>
public sealed class ContentVault(VaultStores stores, CaseKeys keys)
{
    /// <summary>The most that content may have, in bytes: 100 MiB.</summary>
    public const long MaxContent = 100L * 1024 * 1024;

    private const string Purpose = "compliance-registry/vault/v1\n";

    /// <summary>Streams content into the vault. When reading it fails or is cut off, the error goes out and nothing of it is there.</summary>
    /// <param name="caseId">Registry id of the case that it belongs to.</param>
    /// <param name="jurisdiction">Code of the jurisdiction whose store is to have it.</param>
    /// <param name="content">Read once, to its end.</param>
    /// <param name="announced">What it must turn out to be; null when nothing was announced.</param>
    public async Task<VaultOutcome> WriteAsync(
        string caseId, string jurisdiction, Stream content, AnnouncedContent? announced, CancellationToken cancellationToken)
    {
        var reference = BlobReference.New(stores.NameFor(jurisdiction));
        await using var blob = await stores.Find(reference.Store).BeginAsync(reference.Name, cancellationToken);
        using var cipher = SegmentCipher.New(keys.GetOrCreate(KeyOf(caseId)), AssociatedData(caseId, reference));
        using var sealing = new ContentSealing(cipher, blob, MaxContent);
        await sealing.SealAsync(content, cancellationToken);
        var outcome = OutcomeOf(reference, sealing, announced);
        if (outcome is VaultOutcome.Kept)
            await blob.CommitAsync(cancellationToken);
        return outcome;
    }

    /// <summary>
    /// The content of a blob, decrypted as it is read, from any place; null when it was erased. <see cref="VaultDamagedException"/>, here or while reading,
    /// when it is not what was written.
    /// </summary>
    /// <param name="caseId">Registry id of the case that it belongs to.</param>
    /// <param name="reference">Where it lies.</param>
    /// <param name="size">Its bytes, as the act says.</param>
    public async Task<Stream?> OpenAsync(string caseId, BlobReference reference, long size, CancellationToken cancellationToken)
    {
        if (keys.Find(KeyOf(caseId)) is not { } key)
            return null;
        var blob = await stores.Find(reference.Store).OpenAsync(reference.Name, cancellationToken)
            ?? throw new VaultDamagedException($"The blob {reference.Name} is not in the store '{reference.Store}'.");
        try
        {
            var header = new byte[SegmentCipher.HeaderSize];
            await blob.ReadExactlyAsync(header, cancellationToken);
            var opened = new OpenedContent(blob, SegmentCipher.Of(header, key, AssociatedData(caseId, reference)));
            return opened.Length == size ? opened : throw new VaultDamagedException($"The blob {reference.Name} has another length than was written.");
        }
        catch (Exception changed) when (changed is CryptographicException or EndOfStreamException)
        {
            await blob.DisposeAsync();
            throw new VaultDamagedException($"The blob {reference.Name} was changed or cut off.", changed);
        }
        catch
        {
            await blob.DisposeAsync();
            throw;
        }
    }

    /// <summary>Destroys the key of a case's content, which makes all of it unreadable in every copy; durable on return. May be repeated.</summary>
    public void DestroyKey(string caseId) => keys.Destroy(KeyOf(caseId));

    /// <summary>Deletes a blob. May be repeated.</summary>
    public Task DeleteAsync(BlobReference reference, CancellationToken cancellationToken) =>
        stores.Find(reference.Store).DeleteAsync(reference.Name, cancellationToken);

    private static VaultOutcome OutcomeOf(BlobReference reference, ContentSealing sealing, AnnouncedContent? announced)
    {
        if (sealing.Size > MaxContent)
            return new VaultOutcome.TooLarge();
        if (sealing.Size == 0)
            return new VaultOutcome.Empty();
        var came = new AnnouncedContent(sealing.Size, sealing.Sha256());
        return announced is null || announced == came
            ? new VaultOutcome.Kept(reference, came.Size, came.Sha256)
            : new VaultOutcome.NotAsAnnounced(came.Size, came.Sha256);
    }

    private static string KeyOf(string caseId) => caseId + "/content";

    private static byte[] AssociatedData(string caseId, BlobReference reference) => Encoding.UTF8.GetBytes($"{Purpose}{caseId}\n{reference.Name}");
}
