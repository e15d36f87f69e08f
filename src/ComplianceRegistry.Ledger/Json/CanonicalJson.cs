using System.Buffers;
using System.Runtime.InteropServices;
using System.Text.Json;

namespace ComplianceRegistry.Ledger.Json;

/// <summary>
/// Canonical JSON by RFC 8785, restricted to objects, arrays, strings, booleans and integers within ±(2^53−1): one text for one value, so that it can be
/// hashed. Refused with <see cref="CanonicalJsonException"/>: null, fractions, exponents, larger integers, duplicate keys, lone surrogates and bytes that are
/// not UTF-8, nesting over <see cref="MaxDepth"/>, and whatever is not JSON. <c>-0</c> is written <c>0</c>, as RFC 8785 does.
/// </summary>
public static class CanonicalJson
{
    /// <summary>The greatest integer, and the negative of the least: 2^53−1 (RFC 8785 section 3.2.2.3 and RFC 7493).</summary>
    public const long MaxInteger = (1L << 53) - 1;

    /// <summary>How many objects and arrays may stand within each other, the outermost counted.</summary>
    public const int MaxDepth = 64;

    [ThreadStatic]
    private static CanonicalWriter? t_writer;

    /// <summary>The canonical bytes of a value that is already parsed.</summary>
    public static byte[] Serialize(JsonElement value) => Canonicalize(JsonMarshal.GetRawUtf8Value(value));

    /// <summary>The canonical bytes of a JSON text in UTF-8.</summary>
    public static byte[] Canonicalize(ReadOnlySpan<byte> utf8)
    {
        var writer = t_writer ??= new CanonicalWriter();
        return writer.Canonicalize(utf8).ToArray();
    }

    /// <summary>Writes the canonical bytes of a JSON text in UTF-8; allocates nothing once its thread is warm. Nothing is written when the text is refused.</summary>
    public static void Write(ReadOnlySpan<byte> utf8, IBufferWriter<byte> output)
    {
        var writer = t_writer ??= new CanonicalWriter();
        output.Write(writer.Canonicalize(utf8));
    }

    /// <inheritdoc cref="Write(ReadOnlySpan{byte}, IBufferWriter{byte})"/>
    public static void Write(JsonElement value, IBufferWriter<byte> output) => Write(JsonMarshal.GetRawUtf8Value(value), output);
}
