using System.Security.Cryptography;
using System.Text;

namespace ComplianceRegistry.Ledger.Files;

/// <summary>A file with 32 random bytes behind a label that says what they are for, so that no secret is taken for another.</summary>
internal static class SecretFile
{
    private const int Size = 32;

    /// <summary>Reads the secret; when the file is not there, makes it, durable before this returns.</summary>
    public static (byte[] Secret, bool Created) OpenOrCreate(string path, string label)
    {
        var created = DurableFile.TryCreate(path, Encoding.ASCII.GetBytes(Text(label, RandomNumberGenerator.GetBytes(Size))));
        return (Read(path, label), created);
    }

    private static byte[] Read(string path, string label)
    {
        var text = File.ReadAllText(path, Encoding.ASCII);
        var secret = new byte[Size];
        var hex = text.Length == label.Length + 1 + (2 * Size) + 1 ? text.AsSpan(label.Length + 1, 2 * Size) : [];
        return Convert.FromHexString(hex, secret, out _, out var length) == System.Buffers.OperationStatus.Done && length == Size && text == Text(label, secret)
            ? secret
            : throw new InvalidDataException($"The file {path} does not hold a secret of the kind {label}. Put it back from the backup of keys.");
    }

    private static string Text(string label, byte[] secret) => $"{label} {Convert.ToHexStringLower(secret)}\n";
}
