namespace ComplianceRegistry.Domain.Classification.Reading;

internal static class ConditionReading
{
    /// <summary>Reads a condition in one of its forms; see <see cref="Condition"/>.</summary>
    public static Condition Read(DataReader data)
    {
        if (data.Has("all"))
        {
            return new Condition.All(data.List("all", Read));
        }

        if (data.Has("any"))
        {
            return new Condition.Any(data.List("any", Read));
        }

        if (data.Has("not"))
        {
            return new Condition.Not(data.Object("not", Read) ?? Nothing);
        }

        return data.Has("score") ? ReadScoreTest(data, data.Id("score")) : ReadTest(data, data.Id("question"));
    }

    private static readonly Condition Nothing = new Condition.Any([]);

    private static Condition ReadTest(DataReader data, string question)
    {
        if (data.Has("equals"))
        {
            return data.OptionalValue<AnswerValue>("equals", "an answer") is { } value ? new Condition.EqualTo(question, value) : Nothing;
        }

        if (data.Has("includes"))
        {
            return new Condition.Includes(question, data.Texts("includes"));
        }

        if (data.OptionalNumber("atLeast") is { } least)
        {
            return new Condition.AtLeast(question, least);
        }

        if (data.OptionalNumber("moreThan") is { } limit)
        {
            return new Condition.MoreThan(question, limit);
        }

        return data.Flag("answered") ? new Condition.Answered(question) : Unknown(data);
    }

    private static Condition ReadScoreTest(DataReader data, string score)
    {
        if (data.OptionalNumber("atLeastPercent") is { } least)
        {
            return new Condition.ScoreAtLeast(score, (int)least);
        }

        return data.OptionalNumber("moreThanPercent") is { } limit ? new Condition.ScoreMoreThan(score, (int)limit) : Unknown(data);
    }

    private static Condition Unknown(DataReader data)
    {
        data.Report("", "unknown-condition", "A condition has all, any or not; or question with equals, includes, atLeast, moreThan or answered; or score with atLeastPercent or moreThanPercent.");
        return Nothing;
    }
}
