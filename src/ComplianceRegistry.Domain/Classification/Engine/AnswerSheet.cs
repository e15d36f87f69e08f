namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>One set of answers made ready, for all frameworks that read the questionnaire.</summary>
internal sealed class AnswerSheet
{
    private readonly Slot[] _given;
    private readonly Slot[] _slots;

    public AnswerSheet(CompiledQuestionnaire questionnaire, Answers? answers)
    {
        Questionnaire = questionnaire;
        _given = questionnaire.Encode(answers);
        _slots = questionnaire.Settle(_given);
    }

    public CompiledQuestionnaire Questionnaire { get; }

    /// <summary>The answers as given, whether asked for or not.</summary>
    public ReadOnlySpan<Slot> Given => _given;

    /// <summary>What of them counts.</summary>
    public ReadOnlySpan<Slot> Slots => _slots;
}
