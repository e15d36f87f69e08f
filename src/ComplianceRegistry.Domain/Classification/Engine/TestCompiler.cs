namespace ComplianceRegistry.Domain.Classification.Engine;

/// <summary>Turns conditions into tests; the conditions were checked before.</summary>
internal sealed class TestCompiler(Func<string, int> indexOf, IReadOnlyList<Question> questions, IReadOnlyList<CompiledScore> scores)
{
    public Test Compile(Condition? condition) => condition switch
    {
        null => Test.Always,
        Condition.All all => new AllTest([.. all.Conditions.Select(Compile)]),
        Condition.Any any => new AnyTest([.. any.Conditions.Select(Compile)]),
        Condition.Not not => new NotTest(Compile(not.Condition)),
        Condition.Answered answered => new AnsweredTest(indexOf(answered.Question)),
        Condition.EqualTo equal => new EqualTest(indexOf(equal.Question), Encode(equal.Question, equal.Value)),
        Condition.Includes includes => new IncludesTest(indexOf(includes.Question), Encode(includes.Question, new AnswerValue.ChosenSet(includes.Choices))),
        Condition.AtLeast least => new AtLeastTest(indexOf(least.Question), least.Value),
        Condition.MoreThan more => new AtLeastTest(indexOf(more.Question), more.Value + 1),
        Condition.ScoreAtLeast least => ScoreTest(least.Score, least.Percent, orEqual: true),
        Condition.ScoreMoreThan more => ScoreTest(more.Score, more.Percent, orEqual: false),
        _ => throw new InvalidOperationException($"Unknown form of condition: {condition.GetType().Name}."),
    };

    private ScoreTest ScoreTest(string id, int percent, bool orEqual)
    {
        var index = scores.Index().First(score => score.Item.Id == id).Index;
        return new ScoreTest(index, (scores[index].Maximum * percent) + (orEqual ? 0 : 1));
    }

    private long Encode(string question, AnswerValue value) =>
        AnswerCoding.TryEncode(questions[indexOf(question)], value, out var code)
            ? code
            : throw new InvalidOperationException($"The question '{question}' has no answer {value}.");
}
