using System.Globalization;
using System.Text.Json;

namespace ComplianceRegistry.Web.Http.Json;

/// <summary>An array of like items.</summary>
internal sealed class ArrayShape(Shape item, int minItems, int maxItems) : Shape
{
    public override string Description => "an array";

    public Shape Item => item;

    public override void Check(ref Utf8JsonReader reader, JsonFaults faults)
    {
        if (reader.TokenType != JsonTokenType.StartArray)
        {
            RefuseType(ref reader, faults);
            return;
        }

        var count = 0;
        for (; reader.Read() && reader.TokenType != JsonTokenType.EndArray; count++)
        {
            faults.Enter(count);
            item.Check(ref reader, faults);
            faults.Leave();
        }

        if (count < minItems || count > maxItems)
            faults.Add("items", string.Create(CultureInfo.InvariantCulture, $"This must have {minItems} to {maxItems} items; it has {count}."));
    }
}

/// <summary>An object whose member names are data: any name up to a length, each value of the same shape.</summary>
internal sealed class MapShape(Shape value, int maxMembers) : Shape
{
    public const int MaxNameLength = 100;

    public override string Description => "an object";

    public Shape Value => value;

    public override void Check(ref Utf8JsonReader reader, JsonFaults faults)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            RefuseType(ref reader, faults);
            return;
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
            CheckEntry(ref reader, faults, names);
        if (names.Count > maxMembers)
            faults.Add("items", string.Create(CultureInfo.InvariantCulture, $"This may have {maxMembers} fields; it has {names.Count}."));
    }

    private void CheckEntry(ref Utf8JsonReader reader, JsonFaults faults, HashSet<string> names)
    {
        var name = JsonText.EnterName(ref reader, faults);
        if (!names.Add(name))
            faults.Add("duplicate", "This field occurs twice.");
        if (name.Length is 0 or > MaxNameLength)
            faults.Add("length", $"A name here has 1 to {MaxNameLength} characters.");
        if (name.Contains('\0', StringComparison.Ordinal))
            faults.Add("nul", "A name must not contain the character NUL.");
        reader.Read();
        value.Check(ref reader, faults);
        faults.Leave();
    }
}
