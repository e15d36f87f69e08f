using System.Text.Json;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Recognition.Gaps;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Serialization;
using static ComplianceRegistry.Domain.Tests.Frameworks.RequirementData;
using static ComplianceRegistry.Domain.Tests.Recognition.Gaps.GapData;

namespace ComplianceRegistry.Domain.Tests.Recognition.Gaps;

/// <summary>How far a certificate shows what another jurisdiction asks for.</summary>
public sealed class GapFindingTests
{
    [Fact]
    public void What_is_met_covers_what_it_contains_and_a_part_of_what_it_overlaps()
    {
        var analysis = Analyse(Met("C1"), Met("C2"), Met("C3", Report));

        Assert.Equal((GapResult.Covered, GapConfidence.High), Said(analysis, "L1"));
        Assert.Equal((GapResult.Covered, GapConfidence.Medium), Said(analysis, "L2"));
        Assert.Equal((GapResult.Partly, GapConfidence.Low), Said(analysis, "L3"));
        Assert.Equal((GapResult.NotCovered, GapConfidence.Medium), Said(analysis, "L4"));
        Assert.Equal((GapResult.NotCovered, GapConfidence.Low), Said(analysis, "L5"));
        Assert.Equal(new GapCounts(2, 1, 2, 0), analysis.Counts);
        Assert.False(analysis.IsComplete);
        Assert.All(analysis.Requirements, gap => Assert.NotEmpty(gap.Reasons));
        Assert.Contains("The certificate says nothing of C4.", analysis.Of("L5").Reasons);
    }

    [Fact]
    public void A_result_names_the_mapping_and_the_proofs_behind_it()
    {
        var analysis = Analyse(Met("C1"), Met("C3", Report, Letter));

        var link = Assert.Single(analysis.Of("L3").By);
        Assert.Equal(("C3", Relation.Subset, false, MappingStatus.Draft), (link.Certified, link.Relation, link.Derived, link.Status));
        Assert.Equal([Report, Letter], analysis.ProofsBehind(analysis.Of("L3")));
        Assert.Empty(analysis.ProofsBehind(analysis.Of("L4")));
        Assert.Equal<string>(["common@1--law@1--1"], analysis.Sources);
        Assert.Equal(new Basis(CertificateId, 7), analysis.Certificate);
        Assert.Equal((Sample.Now, "law@1", "common@1", "jp@1"), (analysis.At, analysis.Asked.Reference, analysis.Certified!.Reference, analysis.Profile));
    }

    [Fact]
    public void What_was_found_not_applicable_makes_only_its_equal_not_applicable()
    {
        var analysis = Analyse(NotApplicable("C1"), NotApplicable("C2"), NotApplicable("C3"));

        Assert.Equal((GapResult.NotApplicable, GapConfidence.Medium), Said(analysis, "L2"));
        Assert.Equal("C2", Assert.Single(analysis.Of("L2").By).Certified);
        Assert.Equal(GapResult.NotCovered, analysis.Of("L1").Result);
        Assert.Equal<string>(["C1"], analysis.Of("L1").Unmet);
        Assert.Contains(analysis.Of("L1").Reasons, reason => reason.StartsWith("C1 was found not applicable.", StringComparison.Ordinal));
        Assert.Equal(GapResult.NotCovered, analysis.Of("L3").Result);
    }

    [Fact]
    public void What_is_not_met_covers_nothing()
    {
        var analysis = Analyse(new RequirementResult("C1", RequirementOutcome.NotMet, []));

        Assert.Equal(GapResult.NotCovered, analysis.Of("L1").Result);
        Assert.Contains("C1 was found not met.", analysis.Of("L1").Reasons);
    }

    [Fact]
    public void A_supplement_adds_to_the_certificate_and_what_it_leaves_out_stays()
    {
        var certificate = Issued("common@1", Met("C1"), NotApplicable("C2")) with { Supplements = [Content("common@1", Met("C1", Report), Met("C2"))] };
        var analysis = Analyse(Question(certificate));

        Assert.Equal(GapResult.Covered, analysis.Of("L2").Result);
        Assert.Equal([Audit, Report], analysis.ProofsBehind(analysis.Of("L1")));
    }

    [Fact]
    public void A_requirement_of_a_stricter_class_is_not_applicable_unless_the_certificate_covers_it()
    {
        var common = Shipped.Newest(RequirementSet.Common)!;
        var critical = common.Requirements.Where(one => one.AppliesFrom == "critical").Select(one => one.Id).ToList();
        var needed = NeededAssessmentsRules.Parse(Contracts.Read("certification/needed-assessments@2026-11.json")).OrThrow("needed").For(CertificateClass.HighRisk, common)!;
        var analysis = Analyse(Question(Issued(Common, Met(critical[0])), Common) with { Applicable = needed.Requirements }, Shipped);

        Assert.Equal(GapResult.Covered, analysis.Of(critical[0]).Result);
        Assert.All(critical.Skip(1), id => Assert.Equal((GapResult.NotApplicable, GapConfidence.High), Said(analysis, id)));
        Assert.Equal(critical.Count - 1, analysis.Counts.NotApplicable);
        Assert.Equal(RelationBasis.Same, analysis.Relation);
    }

    [Fact]
    public void Everything_met_covers_the_same_edition_with_high_confidence()
    {
        var analysis = Analyse(Question(Whole(Common), Common), Shipped);

        Assert.True(analysis.IsComplete);
        Assert.All(analysis.Requirements, gap => Assert.Equal((GapResult.Covered, GapConfidence.High), (gap.Result, gap.Confidence)));
    }

    [Fact]
    public void A_certificate_of_the_past_without_an_edition_covers_nothing_and_the_reason_is_told()
    {
        var certificate = Issued("common@1");
        var analysis = Analyse(Question(certificate with { Content = certificate.Content! with { RequirementSet = null } }));

        Assert.All(analysis.Requirements, gap => Assert.Equal((GapResult.NotCovered, GapConfidence.Low), (gap.Result, gap.Confidence)));
        Assert.Contains("of the past", Assert.Single(analysis.Of("L1").Reasons), StringComparison.Ordinal);
        Assert.Null(analysis.Certified);
        Assert.Equal(5, Analyse(Question(Issued("unknown@1", Met("C1")))).Counts.NotCovered);
    }

    [Fact]
    public void A_draft_has_no_gaps_to_speak_of() =>
        Assert.Throws<ArgumentException>(() => Analyse(Question(new Certificate { Id = CertificateId })));

    [Theory]
    [InlineData(Common, EuAiAct, RelationBasis.Crosswalk)]
    [InlineData(Common, "kr-ai-basic-act@2026-01-22", RelationBasis.Crosswalk)]
    [InlineData(EuAiAct, "kr-ai-basic-act@2026-01-22", RelationBasis.Common)]
    [InlineData(EuAiAct, Common, RelationBasis.Crosswalk)]
    public void What_ships_agrees_with_the_coverage_of_the_sets_and_fits_into_one_act(string certified, string asked, RelationBasis basis)
    {
        var analysis = Analyse(Question(Whole(certified), asked), Shipped);
        var coverage = Shipped.CoverageOf(asked, certified).OrThrow("coverage");

        Assert.Equal(basis, analysis.Relation);
        Assert.Equal(coverage.Requirements.Select(one => one.Requirement), analysis.Requirements.Select(gap => gap.Requirement));
        Assert.Equal(coverage.Covered, analysis.Counts.Covered);
        Assert.All(analysis.Requirements.Where(gap => gap.Result == GapResult.Covered), gap => Assert.NotEmpty(analysis.ProofsBehind(gap)));
        Assert.InRange(JsonSerializer.SerializeToUtf8Bytes(analysis, RegistryJson.Options).Length, 1, 64 * 1024);
    }

    [Fact]
    public void More_proofs_than_are_kept_are_counted()
    {
        var many = Enumerable.Range(0, GapLimits.Proofs).Select(number => Report with { Id = Sample.Id("EVD", $"{number}") });
        var analysis = Analyse(Met("C1", [.. many]), Met("C2", Audit, Report));

        Assert.Equal(GapLimits.Proofs, analysis.Found.Sum(found => found.Proofs.Length));
        Assert.Equal(2, analysis.ProofsLeftOut);
    }

    [Fact]
    public void An_analysis_arrives_as_it_was_sent_and_is_read_back_as_it_was_written()
    {
        var serializer = new ServiceCollection().AddSerializer().BuildServiceProvider().GetRequiredService<Serializer>();
        var question = Question(Issued("common@1", Met("C1"), NotApplicable("C2"), Met("C3")));
        var difference = Difference("labels", "L1");
        var analysis = Analyse(question with { Differences = [difference], Answers = [Answer(difference, Letter)] });

        Assert.Equal(Json(analysis), Json(serializer.Deserialize<GapAnalysis>(serializer.SerializeToArray(analysis))!));
        Assert.Equal(Json(analysis), Json(JsonSerializer.Deserialize<GapAnalysis>(Json(analysis), RegistryJson.Options)!));
    }

    private static Certificate Whole(string set) => Issued(set, [.. Shipped.Find(set)!.Requirements.Select(one => Met(one.Id))]);

    private static (GapResult, GapConfidence) Said(GapAnalysis analysis, string requirement) => (analysis.Of(requirement).Result, analysis.Of(requirement).Confidence);

    private static string Json(GapAnalysis analysis) => JsonSerializer.Serialize(analysis, RegistryJson.Options);
}
