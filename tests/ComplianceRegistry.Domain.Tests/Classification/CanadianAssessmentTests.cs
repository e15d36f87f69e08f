using ComplianceRegistry.Domain.Classification;
using static ComplianceRegistry.Domain.Tests.Classification.Frameworks;

namespace ComplianceRegistry.Domain.Tests.Classification;

/// <summary>
/// The raw impact is out of 167 points, so that levels II, III and IV begin above 41.75, 83.5 and 125.25.
/// Mitigation is out of 77, so that 80 % needs 62 points.
/// </summary>
public sealed class CanadianAssessmentTests
{
    private static readonly Framework Assessment = Of("CA");
    private static readonly Score.Sum Impact = (Score.Sum)Assessment.Scores[0];
    private static readonly Score.Sum Mitigation = (Score.Sum)Assessment.Scores[1];

    [Theory]
    [InlineData(14, 0, "impact-level-1")]
    [InlineData(41, 0, "impact-level-1")]
    [InlineData(42, 0, "impact-level-2")]
    [InlineData(83, 0, "impact-level-2")]
    [InlineData(84, 0, "impact-level-3")]
    [InlineData(125, 0, "impact-level-3")]
    [InlineData(126, 0, "impact-level-4")]
    [InlineData(167, 0, "impact-level-4")]
    public void The_level_follows_from_the_share_of_the_raw_impact(int impact, int mitigation, string expected) =>
        Assert.Equal(expected, Scoring(impact, mitigation).In("CA").Class);

    [Theory]
    [InlineData(140, 61, "impact-level-4")] // 79 % of the mitigation: 140 stays
    [InlineData(140, 62, "impact-level-3")] // 81 %: 140 × 0.85 = 119
    [InlineData(147, 77, "impact-level-3")] // 147 × 0.85 = 124.95, rounded 125
    [InlineData(148, 77, "impact-level-4")] // 148 × 0.85 = 125.8, rounded 126
    [InlineData(98, 77, "impact-level-2")]  // 98 × 0.85 = 83.3, rounded 83
    [InlineData(99, 77, "impact-level-3")]  // 99 × 0.85 = 84.15, rounded 84
    [InlineData(48, 77, "impact-level-1")]  // 48 × 0.85 = 40.8, rounded 41
    [InlineData(49, 77, "impact-level-2")]  // 49 × 0.85 = 41.65, rounded 42
    public void Enough_mitigation_takes_15_percent_off(int impact, int mitigation, string expected) =>
        Assert.Equal(expected, Scoring(impact, mitigation).In("CA").Class);

    [Fact]
    public void Named_answers_add_up_as_the_tool_adds_them()
    {
        // 14 points without any choice for the worse, then 3 + 3 + 4 + 3 + 2 + 3 + 4 + 3 + 2 = 27: 41, level I.
        var answers = Scoring(14, 0)
            .With("ca-public-scrutiny", true).With("ca-equity-groups", true).With("ca-disability-barriers", "not-assessed")
            .With("ca-exploitation-target", true).With("ca-new-authority", true).With("ca-hard-to-explain", true)
            .With("ca-discretion", true).With("ca-keeps-learning", true).With("ca-learning-monitored", true)
            .With("ca-many-sources", true);

        Assert.Equal("impact-level-1", answers.In("CA").Class);
        Assert.Equal("impact-level-2", answers.With("ca-secret-algorithm", true).In("CA").Class);
        Assert.Equal("impact-level-2", answers.With("ca-learning-monitored", false).In("CA").Class);
    }

    [Fact]
    public void Several_choices_add_up()
    {
        var named = Scoring(14, 0)
            .With("ca-impact-rights", "very-high").With("ca-impact-dignity", "very-high").With("ca-impact-health", "very-high")
            .With("ca-impact-economic", "very-high").With("ca-impact-environment", "very-high").With("ca-system-environment", "very-high")
            .With("ca-reversibility", "irreversible").With("ca-duration", "perpetual");

        // 14 + 8 × 3 = 38; each field of the decision adds 1.
        Assert.Equal("impact-level-1", named.With("ca-decision-fields", Set("health", "employment", "other")).In("CA").Class);
        Assert.Equal("impact-level-2", named.With("ca-decision-fields", Set("health", "employment", "licensing", "other")).In("CA").Class);
    }

    [Fact]
    public void The_level_is_told_as_soon_as_open_questions_cannot_change_it()
    {
        var complete = Scoring(14, 0);
        var open = complete.Without("ca-secret-algorithm").Without("ca-hard-to-explain");

        Assert.Equal("impact-level-1", open.In("CA").Class);
        Assert.Equal<string>(
            ["ca-hard-to-explain", "ca-secret-algorithm"],
            Scoring(39, 0).Without("ca-secret-algorithm").Without("ca-hard-to-explain").In("CA").Missing!.Value.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_system_outside_the_federal_government_is_out_of_scope_without_further_questions()
    {
        Assert.Equal("out-of-scope", Answer(("ca-federal-decision", false)).In("CA").Class);
        Assert.Equal<string>(["ca-federal-decision"], Answer().In("CA").Missing);
    }

    [Fact]
    public void The_result_names_the_level_and_what_would_change_it()
    {
        var result = Scoring(41, 0).In("CA");

        Assert.Equal<string>(["Directive on Automated Decision-Making, Appendix B, Level I"], result.Provisions);
        Assert.Contains(result.WouldChange, change => change.Class == "impact-level-2");
    }

    /// <summary>Answers that score exactly so many points, made from the points in the data.</summary>
    private static Answers Scoring(int impact, int mitigation)
    {
        var answers = new Dictionary<string, AnswerValue>(StringComparer.Ordinal) { ["ca-federal-decision"] = true };
        Fill(answers, Impact, impact);
        Fill(answers, Mitigation, mitigation);
        return Answer(answers.Select(answer => (answer.Key, answer.Value)));
    }

    private static void Fill(Dictionary<string, AnswerValue> answers, Score.Sum score, int wanted)
    {
        var least = score.Points.ToDictionary(points => points.Question, Least);
        var open = wanted - least.Values.Sum();
        foreach (var points in score.Points.OrderBy(IsFollowUp).ThenByDescending(points => points.PerChoice.Values.Max() - least[points.Question]))
        {
            var given = Best(points, least[points.Question] + open);
            answers[points.Question] = given.Answer;
            open -= given.Points - least[points.Question];
        }

        Assert.Equal(0, open);
    }

    private static int Least(Points points) => IsMultiple(points) ? 0 : points.PerChoice.Values.Min();

    private static (AnswerValue Answer, int Points) Best(Points points, int most)
    {
        if (IsMultiple(points))
        {
            return BestSet(points, most);
        }

        var (choice, value) = points.PerChoice.Where(choice => choice.Value <= most).OrderBy(choice => choice.Value).Last();
        return (bool.TryParse(choice, out var yes) ? yes : choice, value);
    }

    private static (AnswerValue Answer, int Points) BestSet(Points points, int most)
    {
        var chosen = new List<string>();
        var sum = 0;
        foreach (var (choice, value) in points.PerChoice.Where(choice => choice.Value > 0).OrderByDescending(choice => choice.Value))
        {
            if (sum + value <= most)
            {
                chosen.Add(choice);
                sum += value;
            }
        }

        return (chosen.ToArray(), sum);
    }

    private static bool IsMultiple(Points points) => Find(points).Type == QuestionType.Multiple;

    /// <summary>Follow-ups come last: their points count only when the question before them has its worst answer.</summary>
    private static bool IsFollowUp(Points points) => Find(points).AskedIf is not null;

    private static Question Find(Points points) => CommonQuestionnaire.Questions.Single(question => question.Id == points.Question);
}
