using System.Collections.Immutable;
using System.Text;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Web.Imports;
using ComplianceRegistry.Web.Imports.Reading;

namespace ComplianceRegistry.Web.Tests.Imports;

/// <summary>Files are streams here that make up their text as it is read, so that what is held of them can be told from what was sent.</summary>
public sealed class BoundedReadingTests
{
    private const long Long = 64L << 20;

    [Fact]
    public async Task A_line_of_any_length_is_a_rejected_row_and_the_next_line_is_read()
    {
        using var file = new RepeatedText("""{"id":"1"}""" + "\n{\"id\":\"", "a", Long, "\"}\n" + """{"id":"3"}""" + "\n");

        var (rows, grown) = await ReadAsync(file, ImportFormat.Ndjson);

        Assert.Equal(["", "row-too-long", ""], rows.Select(row => row.Faults is [var fault] ? fault.Code : ""));
        Assert.Equal("3", rows[2]["id"]);
        AssertConstant(grown);
    }

    [Theory]
    [InlineData("a,b\nx,y\nz", ",cell", "Row 2")]
    [InlineData("a,b", ",h", "The header")]
    [InlineData("a,b\nx,y\n\"", "a,", "row 2")]
    public async Task A_record_or_header_of_any_length_fails_the_file_by_its_place(string before, string repeated, string place)
    {
        using var file = new RepeatedText(before, repeated, Long, "\n");

        var fault = await Assert.ThrowsAsync<UnreadableImportException>(() => ReadAsync(file, ImportFormat.Csv));

        Assert.Contains(place, fault.Message, StringComparison.Ordinal);
        Assert.True(file.Position < 4 * ImportLimits.MaxRowBytes, $"{file.Position} bytes were read.");
    }

    [Theory]
    [InlineData("""[{"id":"1"},{"id":" """)]
    [InlineData("""{"notes":" """)]
    public async Task A_row_of_a_document_or_a_value_before_the_rows_of_any_length_fails_the_file(string before)
    {
        using var file = new RepeatedText(before, "a", Long, "\"}");

        var fault = await Assert.ThrowsAsync<UnreadableImportException>(
            () => ReadAsync(file, ImportFormat.Json, before[0] == '{' ? "/items" : ""));

        Assert.Contains("longer than", fault.Message, StringComparison.Ordinal);
        Assert.True(file.Position < 4 * ImportLimits.MaxRowBytes, $"{file.Position} bytes were read.");
    }

    [Fact]
    public async Task Many_rows_of_the_greatest_length_are_read()
    {
        var cell = new string('x', ImportLimits.MaxCellCharacters / 2);
        var row = string.Join(',', Enumerable.Repeat(cell, 20)) + "\n";
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(string.Join(',', Enumerable.Range(0, 20)) + "\n" + string.Concat(Enumerable.Repeat(row, 5))));

        var (rows, _) = await ReadAsync(file, ImportFormat.Csv);

        Assert.Equal(5, rows.Count);
        Assert.All(rows, read => Assert.Empty(read.Faults));
    }

    private static async Task<(List<ImportRow> Rows, long Grown)> ReadAsync(Stream file, ImportFormat format, string pointer = "")
    {
        var mapping = new ImportMapping(
            "m", "s", format, ImportEncoding.Utf8, ',', pointer, "US", ["*"], ImmutableSortedDictionary<string, FieldSource>.Empty);
        // Such a stream is read at once, so all of it happens on this thread, whatever other tests do on theirs.
        var (rows, before) = (new List<ImportRow>(), GC.GetAllocatedBytesForCurrentThread());
        await foreach (var row in ImportRows.ReadAsync(file, mapping, default))
            rows.Add(row);
        return (rows, GC.GetAllocatedBytesForCurrentThread() - before);
    }

    private static void AssertConstant(long allocated) =>
        Assert.True(allocated < Long / 2, $"{allocated} bytes were allocated for a line of {Long}.");

    /// <summary>A text, another one over and over up to a length, and a last one.</summary>
    private sealed class RepeatedText(string before, string repeated, long length, string after) : Stream
    {
        private readonly byte[] _before = Encoding.UTF8.GetBytes(before);
        private readonly byte[] _repeated = Encoding.UTF8.GetBytes(repeated);
        private readonly byte[] _after = Encoding.UTF8.GetBytes(after);

        public override bool CanRead => true;

        public override bool CanSeek => true;

        public override bool CanWrite => false;

        public override long Length => _before.Length + length + _after.Length;

        public override long Position { get; set; }

        public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

        public override int Read(Span<byte> buffer)
        {
            var read = (int)Math.Min(buffer.Length, Length - Position);
            for (var index = 0; index < read; index++)
                buffer[index] = At(Position + index);
            Position += read;
            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        private byte At(long position) =>
            position < _before.Length ? _before[position]
            : position < _before.Length + length ? _repeated[(position - _before.Length) % _repeated.Length]
            : _after[position - _before.Length - length];
    }
}
