using System.Security.Cryptography;
using System.Text;

namespace ComplianceRegistry.Ledger.Checkpoints;

/// <summary>The small grammar that keys, notes and checkpoints share (C2SP signed-note).</summary>
internal static class NoteText
{
    public const byte Ed25519 = 0x01;

    /// <summary>Refuses bytes that are not UTF-8's: a lone surrogate in a string.</summary>
    public static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>A key's name, and with it a log's origin: not empty, without spaces, plus signs and controls.</summary>
    public static bool IsName(string name) =>
        name.Length > 0 && !name.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || char.IsSurrogate(c) || c == '+');

    /// <summary>Decodes base64 that is written the one way: padded, without spaces, unused bits zero. Null for any other text.</summary>
    public static byte[]? Base64(string text)
    {
        var bytes = new byte[text.Length];
        return Convert.TryFromBase64String(text, bytes, out var length) && Convert.ToBase64String(bytes, 0, length) == text ? bytes[..length] : null;
    }

    /// <summary>The first 4 bytes of SHA-256(name ‖ 0x0A ‖ 0x01 ‖ public key).</summary>
    public static byte[] KeyId(string name, ReadOnlySpan<byte> publicKey) =>
        SHA256.HashData([.. StrictUtf8.GetBytes(name), (byte)'\n', Ed25519, .. publicKey])[..4];

    /// <summary>Reads "name+keyid+base64(0x01 ‖ 32 bytes)", where base64 may itself contain plus signs.</summary>
    public static (string Name, byte[] KeyId, byte[] Key)? Key(string text)
    {
        var parts = text.Split('+', 3);
        if (parts.Length != 3 || !IsName(parts[0]) || parts[1].Length != 8 || parts[1].Any(c => !char.IsAsciiHexDigitLower(c)))
            return null;
        return Base64(parts[2]) is { Length: 33 } key && key[0] == Ed25519 ? (parts[0], Convert.FromHexString(parts[1]), key[1..]) : null;
    }

    public static string Key(string name, ReadOnlySpan<byte> keyId, ReadOnlySpan<byte> key) =>
        $"{name}+{Convert.ToHexStringLower(keyId)}+{Convert.ToBase64String([Ed25519, .. key])}";
}
