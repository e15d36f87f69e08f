using System.Buffers;
using System.IO.Pipelines;
using System.Text.Json;

namespace ComplianceRegistry.Web.Imports.Reading;

/// <summary>
/// Walks one array of a JSON document of any size, holding one element in memory at a time. The standard streaming
/// deserializer reads only an array at the document's root; registers wrap theirs in an object.
/// </summary>
internal sealed class JsonArrayElements(Stream utf8, string pointer)
{
    private readonly PipeReader _pipe = PipeReader.Create(utf8, new StreamPipeReaderOptions(bufferSize: 64 * 1024));
    private readonly string[] _path = pointer.Length == 0 ? [] : [.. pointer[1..].Split('/').Select(Unescape)];
    private JsonReaderState _state;
    private int _matched;
    private bool _inside;
    private long _given;

    /// <summary>The next element, or null after the last one.</summary>
    /// <exception cref="UnreadableImportException">The document is not JSON, has no array at the pointer, or has a row that is too long.</exception>
    public async Task<JsonDocument?> NextAsync(CancellationToken cancellationToken)
    {
        while (true)
        {
            var read = await _pipe.ReadAsync(cancellationToken);
            var step = Advance(read.Buffer, read.IsCompleted, out var consumed, out var element);
            _pipe.AdvanceTo(consumed, step == Step.More ? read.Buffer.End : consumed);
            switch (step)
            {
                case Step.Element:
                    _given++;
                    return element;
                case Step.End:
                    return null;
                case Step.More when read.IsCompleted:
                    throw new UnreadableImportException($"The document ends before the array at '{pointer}' does.");
                case Step.More when read.Buffer.Length > ImportLimits.MaxRowBytes:
                    throw new UnreadableImportException(
                        $"Row {_given + 1}, or a value on the way to the rows, is longer than {ImportLimits.MaxRowBytes} bytes.");
            }
        }
    }

    private Step Advance(ReadOnlySequence<byte> buffer, bool last, out SequencePosition consumed, out JsonDocument? element)
    {
        element = null;
        consumed = buffer.Start;
        try
        {
            return Scan(buffer, last, ref consumed, ref element);
        }
        catch (JsonException fault)
        {
            throw new UnreadableImportException($"The file is not valid JSON after row {_given}: {fault.Message}");
        }
        catch (InvalidOperationException)
        {
            // The reader's word for text that cannot be decoded.
            throw new UnreadableImportException("A name before the rows is no Unicode text.");
        }
    }

    private Step Scan(ReadOnlySequence<byte> buffer, bool last, ref SequencePosition consumed, ref JsonDocument? element)
    {
        var reader = new Utf8JsonReader(buffer, last, _state);
        while (true)
        {
            var step = _inside ? InArray(ref reader, ref element) : Seek(ref reader);
            if (step == Step.More)
                return step;
            consumed = buffer.GetPosition(reader.BytesConsumed);
            _state = reader.CurrentState;
            if (step != Step.Token)
                return step;
        }
    }

    /// <summary>One token on the way to the array; values beside the way are skipped whole.</summary>
    private Step Seek(ref Utf8JsonReader reader)
    {
        if (!reader.Read())
            return Step.More;
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray when _matched == _path.Length:
                _inside = true;
                return Step.Token;
            case JsonTokenType.StartObject when _matched < _path.Length:
                return Step.Token;
            case JsonTokenType.PropertyName when reader.ValueTextEquals(_path[_matched]):
                _matched++;
                return Step.Token;
            case JsonTokenType.PropertyName:
                return reader.TrySkip() ? Step.Token : Step.More;
            default:
                throw new UnreadableImportException($"The document has no array at '{pointer}'.");
        }
    }

    private static Step InArray(ref Utf8JsonReader reader, ref JsonDocument? element)
    {
        var ahead = reader;
        if (!ahead.Read())
            return Step.More;
        if (ahead.TokenType == JsonTokenType.EndArray)
        {
            reader = ahead;
            return Step.End;
        }

        if (!JsonDocument.TryParseValue(ref ahead, out element))
            return Step.More;
        reader = ahead;
        return Step.Element;
    }

    private static string Unescape(string segment) =>
        segment.Replace("~1", "/", StringComparison.Ordinal).Replace("~0", "~", StringComparison.Ordinal);

    private enum Step
    {
        Token,
        Element,
        End,
        More,
    }
}
