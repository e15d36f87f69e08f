using System.Text.Json;
using System.Text.Unicode;

namespace ComplianceRegistry.Ledger.Json;

/// <summary>
/// Writes one text at a time, by one thread. Members are written in the order they come, each with a comma behind it; only an object whose keys came out of
/// order has its members moved afterwards, so a text that is canonical already is copied through.
/// </summary>
internal sealed class CanonicalWriter
{
    // One deeper than allowed, so that the fault is found here and told with its place.
    private static readonly JsonReaderOptions Options = new() { MaxDepth = CanonicalJson.MaxDepth + 1 };

    private readonly ByteScratch _output = new();
    private readonly ByteScratch _keys = new();
    private readonly ByteScratch _text = new();
    private readonly ObjectMembers _members;
    private readonly JsonPath _path;

    public CanonicalWriter()
    {
        _members = new ObjectMembers(_output, _keys);
        _path = new JsonPath(_keys);
    }

    /// <summary>The canonical bytes, good until the next call.</summary>
    public ReadOnlySpan<byte> Canonicalize(ReadOnlySpan<byte> utf8)
    {
        _output.Clear();
        _keys.Clear();
        _text.Clear();
        _members.Clear();
        _path.Clear();
        var reader = new Utf8JsonReader(utf8, Options);
        try
        {
            reader.Read();
            WriteValue(ref reader);
            reader.Read();
        }
        catch (JsonException e)
        {
            throw Fault("this is not well-formed JSON: " + e.Message, e);
        }

        return _output.Written;
    }

    private void WriteValue(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                WriteObject(ref reader);
                break;
            case JsonTokenType.StartArray:
                WriteArray(ref reader);
                break;
            case JsonTokenType.String:
                WriteString(ref reader);
                break;
            case JsonTokenType.Number:
                WriteInteger(ref reader);
                break;
            case JsonTokenType.True or JsonTokenType.False:
                _output.Add(reader.ValueSpan);
                break;
            default:
                throw Fault("null is not allowed; leave the member out");
        }
    }

    private void WriteObject(ref Utf8JsonReader reader)
    {
        Enter();
        var scope = _members.Begin();
        _output.Add((byte)'{');
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            WriteKey(ref reader);
            reader.Read();
            WriteValue(ref reader);
            _output.Add((byte)',');
        }

        if (_members.End(scope) is { } duplicate)
        {
            _path.AtKey(duplicate.KeyStart, duplicate.KeyLength);
            throw Fault("the key occurs twice");
        }

        Close((byte)'{', (byte)'}');
    }

    private void WriteArray(ref Utf8JsonReader reader)
    {
        Enter();
        _output.Add((byte)'[');
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            _path.At(index);
            WriteValue(ref reader);
            _output.Add((byte)',');
        }

        Close((byte)'[', (byte)']');
    }

    private void WriteKey(ref Utf8JsonReader reader)
    {
        var keyStart = _keys.Length;
        _members.Add(keyStart);
        AppendText(ref reader, _keys);
        var keyLength = _keys.Length - keyStart;
        _members.NameLast(keyLength);
        _path.AtKey(keyStart, keyLength);
        AppendQuoted(ref reader, _keys.Slice(keyStart, keyLength));
        _output.Add((byte)':');
    }

    private void WriteString(ref Utf8JsonReader reader)
    {
        _text.Truncate(0);
        if (reader.ValueIsEscaped)
            AppendText(ref reader, _text);
        else
            RefuseBadUtf8(reader.ValueSpan);
        AppendQuoted(ref reader, _text.Written);
    }

    // A string without escapes holds neither quote, backslash nor control: it is canonical as it stands.
    private void AppendQuoted(ref Utf8JsonReader reader, ReadOnlySpan<byte> text)
    {
        _output.Add((byte)'"');
        if (reader.ValueIsEscaped)
            CanonicalText.Append(_output, text);
        else
            _output.Add(reader.ValueSpan);
        _output.Add((byte)'"');
    }

    private void AppendText(ref Utf8JsonReader reader, ByteScratch target)
    {
        RefuseBadUtf8(reader.ValueSpan);
        if (!reader.ValueIsEscaped)
        {
            target.Add(reader.ValueSpan);
            return;
        }

        try
        {
            target.Advance(reader.CopyString(target.Reserve(reader.ValueSpan.Length)));
        }
        catch (InvalidOperationException e)
        {
            throw Fault("the text has a lone surrogate", e);
        }
    }

    private void RefuseBadUtf8(ReadOnlySpan<byte> raw)
    {
        if (!Utf8.IsValid(raw))
            throw Fault("the text is not valid UTF-8");
    }

    private void WriteInteger(ref Utf8JsonReader reader)
    {
        if (reader.ValueSpan.IndexOfAny(".eE"u8) >= 0)
            throw Fault("only integers are allowed, without fraction or exponent");
        if (!reader.TryGetInt64(out var value) || value is > CanonicalJson.MaxInteger or < -CanonicalJson.MaxInteger)
            throw Fault("the integer is not within ±(2^53−1)");
        _output.Add(value == 0 ? "0"u8 : reader.ValueSpan);
    }

    private void Enter()
    {
        if (_path.Depth == CanonicalJson.MaxDepth)
            throw Fault($"objects and arrays are nested over {CanonicalJson.MaxDepth} deep");
        _path.Enter();
    }

    private void Close(byte open, byte close)
    {
        if (_output.Written[^1] == open)
            _output.Add(close);
        else
            _output.ReplaceLast(close);
        _path.Leave();
    }

    private CanonicalJsonException Fault(string what, Exception? cause = null) => new(_path.ToPointer(), what, cause);
}
