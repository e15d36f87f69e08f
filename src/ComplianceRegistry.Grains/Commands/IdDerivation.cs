using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Grains.Commands;

/// <summary>
/// Ids, command hashes and pseudonyms, all keyed by the registry's secret, so that none can be guessed or linked from outside and a repeated request finds
/// the same ones. The secret must never change: with another one, repeated requests would create second cases. Safe for several threads.
/// </summary>
/// <param name="secret">The registry's secret, at least 32 bytes.</param>
public sealed class IdDerivation(byte[] secret)
{
    /// <summary>Shortest secret that is accepted, in bytes.</summary>
    public const int MinSecretBytes = 32;

    private readonly byte[] _secret = secret.Length >= MinSecretBytes
        ? secret
        : throw new ArgumentException($"The registry's secret has {secret.Length} bytes, and at least {MinSecretBytes} are needed.", nameof(secret));

    /// <summary>The id of what a creating request creates: the same for every repetition of it.</summary>
    /// <param name="prefix">Type of the id, such as <c>AIS</c>.</param>
    /// <param name="party">Registry id of the acting party, or the member's pseudonym when it has none yet.</param>
    /// <param name="route">Route template of the request.</param>
    /// <param name="key">The caller's idempotency key.</param>
    public RegistryId NewId(string prefix, string party, string route, string key) =>
        RegistryId.Create(prefix, Keyed("id", prefix, party, route, key));

    /// <summary>
    /// The id of what one row of an imported register creates: the same whenever the row is imported again. Only the authority of a jurisdiction imports into
    /// it, so no other can take the ids of its register.
    /// </summary>
    /// <param name="prefix">Type of the id, such as <c>AIS</c>.</param>
    /// <param name="jurisdiction">Code of the jurisdiction whose register it is.</param>
    /// <param name="source">Name of the imported register.</param>
    /// <param name="keyColumns">Values of the columns that identify the row there, in order.</param>
    public RegistryId ImportedId(string prefix, string jurisdiction, string source, params ReadOnlySpan<string> keyColumns) =>
        RegistryId.Create(prefix, Keyed("imported", [prefix, jurisdiction, source, .. keyColumns]));

    /// <summary>The id of the one case of its kind that belongs to something, whoever creates it: it can be there once only.</summary>
    /// <param name="prefix">Type of the id, such as <c>MON</c>.</param>
    /// <param name="owner">What it belongs to: ids and names, in order.</param>
    public RegistryId OnlyId(string prefix, params ReadOnlySpan<string> owner) => RegistryId.Create(prefix, Keyed("only", [prefix, .. owner]));

    /// <summary>The name under which an accepted command is remembered, 32 bytes.</summary>
    public byte[] CommandHash(string party, string route, string key) => Keyed("command", party, route, key);

    /// <summary>By which a repeated command is known to ask for the same: hash of the target and the body, 32 bytes.</summary>
    /// <param name="target">Path of the request, with the ids in it.</param>
    /// <param name="body">The body as it was received.</param>
    public static byte[] Fingerprint(string target, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        AppendLengthAndBytes(hash, Encoding.UTF8.GetBytes(target));
        AppendLengthAndBytes(hash, body);
        return hash.GetHashAndReset();
    }

    /// <summary>The name under which a person appears in the registry: lower-case hex of 32 bytes. Issuer and subject cannot be had back from it.</summary>
    public string MemberPseudonym(string issuer, string subject) => Convert.ToHexStringLower(Keyed("member", issuer, subject));

    private byte[] Keyed(string purpose, params ReadOnlySpan<string> texts)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, _secret);
        AppendLengthAndBytes(hash, Encoding.UTF8.GetBytes(purpose));
        foreach (var text in texts)
            AppendLengthAndBytes(hash, Encoding.UTF8.GetBytes(text));
        return hash.GetHashAndReset();
    }

    // With lengths before them, no two different lists of texts make the same bytes.
    private static void AppendLengthAndBytes(IncrementalHash hash, ReadOnlySpan<byte> bytes)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, bytes.Length);
        hash.AppendData(length);
        hash.AppendData(bytes);
    }
}
