using System.Buffers.Text;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace ComplianceRegistry.Views;

/// <summary>
/// Where a page begins: the sort key of the last item before it. Opaque to callers and bound to its search by a keyed
/// hash, so that neither a changed cursor nor another search's is taken.
/// </summary>
/// <param name="Number">Position of the item's last act, or its rank; 0 when items are sorted by text alone.</param>
/// <param name="Text">Text by which the item is sorted, or its position when <paramref name="Number"/> is its rank.</param>
internal sealed record PageCursor(long Number, string Text)
{
    private const int TagLength = 16;

    public string Write(byte[] secret, string search)
    {
        var content = Encoding.UTF8.GetBytes(Number.ToString(CultureInfo.InvariantCulture) + ":" + Text);
        return Base64Url.EncodeToString([.. Tag(secret, search, content), .. content]);
    }

    /// <summary>Null when the cursor was not written with this secret for this search.</summary>
    public static PageCursor? Read(string cursor, byte[] secret, string search)
    {
        if (!Base64Url.IsValid(cursor) || Base64Url.DecodeFromChars(cursor) is not { Length: > TagLength } bytes)
        {
            return null;
        }

        var content = bytes.AsSpan(TagLength);
        if (!CryptographicOperations.FixedTimeEquals(bytes.AsSpan(0, TagLength), Tag(secret, search, content)) || Base64Url.EncodeToString(bytes) != cursor)
        {
            return null;
        }

        var parts = Encoding.UTF8.GetString(content).Split(':', 2);
        return new PageCursor(long.Parse(parts[0], CultureInfo.InvariantCulture), parts[1]);
    }

    private static ReadOnlySpan<byte> Tag(byte[] secret, string search, ReadOnlySpan<byte> content)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, secret);
        hash.AppendData("compliance-registry/cursor/v1\n"u8);
        hash.AppendData(SHA256.HashData(Encoding.UTF8.GetBytes(search)));
        hash.AppendData(content);
        return hash.GetHashAndReset().AsSpan(0, TagLength);
    }
}
