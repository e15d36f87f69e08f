using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>
/// The engine's form of an answer: one 64-bit number. False and true are 0 and 1, a single choice is its index,
/// multiple choices are a bit each, an integer is itself.
/// </summary>
internal static class AnswerCoding
{
    /// <summary>The most choices that a question can have.</summary>
    public const int MostChoices = 62;

    /// <summary>Encodes an answer; false when it is no possible answer to the question.</summary>
    public static bool TryEncode(Question question, AnswerValue answer, out long code)
    {
        code = 0;
        switch (question.Type, answer)
        {
            case (QuestionType.Boolean, AnswerValue.YesNo yesNo):
                code = yesNo.Value ? 1 : 0;
                return true;
            case (QuestionType.Integer, AnswerValue.Whole whole):
                code = whole.Value;
                return code >= question.Minimum && code <= question.Maximum;
            case (QuestionType.Single, AnswerValue.Chosen chosen):
                code = IndexOf(question.Choices, chosen.Value);
                return code >= 0;
            case (QuestionType.Multiple, AnswerValue.ChosenSet set):
                return TryEncode(question.Choices, set.Values, ref code);
            default:
                return false;
        }
    }

    /// <summary>The answer that the code stands for.</summary>
    public static AnswerValue Decode(Question question, long code) => question.Type switch
    {
        QuestionType.Boolean => new AnswerValue.YesNo(code == 1),
        QuestionType.Integer => new AnswerValue.Whole(code),
        QuestionType.Single => new AnswerValue.Chosen(question.Choices[(int)code].Id),
        _ => new AnswerValue.ChosenSet([.. question.Choices.Where((_, index) => (code & (1L << index)) != 0).Select(choice => choice.Id)]),
    };

    private static bool TryEncode(ImmutableArray<Choice> choices, ImmutableArray<string> chosen, ref long code)
    {
        foreach (var id in chosen)
        {
            var index = IndexOf(choices, id);
            if (index < 0)
            {
                return false;
            }

            code |= 1L << index;
        }

        return true;
    }

    private static int IndexOf(ImmutableArray<Choice> choices, string id)
    {
        for (var i = 0; i < choices.Length; i++)
        {
            if (choices[i].Id == id)
            {
                return i;
            }
        }

        return -1;
    }
}
