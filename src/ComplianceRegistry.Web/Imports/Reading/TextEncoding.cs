using System.Text;
using System.Text.Unicode;
using ComplianceRegistry.Domain.Imports;

namespace ComplianceRegistry.Web.Imports.Reading;

/// <summary>Finds out how a file is encoded, in constant memory.</summary>
internal static class TextEncoding
{
    private const int BlockBytes = 64 * 1024;
    private const int MarkBytes = 3;

    static TextEncoding() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>
    /// The encoding that a byte order mark shows or the mapping names or, for <c>auto</c>, that the bytes show. Its preamble is what the file begins with:
    /// the text comes after it.
    /// </summary>
    /// <param name="file">The file, at its start.</param>
    /// <param name="wanted">What the mapping names.</param>
    /// <param name="cancellationToken">Stops the reading.</param>
    public static async Task<Encoding> OfAsync(Stream file, ImportEncoding wanted, CancellationToken cancellationToken)
    {
        var start = new byte[MarkBytes];
        var read = await file.ReadAtLeastAsync(start, MarkBytes, throwOnEndOfStream: false, cancellationToken);
        file.Position = 0;
        return MarkOf(start.AsSpan(0, read)) ?? wanted switch
        {
            ImportEncoding.Utf8 => Strict(),
            ImportEncoding.Windows1252 => Windows1252(),
            _ => await DetectAsync(file, cancellationToken),
        };
    }

    /// <summary>What follows the preamble, as UTF-8. UTF-8 itself comes as it is: whoever reads it finds out what is invalid.</summary>
    /// <exception cref="DecoderFallbackException">On reading: the text is not in the encoding.</exception>
    public static Stream ToUtf8(Stream file, Encoding encoding)
    {
        file.Position = encoding.Preamble.Length;
        return encoding is UTF8Encoding ? file : Encoding.CreateTranscodingStream(file, encoding, Encoding.UTF8, leaveOpen: true);
    }

    private static async Task<Encoding> DetectAsync(Stream file, CancellationToken cancellationToken)
    {
        var block = new byte[BlockBytes];
        var filled = 0;
        while (true)
        {
            var read = await file.ReadAtLeastAsync(block.AsMemory(filled), BlockBytes - filled, throwOnEndOfStream: false, cancellationToken);
            filled += read;
            if (!TakeUtf8(block, ref filled) || (read == 0 && filled > 0))
                return Windows1252();
            if (read == 0)
                return Strict();
        }
    }

    private static Encoding? MarkOf(ReadOnlySpan<byte> start) =>
        start.StartsWith(Encoding.UTF8.Preamble) ? Strict(marked: true)
        : start.StartsWith(Encoding.Unicode.Preamble) ? new UnicodeEncoding(bigEndian: false, byteOrderMark: true, throwOnInvalidBytes: true)
        : start.StartsWith(Encoding.BigEndianUnicode.Preamble) ? new UnicodeEncoding(bigEndian: true, byteOrderMark: true, throwOnInvalidBytes: true)
        : null;

    /// <summary>Checks the block as UTF-8 and moves an incomplete last character to its start. False when it is not UTF-8.</summary>
    private static bool TakeUtf8(byte[] block, ref int filled)
    {
        var rest = block.AsSpan(0, filled);
        var cut = IncompleteTail(rest);
        if (!Utf8.IsValid(rest[..^cut]))
            return false;
        rest[^cut..].CopyTo(block);
        filled = cut;
        return true;
    }

    private static int IncompleteTail(ReadOnlySpan<byte> bytes)
    {
        for (var back = 1; back <= Math.Min(3, bytes.Length); back++)
        {
            var lead = bytes[^back];
            if ((lead & 0xC0) == 0x80)
                continue;
            var length = lead switch { >= 0xF0 => 4, >= 0xE0 => 3, >= 0xC0 => 2, _ => 1 };
            return length > back ? back : 0;
        }

        return 0;
    }

    private static UTF8Encoding Strict(bool marked = false) => new(encoderShouldEmitUTF8Identifier: marked, throwOnInvalidBytes: true);

    private static Encoding Windows1252() => Encoding.GetEncoding(1252);
}
