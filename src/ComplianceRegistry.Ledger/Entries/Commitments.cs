using System.Buffers;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceRegistry.Ledger.Entries;

/// <summary>
/// Salted commitments to the parts of a payload: an act names them, so that a part can be shown to belong to it, or be erased with its salt, after which the
/// commitment tells nothing of it.
/// </summary>
public static class Commitments
{
    /// <summary>Bytes in a salt and in a commitment.</summary>
    public const int Size = 32;

    private const int OnStack = 1024;

    /// <summary>A new salt from the system's random generator. A salt serves one part of one payload.</summary>
    public static byte[] NewSalt() => RandomNumberGenerator.GetBytes(Size);

    /// <summary>
    /// HMAC-SHA-256(salt, "compliance-registry/commit/v1\n" + kind + "\n" + part + "\n" + content). <paramref name="canonicalContent"/> is the part's canonical
    /// JSON (<see cref="Json.CanonicalJson"/>). Refused with <see cref="ArgumentException"/>: a salt that is not 32 bytes; a kind or part with a line feed.
    /// </summary>
    public static byte[] Commit(ReadOnlySpan<byte> salt, string kind, string part, ReadOnlySpan<byte> canonicalContent)
    {
        if (salt.Length != Size)
            throw new ArgumentException("A salt has 32 bytes.", nameof(salt));
        RefuseLineFeed(kind, nameof(kind));
        RefuseLineFeed(part, nameof(part));
        var prefix = "compliance-registry/commit/v1\n"u8;
        var length = prefix.Length + Encoding.UTF8.GetByteCount(kind) + Encoding.UTF8.GetByteCount(part) + 2 + canonicalContent.Length;
        var rented = length > OnStack ? ArrayPool<byte>.Shared.Rent(length) : null;
        var message = rented is null ? stackalloc byte[length] : rented.AsSpan(0, length);
        try
        {
            prefix.CopyTo(message);
            var at = prefix.Length;
            AppendLine(message, ref at, kind);
            AppendLine(message, ref at, part);
            canonicalContent.CopyTo(message[at..]);
            return HMACSHA256.HashData(salt, message);
        }
        finally
        {
            message.Clear();
            if (rented is not null)
                ArrayPool<byte>.Shared.Return(rented);
        }
    }

    /// <summary>Whether the commitment is to this content under this salt; takes the same time for every wrong commitment.</summary>
    public static bool Verify(ReadOnlySpan<byte> commitment, ReadOnlySpan<byte> salt, string kind, string part, ReadOnlySpan<byte> canonicalContent) =>
        CryptographicOperations.FixedTimeEquals(commitment, Commit(salt, kind, part, canonicalContent));

    private static void AppendLine(Span<byte> message, ref int at, string line)
    {
        at += Encoding.UTF8.GetBytes(line, message[at..]);
        message[at++] = (byte)'\n';
    }

    private static void RefuseLineFeed(string value, string name)
    {
        if (value.Contains('\n', StringComparison.Ordinal))
            throw new ArgumentException("A line feed would make the commitment ambiguous.", name);
    }
}
