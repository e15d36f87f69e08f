using System.Buffers;
using System.IO.Pipelines;

namespace ComplianceRegistry.Web.Imports.Reading;

/// <summary>Reads lines of UTF-8 of any length and holds no more of them in memory than allowed: of a longer one it tells that it is too long.</summary>
internal sealed class BoundedLines(Stream utf8, int maxBytes)
{
    private readonly PipeReader _pipe = PipeReader.Create(utf8, new StreamPipeReaderOptions(bufferSize: 64 * 1024, leaveOpen: true));

    /// <summary>The next line without its end; null after the last one.</summary>
    public async ValueTask<TextLine?> NextAsync(CancellationToken cancellationToken)
    {
        var tooLong = false;
        while (true)
        {
            var read = await _pipe.ReadAsync(cancellationToken);
            var end = read.Buffer.PositionOf((byte)'\n');
            if (end is null && !read.IsCompleted)
            {
                tooLong |= read.Buffer.Length > maxBytes;
                _pipe.AdvanceTo(tooLong ? read.Buffer.End : read.Buffer.Start, read.Buffer.End);
                continue;
            }

            if (end is null && read.Buffer.IsEmpty)
                return tooLong ? TextLine.TooLong : null;
            var line = read.Buffer.Slice(0, end ?? read.Buffer.End);
            var text = tooLong || line.Length > maxBytes ? TextLine.TooLong : new TextLine(line.ToArray());
            _pipe.AdvanceTo(end is { } found ? read.Buffer.GetPosition(1, found) : read.Buffer.End);
            return text;
        }
    }
}

/// <summary>One line.</summary>
/// <param name="Utf8">Its bytes; null when it is longer than allowed.</param>
internal readonly record struct TextLine(byte[]? Utf8)
{
    public static TextLine TooLong { get; } = new(null);

    /// <summary>Whether nothing but white space stands in it.</summary>
    public bool IsBlank => Utf8 is not null && !Utf8.AsSpan().ContainsAnyExcept(" \t\r\f\v"u8);
}
