using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>A questionnaire made ready: questions are numbered in the order in which they are asked.</summary>
internal sealed class CompiledQuestionnaire
{
    private static readonly ImmutableSortedDictionary<string, AnswerValue> NoAnswers = ImmutableSortedDictionary<string, AnswerValue>.Empty;

    private readonly FrozenDictionary<string, int> _indexes;
    private readonly Test[] _askedIf;
    private readonly Slot[] _presumed;
    private readonly int[][] _dependants;
    private readonly ImmutableArray<(Question Question, Choice Choice, Test RuledOut)> _conditional;

    public CompiledQuestionnaire(Questionnaire questionnaire)
    {
        Source = questionnaire;
        Questions = [.. questionnaire.Questions];
        _indexes = Questions.Index().ToFrozenDictionary(item => item.Item.Id, item => item.Index, StringComparer.Ordinal);
        Compiler = new TestCompiler(id => _indexes[id], Questions, []);
        _askedIf = [.. questionnaire.Sections.SelectMany(section => section.Questions.Select(question => CompileAskedIf(section, question)))];
        _presumed = [.. Questions.Select(Presume)];
        _dependants = [.. Questions.Select((_, index) => DependantsOf(index))];
        _conditional =
        [
            .. from question in Questions
               from choice in question.Choices
               where choice.OfferedIf is not null
               select (question, choice, CompileRuledOut(question, choice)),
        ];
    }

    public Questionnaire Source { get; }

    public ImmutableArray<Question> Questions { get; }

    public TestCompiler Compiler { get; }

    public Question? Find(string id) => _indexes.TryGetValue(id, out var index) ? Questions[index] : null;

    public int IndexOf(string id) => _indexes[id];

    public Test AskedIf(int question) => _askedIf[question];

    /// <summary>The answers as given, before it is known what is asked: known or open.</summary>
    /// <remarks>Answers to unknown questions and impossible answers count for nothing, so that answers to an older questionnaire can be read.</remarks>
    public Slot[] Encode(Answers? answers)
    {
        var given = (Slot[])_presumed.Clone();
        foreach (var (id, value) in answers?.Values ?? NoAnswers)
        {
            if (_indexes.TryGetValue(id, out var index) && AnswerCoding.TryEncode(Questions[index], value, out var code))
            {
                given[index] = new Slot(Standing.Known, code);
            }
        }

        return given;
    }

    /// <summary>The slots that follow from the given answers: what is not asked counts for nothing.</summary>
    public Slot[] Settle(ReadOnlySpan<Slot> given)
    {
        var slots = new Slot[given.Length];
        for (var question = 0; question < given.Length; question++)
        {
            slots[question] = Settle(question, given[question], slots);
        }

        return slots;
    }

    /// <summary>The choices that were made although the answers before them rule them out.</summary>
    public IEnumerable<(Question Question, Choice Choice)> Contradictions(Answers answers)
    {
        if (!_conditional.Any(known => answers.Values.ContainsKey(known.Question.Id)))
        {
            return [];
        }

        var slots = Settle(Encode(answers));
        return _conditional.Where(known => known.RuledOut.Of(slots, []) == Truth.True).Select(known => (known.Question, known.Choice));
    }

    /// <summary>Puts another answer into one slot, and settles the questions whose being asked hangs on it.</summary>
    public void Change(int question, long code, ReadOnlySpan<Slot> given, Span<Slot> slots)
    {
        slots[question] = slots[question] with { Code = code };
        foreach (var dependant in _dependants[question])
        {
            slots[dependant] = Settle(dependant, given[dependant], slots);
        }
    }

    /// <summary>Takes such a change back.</summary>
    public void Restore(int question, ReadOnlySpan<Slot> original, Span<Slot> slots)
    {
        slots[question] = original[question];
        foreach (var dependant in _dependants[question])
        {
            slots[dependant] = original[dependant];
        }
    }

    /// <summary>The question and those whose being asked hangs on it, directly or not.</summary>
    public IEnumerable<int> Reach(int question) => _dependants[question].Prepend(question);

    private Slot Settle(int question, Slot given, ReadOnlySpan<Slot> slots) => _askedIf[question].Of(slots, []) switch
    {
        Truth.True => given,
        Truth.False => new Slot(Standing.NotAsked, 0),
        _ => new Slot(Standing.Unclear, 0),
    };

    private AllTest CompileAskedIf(Section section, Question question) =>
        new([.. new[] { section.AskedIf, question.AskedIf }.OfType<Condition>().Select(Compiler.Compile)]);

    private AllTest CompileRuledOut(Question question, Choice choice)
    {
        Condition chosen = question.Type == QuestionType.Single
            ? new Condition.EqualTo(question.Id, choice.Id)
            : new Condition.Includes(question.Id, [choice.Id]);
        return new AllTest([Compiler.Compile(chosen), new NotTest(Compiler.Compile(choice.OfferedIf))]);
    }

    private static Slot Presume(Question question) =>
        question.Presumed is { } value && AnswerCoding.TryEncode(question, value, out var code) ? new Slot(Standing.Known, code) : new Slot(Standing.Open, 0);

    private int[] DependantsOf(int question)
    {
        var reached = new HashSet<int> { question };
        for (var later = question + 1; later < _askedIf.Length; later++)
        {
            if (TestWalk.Questions(_askedIf[later]).Any(reached.Contains))
            {
                reached.Add(later);
            }
        }

        reached.Remove(question);
        return [.. reached.Order()];
    }
}
