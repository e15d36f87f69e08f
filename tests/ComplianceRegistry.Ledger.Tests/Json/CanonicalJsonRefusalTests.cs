using System.Buffers;
using System.Text;
using ComplianceRegistry.Ledger.Json;

namespace ComplianceRegistry.Ledger.Tests.Json;

public sealed class CanonicalJsonRefusalTests
{
    [Theory]
    [InlineData("null", "", "null")]
    [InlineData("""{"a":{"b":[0,null]}}""", "/a/b/1", "null")]
    [InlineData("[1.0]", "/0", "integers")]
    [InlineData("[0,1e3]", "/1", "integers")]
    [InlineData("""{"n":1E3}""", "/n", "integers")]
    [InlineData("""{"n":9007199254740992}""", "/n", "2^53")]
    [InlineData("""{"n":-9007199254740992}""", "/n", "2^53")]
    [InlineData("""{"n":100000000000000000000000}""", "/n", "2^53")]
    [InlineData("""{"a":1,"a":2}""", "/a", "twice")]
    [InlineData("""{"a":1,"b":2,"\u0061":2}""", "/a", "twice")]
    [InlineData("""[{"x":{"b":0,"a":0,"c":0,"a":0}}]""", "/0/x/a", "twice")]
    [InlineData("""{"a/b~c":{"":null}}""", "/a~1b~0c/", "null")]
    [InlineData("""{"t":"\ud800"}""", "/t", "surrogate")]
    [InlineData("""{"t":["\ude00\ud83d"]}""", "/t/0", "surrogate")]
    [InlineData("""{"o":{"\ud800":1}}""", "/o", "surrogate")]
    [InlineData("""{"a":01}""", "/a", "well-formed")]
    [InlineData("""{"a":[1,2}""", "/a/1", "well-formed")]
    [InlineData("[1,]", "/0", "well-formed")]
    [InlineData("[1] 2", "", "well-formed")]
    [InlineData("[1 /* one */]", "/0", "well-formed")]
    [InlineData("", "", "well-formed")]
    [InlineData("NaN", "", "well-formed")]
    [InlineData("\uFEFF{}", "", "well-formed")]
    public void What_has_no_canonical_form_is_refused_with_its_place(string text, string pointer, string fault)
    {
        var refusal = Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(text)));
        Assert.Equal(pointer, refusal.Pointer);
        Assert.Contains(fault, refusal.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x22, 0xED, 0xA0, 0x80, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xC0, 0x80, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xFF, 0x5C, 0x6E, 0x22 })]
    [InlineData(new byte[] { 0x22, 0xF4, 0x90, 0x80, 0x80, 0x22 })]
    public void Bytes_that_are_not_UTF_8_are_refused(byte[] text)
    {
        var refusal = Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Canonicalize(text));
        Assert.Contains("UTF-8", refusal.Fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("[", "]")]
    [InlineData("{\"k\":", "}")]
    public void Nesting_is_allowed_64_deep_and_no_deeper(string open, string close)
    {
        var innermost = open == "[" ? "" : "0";
        Assert.NotEmpty(CanonicalJson.Canonicalize(Nested(64)));
        var refusal = Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Canonicalize(Nested(65)));
        Assert.Contains("64 deep", refusal.Fault, StringComparison.Ordinal);
        Assert.Equal(64, refusal.Pointer.Count(c => c == '/'));
        Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Canonicalize(Nested(100_000)));

        byte[] Nested(int depth) => Encoding.UTF8.GetBytes(
            string.Concat(Enumerable.Repeat(open, depth)) + innermost + string.Concat(Enumerable.Repeat(close, depth)));
    }

    [Fact]
    public void A_refused_text_writes_nothing_and_leaves_no_trace_in_the_next()
    {
        var output = new ArrayBufferWriter<byte>();
        Assert.Throws<CanonicalJsonException>(() => CanonicalJson.Write("""{"b":1,"a":[{"c":null"""u8, output));
        Assert.Equal(0, output.WrittenCount);
        CanonicalJson.Write("""{"b":1,"a":2}"""u8, output);
        Assert.Equal("""{"a":2,"b":1}"""u8, output.WrittenSpan);
    }
}
