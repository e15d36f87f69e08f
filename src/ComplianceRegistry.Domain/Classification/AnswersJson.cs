using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>
/// An answer in JSON is the bare value: <c>true</c>, <c>7</c>, <c>"a"</c> or <c>["a","b"]</c>.
/// Null, fractions, numbers beyond ±2⁵³−1, objects and nested arrays are refused.
/// </summary>
public sealed class AnswerValueConverter : JsonConverter<AnswerValue>
{
    private const long Largest = (1L << 53) - 1;

    /// <inheritdoc/>
    public override bool HandleNull => true;

    public override AnswerValue Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.True => new AnswerValue.YesNo(true),
        JsonTokenType.False => new AnswerValue.YesNo(false),
        JsonTokenType.String => new AnswerValue.Chosen(reader.GetString()!),
        JsonTokenType.Number => new AnswerValue.Whole(ReadWhole(ref reader)),
        JsonTokenType.StartArray => new AnswerValue.ChosenSet(ReadChoices(ref reader)),
        _ => throw new JsonException("An answer is true, false, a whole number, a choice's id or an array of choices' ids. Leave an unanswered question out."),
    };

    public override void Write(Utf8JsonWriter writer, AnswerValue value, JsonSerializerOptions options)
    {
        switch (value)
        {
            case AnswerValue.YesNo yesNo:
                writer.WriteBooleanValue(yesNo.Value);
                break;
            case AnswerValue.Whole whole:
                writer.WriteNumberValue(whole.Value);
                break;
            case AnswerValue.Chosen chosen:
                writer.WriteStringValue(chosen.Value);
                break;
            case AnswerValue.ChosenSet set:
                WriteChoices(writer, set.Values);
                break;
        }
    }

    private static long ReadWhole(ref Utf8JsonReader reader) =>
        reader.TryGetInt64(out var value) && value is >= -Largest and <= Largest
            ? value
            : throw new JsonException("A number in an answer has no fraction and lies within ±9007199254740991.");

    private static ImmutableArray<string> ReadChoices(ref Utf8JsonReader reader)
    {
        var choices = ImmutableArray.CreateBuilder<string>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            choices.Add(reader.TokenType == JsonTokenType.String
                ? reader.GetString()!
                : throw new JsonException("An array in an answer holds choices' ids only."));
        }

        return choices.DrainToImmutable();
    }

    private static void WriteChoices(Utf8JsonWriter writer, ImmutableArray<string> choices)
    {
        writer.WriteStartArray();
        foreach (var choice in choices)
        {
            writer.WriteStringValue(choice);
        }

        writer.WriteEndArray();
    }
}

/// <summary>The answers by question id. A question answered twice is refused, not silently overwritten.</summary>
public sealed class AnswerValuesConverter : JsonConverter<ImmutableSortedDictionary<string, AnswerValue>>
{
    private static readonly AnswerValueConverter Values = new();

    public override ImmutableSortedDictionary<string, AnswerValue> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw new JsonException("The answers are an object: question id to answer.");
        }

        var answers = ImmutableSortedDictionary.CreateBuilder<string, AnswerValue>(StringComparer.Ordinal);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            var question = reader.GetString()!;
            reader.Read();
            if (!answers.TryAdd(question, Values.Read(ref reader, typeof(AnswerValue), options)))
            {
                throw new JsonException($"The question '{question}' is answered twice.");
            }
        }

        return answers.ToImmutable();
    }

    public override void Write(Utf8JsonWriter writer, ImmutableSortedDictionary<string, AnswerValue> value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        foreach (var (question, answer) in value)
        {
            writer.WritePropertyName(question);
            Values.Write(writer, answer, options);
        }

        writer.WriteEndObject();
    }
}
