namespace ComplianceRegistry.Domain.Classification;

/// <summary>One set of answers made ready, for all frameworks that read the questionnaire.</summary>
internal sealed class AnswerSheet
{
    private readonly Slot[] given;
    private readonly Slot[] slots;

    public AnswerSheet(CompiledQuestionnaire questionnaire, Answers? answers)
    {
        Questionnaire = questionnaire;
        given = questionnaire.Encode(answers);
        slots = questionnaire.Settle(given);
    }

    public CompiledQuestionnaire Questionnaire { get; }

    /// <summary>The answers as given, whether asked for or not.</summary>
    public ReadOnlySpan<Slot> Given => given;

    /// <summary>What of them counts.</summary>
    public ReadOnlySpan<Slot> Slots => slots;
}
