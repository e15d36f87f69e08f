using System.Collections.Immutable;
using System.Text;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Web.Imports;
using ComplianceRegistry.Web.Imports.Reading;

namespace ComplianceRegistry.Web.Tests.Imports;

public sealed class RowReadingTests
{
    [Fact]
    public async Task A_cell_may_hold_line_breaks_quotes_and_delimiters()
    {
        var rows = await Csv("A,B\r\n\"one\ntwo, \"\"three\"\"\",x\r\ny,z\r\n");

        Assert.Equal(["one\ntwo, \"three\"|x", "y|z"], rows.Select(Text));
    }

    [Fact]
    public async Task The_second_column_with_the_same_header_is_numbered()
    {
        var rows = await Csv("A,Why,Why\n1,2,3\n");

        Assert.Equal(["A", "Why", "Why#2"], rows.Single().Columns.AsEnumerable());
        Assert.Equal("3", rows.Single()["Why#2"]);
    }

    [Fact]
    public async Task A_row_with_too_few_cells_has_a_fault_and_the_next_row_none()
    {
        var rows = await Csv("A,B\n1\n1,2\n");

        Assert.Equal("cell-count", Assert.Single(rows[0].Faults).Code);
        Assert.Empty(rows[1].Faults);
    }

    [Fact]
    public async Task A_quote_that_is_never_closed_is_reported_with_its_row()
    {
        var text = "A,B\n1,\"" + new string('x', 200_000);

        var fault = await Assert.ThrowsAsync<UnreadableImportException>(() => Csv(text));

        Assert.Contains("row 1", fault.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8", "é—ü")]
    [InlineData("windows-1252", "é—ü")]
    [InlineData("utf-16", "é—ü")]
    public async Task The_encoding_is_found_out(string encoding, string text)
    {
        Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);
        var writer = Encoding.GetEncoding(encoding);
        byte[] bytes = [.. encoding == "utf-16" ? writer.GetPreamble() : [], .. writer.GetBytes($"A\n{text}\n")];

        var rows = await Csv(bytes);

        Assert.Equal(text, rows.Single()["A"]);
    }

    [Fact]
    public async Task A_character_across_two_blocks_does_not_make_utf8_look_like_windows_1252()
    {
        var text = "A\n" + new string('x', (64 * 1024) - 3) + "é\n";

        var rows = await Csv(Encoding.UTF8.GetBytes(text));

        Assert.EndsWith("é", rows.Single()["A"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_rows_of_a_json_document_are_found_by_pointer_beside_other_members()
    {
        var rows = await Json("""{"meta":{"list":[1,2]},"data":{"items":[{"a":"x","n":3,"none":null},{"a":"y"}],"end":1}}""", "/data/items");

        Assert.Equal(["x|3|", "y"], rows.Select(Text));
    }

    [Fact]
    public async Task A_large_json_array_is_walked_in_pieces()
    {
        var items = string.Join(',', Enumerable.Range(0, 20_000).Select(index => $$"""{"a":"value {{index}}"}"""));

        var rows = await Json($"[{items}]", "");

        Assert.Equal(20_000, rows.Count);
        Assert.Equal("value 19999", rows[^1]["a"]);
    }

    [Theory]
    [InlineData("""{"items":3}""")]
    [InlineData("""{"other":[]}""")]
    [InlineData("""{"items":[{"a":1}""")]
    [InlineData("not json")]
    public async Task A_document_without_the_array_is_refused(string document)
    {
        await Assert.ThrowsAsync<UnreadableImportException>(() => Json(document, "/items"));
    }

    [Fact]
    public async Task A_line_that_is_no_object_is_a_row_with_a_fault()
    {
        var rows = await Read(ImportFormat.Ndjson, "{\"a\":1}\n\nnonsense\r\n[1]\n{\"a\":2}"u8.ToArray());

        Assert.Equal([0, 1, 1, 0], rows.Select(row => row.Faults.Length));
        Assert.Equal([1L, 2L, 3L, 4L], rows.Select(row => row.Number));
        Assert.Equal("2", rows[^1]["a"]);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public async Task A_byte_order_mark_comes_before_lines_and_documents_as_well(string encoding)
    {
        var writer = Encoding.GetEncoding(encoding);

        var lines = await Read(ImportFormat.Ndjson, [.. writer.GetPreamble(), .. writer.GetBytes("{\"a\":\"é\"}\n")]);
        var document = await Read(ImportFormat.Json, [.. writer.GetPreamble(), .. writer.GetBytes("[{\"a\":\"é\"}]")], encoding: ImportEncoding.Utf8);

        Assert.Equal(["é", "é"], lines.Concat(document).Select(Text));
    }

    [Theory]
    [InlineData(ImportFormat.Ndjson)]
    [InlineData(ImportFormat.Json)]
    public async Task A_row_that_is_no_unicode_text_has_a_fault_and_the_next_row_none(ImportFormat format)
    {
        byte[][] objects = [[.. "{\"a\":\"caf"u8, 0xE9, .. "\"}"u8], [.. "{\"a\":\"\\ud800\"}"u8], [.. "{\"\\udc00\":1}"u8], [.. "{\"a\":\"good\"}"u8]];

        var rows = await Read(format, Document(format, objects), encoding: ImportEncoding.Utf8);

        Assert.Equal(["not-unicode", "not-unicode", "not-unicode"], rows.Take(3).Select(row => Assert.Single(row.Faults).Code));
        Assert.Equal(("good", 0), (Text(rows[3]), rows[3].Faults.Length));
    }

    [Theory]
    [InlineData(ImportFormat.Ndjson)]
    [InlineData(ImportFormat.Json)]
    public async Task Text_that_is_not_in_its_encoding_is_told_with_the_last_good_row(ImportFormat format)
    {
        var good = Encoding.BigEndianUnicode.GetBytes(format == ImportFormat.Json ? "[{\"a\":1}" : "{\"a\":1}\n");
        byte[] file = [.. Encoding.BigEndianUnicode.GetPreamble(), .. good, .. Enumerable.Repeat<byte>(0xDC, 200_000)];

        var fault = await Assert.ThrowsAsync<UnreadableImportException>(() => Read(format, file));

        Assert.Contains("not in the encoding", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_name_before_the_rows_that_is_no_unicode_text_fails_the_document_with_a_reason()
    {
        var fault = await Assert.ThrowsAsync<UnreadableImportException>(() => Json("""{"\ud800":1,"items":[]}""", "/items"));

        Assert.Contains("Unicode", fault.Message, StringComparison.Ordinal);
    }

    private static byte[] Document(ImportFormat format, byte[][] objects) => format == ImportFormat.Json
        ? [(byte)'[', .. objects.SelectMany((item, index) => index == 0 ? item : [(byte)',', .. item]), (byte)']']
        : [.. objects.SelectMany(item => (byte[])[.. item, (byte)'\n'])];

    private static Task<List<ImportRow>> Csv(string text) => Csv(Encoding.UTF8.GetBytes(text));

    private static Task<List<ImportRow>> Csv(byte[] bytes) => Read(ImportFormat.Csv, bytes);

    private static Task<List<ImportRow>> Json(string text, string pointer) => Read(ImportFormat.Json, Encoding.UTF8.GetBytes(text), pointer);

    private static async Task<List<ImportRow>> Read(
        ImportFormat format, byte[] bytes, string rows = "", ImportEncoding encoding = ImportEncoding.Auto)
    {
        using var file = new MemoryStream(bytes);
        var mapping = new ImportMapping("m", "s", format, encoding, ',', rows, "US", ["*"], ImmutableSortedDictionary<string, FieldSource>.Empty);
        var list = new List<ImportRow>();
        await foreach (var row in ImportRows.ReadAsync(file, mapping, default))
            list.Add(row);
        return list;
    }

    private static string Text(ImportRow row) => string.Join('|', row.Values);
}
