using ComplianceRegistry.Domain.Classification;

namespace ComplianceRegistry.Domain.Tests.Classification;

/// <summary>Which questions a framework reads, worked out from the data and not by the engine.</summary>
internal static class ConditionWalk
{
    /// <summary>The questions that scope, rules, derogations and scores read themselves.</summary>
    public static IEnumerable<string> Questions(Framework framework) =>
    [
        .. Questions(framework.Scope?.When),
        .. framework.Rules.SelectMany(rule => Questions(rule.When)),
        .. framework.Exclusions.SelectMany(exclusion => Questions(exclusion.When)),
        .. framework.Derogations.SelectMany(derogation => derogation.Grounds.Select(ground => ground.When)).SelectMany(Questions),
        .. framework.Derogations.SelectMany(derogation => derogation.Bars.Select(bar => bar.When)).SelectMany(Questions),
        .. framework.Scores.OfType<Score.Sum>().SelectMany(score => score.Points).Select(points => points.Question),
    ];

    /// <summary>The same, and the questions that decide whether these are asked.</summary>
    public static HashSet<string> Reach(Framework framework, Questionnaire questionnaire)
    {
        var reached = Questions(framework).ToHashSet();
        foreach (var (section, question) in questionnaire.Sections.SelectMany(section => section.Questions.Select(question => (section, question))).Reverse())
        {
            if (reached.Contains(question.Id))
            {
                reached.UnionWith(Questions(section.AskedIf).Concat(Questions(question.AskedIf)));
            }
        }

        return reached;
    }

    private static IEnumerable<string> Questions(Condition? condition) => condition switch
    {
        Condition.All all => all.Conditions.SelectMany(Questions),
        Condition.Any any => any.Conditions.SelectMany(Questions),
        Condition.Not not => Questions(not.Condition),
        Condition.Answered answered => [answered.Question],
        Condition.EqualTo equal => [equal.Question],
        Condition.Includes includes => [includes.Question],
        Condition.AtLeast least => [least.Question],
        Condition.MoreThan more => [more.Question],
        _ => [],
    };
}
