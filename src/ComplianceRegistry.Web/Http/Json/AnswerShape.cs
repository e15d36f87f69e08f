using System.Text.Json;

namespace ComplianceRegistry.Web.Http.Json;

/// <summary>An answer to a question: true or false, a whole number, a choice's id, or an array of choices' ids.</summary>
internal sealed class AnswerShape : Shape
{
    public const int MaxChoiceLength = 100;
    public const int MaxChoices = 62;
    private const long Largest = (1L << 53) - 1;
    private static readonly TextShape Choice = new(new TextRules(1, MaxChoiceLength, null, null, null, TextFormat.None));
    private static readonly ArrayShape Choices = new(Choice, 0, MaxChoices);
    private static readonly IntegerShape Whole = new(-Largest, Largest);

    public override string Description => "true, false, a whole number, a choice's id or an array of choices' ids";

    public override void Check(ref Utf8JsonReader reader, JsonFaults faults)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.True or JsonTokenType.False:
                break;
            case JsonTokenType.Number:
                Whole.Check(ref reader, faults);
                break;
            case JsonTokenType.String:
                Choice.Check(ref reader, faults);
                break;
            case JsonTokenType.StartArray:
                Choices.Check(ref reader, faults);
                break;
            default:
                RefuseType(ref reader, faults);
                break;
        }
    }
}
