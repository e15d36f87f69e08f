using System.Buffers;
using System.Text;
using System.Text.Json;
using ComplianceRegistry.Ledger.Json;

namespace ComplianceRegistry.Ledger.Tests.Json;

public sealed class CanonicalJsonTests
{
    [Theory]
    [InlineData("{}", "{}")]
    [InlineData(" [ ] ", "[]")]
    [InlineData("""{"b":1,"a":{"d":[],"c":{}}}""", """{"a":{"c":{},"d":[]},"b":1}""")]
    [InlineData("[true , false, \"\", 0, -0, -7, 9007199254740991, -9007199254740991]", "[true,false,\"\",0,0,-7,9007199254740991,-9007199254740991]")]
    [InlineData("\"alone\"", "\"alone\"")]
    public void Space_goes_and_keys_are_ordered(string text, string expected) => Assert.Equal(expected, Canonical(text));

    /// <summary>RFC 8785 section 3.2.2, without the numbers that are not integers and the null.</summary>
    [Fact]
    public void The_string_of_the_RFC_is_written_as_in_the_RFC()
    {
        const string text = """{"string":"\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/","literals":[true,false]}""";
        Assert.Equal("""{"literals":[true,false],"string":"€$\u000f\nA'B\"\\\\\"/"}""", Canonical(text));
    }

    /// <summary>RFC 8785 section 3.2.3: the key "😂" is a surrogate pair, and comes before U+FB33.</summary>
    [Fact]
    public void Keys_are_ordered_by_UTF_16_code_units_as_in_the_RFC()
    {
        const string text = """
            {"\u20ac":"Euro Sign","\r":"Carriage Return","\ufb33":"Hebrew Letter Dalet With Dagesh","1":"One",
             "\ud83d\ude00":"Emoji: Grinning Face","\u0080":"Control","\u00f6":"Latin Small Letter O With Diaeresis"}
            """;
        var values = JsonDocument.Parse(Canonical(text)).RootElement.EnumerateObject().Select(m => m.Value.GetString());
        Assert.Equal(
            ["Carriage Return", "One", "Control", "Latin Small Letter O With Diaeresis", "Euro Sign", "Emoji: Grinning Face", "Hebrew Letter Dalet With Dagesh"],
            values);
    }

    [Theory]
    [InlineData("\uD7FF", "\U00010000")]
    [InlineData("\U00010000", "\uE000")]
    [InlineData("\U0010FFFF", "\uE000")]
    [InlineData("\U0010FFFF", "\uFFFF")]
    [InlineData("\uE000", "\uFFFF")]
    [InlineData("\U0001F600", "\U0001F601")]
    [InlineData("x\U00010000", "x\uFFFD")]
    [InlineData("", "\u0000")]
    [InlineData("a", "aa")]
    public void Surrogate_pairs_come_before_the_private_use_area(string first, string second)
    {
        var text = JsonSerializer.Serialize(new Dictionary<string, int> { [second] = 2, [first] = 1 });
        Assert.True(string.CompareOrdinal(first, second) < 0);
        Assert.Equal([1, 2], JsonDocument.Parse(Canonical(text)).RootElement.EnumerateObject().Select(m => m.Value.GetInt32()));
    }

    [Fact]
    public void Only_quote_backslash_and_controls_are_escaped()
    {
        var everything = string.Concat(Enumerable.Range(0, 0xD800).Select(i => (char)i)) + "\uE000\uFFFF\U00010000\U0010FFFF";
        var expected = new StringBuilder("\"");
        foreach (var unit in everything)
        {
            expected.Append(unit switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                '\b' => "\\b",
                '\t' => "\\t",
                '\n' => "\\n",
                '\f' => "\\f",
                '\r' => "\\r",
                < ' ' => $"\\u{(int)unit:x4}",
                _ => unit.ToString(),
            });
        }

        Assert.Equal(expected.Append('"').ToString(), Canonical(JsonSerializer.Serialize(everything)));
    }

    [Fact]
    public void Every_way_in_writes_the_same_bytes()
    {
        var text = """{"z":[1,{"y":"<&>'+","x":"é"}],"a":true}"""u8;
        var output = new ArrayBufferWriter<byte>();
        var fromElement = new ArrayBufferWriter<byte>();
        using var document = JsonDocument.Parse(text.ToArray());
        CanonicalJson.Write(text, output);
        CanonicalJson.Write(document.RootElement, fromElement);

        Assert.Equal("""{"a":true,"z":[1,{"x":"é","y":"<&>'+"}]}"""u8, output.WrittenSpan);
        Assert.Equal(output.WrittenSpan, CanonicalJson.Canonicalize(text));
        Assert.Equal(output.WrittenSpan, CanonicalJson.Serialize(document.RootElement));
        Assert.Equal(output.WrittenSpan, fromElement.WrittenSpan);
    }

    [Fact]
    public void Objects_of_thousands_of_members_are_ordered()
    {
        var keys = Enumerable.Range(0, 5000).Select(i => ((i * 7919L) % 5003).ToString("x", null)).ToArray();
        var text = "{" + string.Join(",", keys.Select(k => $"\"{k}\":\"{k}\"")) + "}";
        var expected = "{" + string.Join(",", keys.Order(StringComparer.Ordinal).Select(k => $"\"{k}\":\"{k}\"")) + "}";
        Assert.Equal(expected, Canonical(text));
    }

    private static string Canonical(string text) => Encoding.UTF8.GetString(CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(text)));
}
