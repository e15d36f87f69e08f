using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Domain.Recognition.Gaps;
using static ComplianceRegistry.Domain.Tests.Recognition.Gaps.GapData;

namespace ComplianceRegistry.Domain.Tests.Recognition.Gaps;

/// <summary>How declared national differences, and the answers to them, change what is left to be shown.</summary>
public sealed class AskedDifferencesTests
{
    private static readonly DifferenceStanding OnCovered = Difference("on-covered", "L1");
    private static readonly DifferenceStanding OnUncovered = Difference("on-uncovered", "L4");
    private static readonly DifferenceStanding OnIdle = Difference("on-idle", "L2");
    private static readonly DifferenceStanding OfItsOwn = Difference("of-its-own");

    [Fact]
    public void A_requirement_with_a_difference_that_nobody_answered_is_at_most_partly_covered()
    {
        var analysis = With([OnCovered]);

        Assert.Equal(GapResult.Partly, analysis.Of("L1").Result);
        Assert.Equal<string>([OnCovered.Difference], analysis.Of("L1").Differences);
        Assert.Equal(2, analysis.Of("L1").Reasons.Length);
        Assert.Equal(GapResult.NotCovered, Assert.Single(analysis.Differences).Result);
    }

    [Fact]
    public void An_answer_with_evidence_shows_it_with_low_confidence_and_its_evidence_is_named()
    {
        var analysis = With([OnCovered], Answer(OnCovered, Letter));

        Assert.Equal((GapResult.Covered, GapConfidence.Low), (analysis.Of("L1").Result, analysis.Of("L1").Confidence));
        Assert.Equal([Audit, Letter], analysis.ProofsBehind(analysis.Of("L1")));
    }

    [Fact]
    public void An_answer_without_evidence_shows_nothing() => Assert.Equal(GapResult.Partly, With([OnCovered], Answer(OnCovered)).Of("L1").Result);

    [Fact]
    public void Of_several_differences_each_has_to_be_shown()
    {
        var second = Difference("second", "L1");

        Assert.Equal(GapResult.Partly, With([OnCovered, second], Answer(second, Letter)).Of("L1").Result);
        Assert.Equal(GapResult.Covered, With([OnCovered, second], Answer(second, Letter), Answer(OnCovered, Letter)).Of("L1").Result);
    }

    [Fact]
    public void An_answer_to_a_difference_is_a_part_of_a_requirement_that_is_not_covered_and_never_the_whole()
    {
        Assert.Equal(GapResult.NotCovered, With([OnUncovered]).Of("L4").Result);
        Assert.Equal(GapResult.Partly, With([OnUncovered], Answer(OnUncovered, Letter)).Of("L4").Result);
    }

    [Fact]
    public void A_requirement_that_asks_nothing_itself_is_as_its_difference_is()
    {
        Assert.Equal(GapResult.NotCovered, With([OnIdle]).Of("L2").Result);
        Assert.Equal(GapResult.Covered, With([OnIdle], Answer(OnIdle, Letter)).Of("L2").Result);
    }

    [Fact]
    public void A_difference_that_belongs_to_no_requirement_of_the_edition_is_counted_on_its_own()
    {
        var elsewhere = Difference("elsewhere", "of-another-set");
        var before = With([]).Counts;

        Assert.Equal(before with { NotCovered = before.NotCovered + 2 }, With([OfItsOwn, elsewhere]).Counts);
        Assert.Equal(before with { Covered = before.Covered + 1 }, With([OfItsOwn], Answer(OfItsOwn, Letter)).Counts);
        Assert.Empty(With([elsewhere]).Differences.Single().Requirements);
        Assert.Empty(With([OnCovered with { RequirementSet = "another@1" }]).Differences.Single().Requirements);
        Assert.Equal(GapResult.Partly, With([OnCovered with { RequirementSet = "law@0" }]).Of("L1").Result);
    }

    [Fact]
    public void Only_what_was_published_before_the_filing_and_is_asked_of_the_class_and_the_scope_counts()
    {
        Assert.Empty(With([OnCovered with { Published = Sample.Now }]).Differences);
        Assert.Empty(With([OnCovered with { Ended = Sample.Now }]).Differences);
        Assert.Empty(With([OnCovered with { Classes = [CertificateClass.Product] }]).Differences);
        Assert.Empty(With([OnCovered with { Scope = ["annex-iii-biometrics"] }]).Differences);
        Assert.Equal(OnCovered.Basis, Assert.Single(With([OnCovered with { Scope = [Scope] }]).Differences).Basis);
    }

    [Fact]
    public void Every_fault_of_the_answers_is_told()
    {
        var answers = new[]
        {
            Answer(OnCovered, Letter),
            new DifferenceAnswer(OnCovered.Difference, " ", []),
            new DifferenceAnswer("NDF", new string('x', GapLimits.Statement + 1), [Letter, Letter, new Proof(ProofKind.Evidence, "EVD", "xyz")]),
        };

        Assert.Empty(DifferenceAnswers.Check([answers[0]], [OnCovered.Difference]));
        Assert.Equal(
            [
                ("/answers/1/difference", "repeated"), ("/answers/1/statement", "required"), ("/answers/1/evidence", "required"),
                ("/answers/2/difference", "unknown-difference"), ("/answers/2/statement", "max-length"), ("/answers/2/evidence/1", "repeated"),
                ("/answers/2/evidence/2/id", "malformed-id"), ("/answers/2/evidence/2/hash", "pattern"),
            ],
            DifferenceAnswers.Check([.. answers], [OnCovered.Difference]).Select(fault => (fault.Pointer, fault.Code)));
        Assert.DoesNotContain(DifferenceAnswers.Check([.. answers], null), fault => fault.Code == "unknown-difference");
    }

    private static GapAnalysis With(DifferenceStanding[] differences, params DifferenceAnswer[] answers) =>
        Analyse(Question(Issued("common@1", Met("C1"), NotApplicable("C2"))) with { Differences = [.. differences], Answers = [.. answers] });
}
