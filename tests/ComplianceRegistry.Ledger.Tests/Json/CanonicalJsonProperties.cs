using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceRegistry.Ledger.Json;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace ComplianceRegistry.Ledger.Tests.Json;

public sealed class CanonicalJsonProperties
{
    [Property(Arbitrary = [typeof(JsonTexts)], MaxTest = 500)]
    public void Canonical_text_is_its_own_canonical_text(JsonText text)
    {
        var once = CanonicalJson.Canonicalize(text.Utf8);
        Assert.Equal(once, CanonicalJson.Canonicalize(once));
    }

    [Property(Arbitrary = [typeof(JsonTexts)], MaxTest = 500)]
    public void The_value_stays_the_same(JsonText text) =>
        Assert.True(JsonNode.DeepEquals(JsonNode.Parse(text.Utf8), JsonNode.Parse(CanonicalJson.Canonicalize(text.Utf8))));

    [Property(Arbitrary = [typeof(JsonTexts)], MaxTest = 500)]
    public void Space_escapes_and_the_order_of_members_make_no_difference(JsonText text)
    {
        var other = Encoding.UTF8.GetBytes(Rewritten(JsonNode.Parse(text.Utf8)!).ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        Assert.Equal(CanonicalJson.Canonicalize(text.Utf8), CanonicalJson.Canonicalize(other));
    }

    [Property(Arbitrary = [typeof(JsonTexts)], MaxTest = 500)]
    public void Keys_come_in_ordinal_order_everywhere(JsonText text) =>
        AssertOrdered(JsonDocument.Parse(CanonicalJson.Canonicalize(text.Utf8)).RootElement);

    private static void AssertOrdered(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
                AssertOrdered(item);
        }

        if (value.ValueKind != JsonValueKind.Object)
            return;
        var keys = value.EnumerateObject().Select(m => m.Name).ToList();
        Assert.Equal(keys.Order(StringComparer.Ordinal), keys);
        foreach (var member in value.EnumerateObject())
            AssertOrdered(member.Value);
    }

    private static JsonNode Rewritten(JsonNode node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(m => KeyValuePair.Create(m.Key, (JsonNode?)Rewritten(m.Value!)))),
        JsonArray items => new JsonArray([.. items.Select(i => Rewritten(i!))]),
        _ => node.DeepClone(),
    };
}

public sealed record JsonText(string Text)
{
    public byte[] Utf8 => Encoding.UTF8.GetBytes(Text);
}

public static class JsonTexts
{
    private static readonly Gen<string> Strings =
        from units in Gen.ArrayOf(Gen.Elements("a", "B", "\"", "\\", "/", "\u0000", "\n", "\u001f", "\u007f", "é", "\u20ac", "\uD7FF", "\uE000", "\uFFFF", "\U00010000", "\U0001F600"))
        select string.Concat(units);

    public static Arbitrary<JsonText> Texts() => Gen.Sized(size => Value(int.Min(size, 12))).Select(t => new JsonText(t)).ToArbitrary();

    private static Gen<string> Value(int size)
    {
        var scalars = Gen.OneOf(
            Strings.Select(s => JsonSerializer.Serialize(s)),
            Gen.Choose(int.MinValue, int.MaxValue).Select(i => (i * 4194303L).ToString(CultureInfo.InvariantCulture)),
            Gen.Elements("true", "false", "0", "9007199254740991", "-9007199254740991"));
        if (size == 0)
            return scalars;
        var items = Gen.ArrayOf(Value(size / 3));
        var members =
            from values in items
            from keys in Gen.ArrayOf(Strings, values.Length)
            select keys.Zip(values).DistinctBy(m => m.First).Select(m => JsonSerializer.Serialize(m.First) + " : " + m.Second);
        return Gen.OneOf(scalars, items.Select(i => "[" + string.Join(" , ", i) + "]"), members.Select(m => "{ " + string.Join(",", m) + " }"));
    }
}
