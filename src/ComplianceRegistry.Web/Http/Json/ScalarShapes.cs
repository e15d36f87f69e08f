using System.Globalization;
using System.Text.Json;

namespace ComplianceRegistry.Web.Http.Json;

/// <summary>An integer within bounds.</summary>
internal sealed class IntegerShape(long minimum, long maximum) : Shape
{
    public override string Description => "an integer";

    public override void Check(ref Utf8JsonReader reader, JsonFaults faults)
    {
        if (reader.TokenType != JsonTokenType.Number)
            RefuseType(ref reader, faults);
        else if (!reader.TryGetInt64(out var value))
            faults.Add("type", "This must be an integer, without fraction or exponent.");
        else if (value < minimum || value > maximum)
            faults.Add("range", string.Create(CultureInfo.InvariantCulture, $"This must be {minimum} to {maximum}."));
    }
}

/// <summary>true or false.</summary>
internal sealed class BooleanShape : Shape
{
    public override string Description => "a boolean";

    public override void Check(ref Utf8JsonReader reader, JsonFaults faults)
    {
        if (reader.TokenType is not (JsonTokenType.True or JsonTokenType.False))
            RefuseType(ref reader, faults);
    }
}

/// <summary>Any value, of which only the text is checked: it must be text, without NUL, and not too long.</summary>
internal sealed class AnyShape(int maxLength) : Shape
{
    private readonly TextShape _text = new(new TextRules(0, maxLength, null, null, null, TextFormat.None));

    public static AnyShape Unlimited { get; } = new(int.MaxValue);

    public override string Description => "a value";

    public override void Check(ref Utf8JsonReader reader, JsonFaults faults)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                _text.Check(ref reader, faults);
                break;
            case JsonTokenType.StartArray:
                CheckItems(ref reader, faults);
                break;
            case JsonTokenType.StartObject:
                CheckMembers(ref reader, faults);
                break;
            default:
                break;
        }
    }

    private void CheckItems(ref Utf8JsonReader reader, JsonFaults faults)
    {
        for (var index = 0; reader.Read() && reader.TokenType != JsonTokenType.EndArray; index++)
        {
            faults.Enter(index);
            Check(ref reader, faults);
            faults.Leave();
        }
    }

    private void CheckMembers(ref Utf8JsonReader reader, JsonFaults faults)
    {
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            JsonText.EnterName(ref reader, faults);
            reader.Read();
            Check(ref reader, faults);
            faults.Leave();
        }
    }
}
