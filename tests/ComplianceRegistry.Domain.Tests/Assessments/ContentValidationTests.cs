using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;

namespace ComplianceRegistry.Domain.Tests.Assessments;

/// <summary>Every fault of what an assessment says is listed, where it stands.</summary>
public sealed class ContentValidationTests
{
    public static TheoryData<AssessmentKind> Kinds => [.. Enum.GetValues<AssessmentKind>()];

    [Theory, MemberData(nameof(Kinds))]
    public void Sound_content_has_no_fault(AssessmentKind kind) => Assert.Empty(ContentValidation.Validate(AssessmentSamples.Of(kind)));

    [Fact]
    public void A_deployments_part_names_the_place_and_takes_the_purpose_over()
    {
        Assert.Empty(ContentValidation.Validate(AssessmentSamples.Deployment));
        Faults(
            AssessmentSamples.Of(AssessmentKind.ImpactAssessment) with { ImpactAssessment = AssessmentSamples.Impact with { Part = ImpactPart.Deployment } },
            "/impactAssessment/jurisdiction required",
            "/impactAssessment/purpose not-expected");
    }

    [Fact]
    public void Exactly_one_schema_is_filled_in()
    {
        var audit = AssessmentSamples.Of(AssessmentKind.IndependentAudit);
        Faults(audit with { IndependentAudit = null }, " one-schema");
        Faults(audit with { RedTeamReport = AssessmentSamples.RedTeam }, " one-schema");
    }

    [Fact]
    public void All_faults_of_an_impact_assessment_are_listed()
    {
        var risk = AssessmentSamples.Impact.Risks[0];
        Faults(
            AssessmentSamples.Of(AssessmentKind.ImpactAssessment) with
            {
                Summary = " ",
                Evidence = [AssessmentSamples.Named, AssessmentSamples.Named, AssessmentSamples.Named with { Evidence = "EVD-1", Commitment = "x" }],
                ImpactAssessment = AssessmentSamples.Impact with { Process = new string('p', SchemaLimits.Text + 1), AffectedGroups = [], Risks = [risk, risk with { Measure = "" }] },
            },
            "/summary required",
            "/evidence/1/evidence repeated",
            "/evidence/2/evidence pattern",
            "/evidence/2/commitment pattern",
            "/impactAssessment/process max-length",
            "/impactAssessment/affectedGroups min-items",
            "/impactAssessment/risks/1/id repeated",
            "/impactAssessment/risks/1/measure required");
    }

    [Fact]
    public void All_faults_of_an_audit_are_listed()
    {
        var audit = AssessmentSamples.Audit;
        Faults(
            AssessmentSamples.Of(AssessmentKind.IndependentAudit) with
            {
                IndependentAudit = audit with
                {
                    RequirementSet = "common",
                    To = audit.From.AddDays(-1),
                    Results =
                    [
                        audit.Results[0] with { Evidence = [] },
                        audit.Results[0] with { Evidence = [AssessmentSamples.OtherEvidence] },
                        new AuditResult { Requirement = "CR-DAT-2", Result = RequirementResult.NotMet },
                        new AuditResult { Requirement = "CR-DAT-3", Result = RequirementResult.NotApplicable },
                    ],
                    Findings = [audit.Findings[0] with { Requirement = "CR-GOV-1", Due = null }, audit.Findings[0] with { Grade = 6 }],
                },
            },
            "/independentAudit/requirementSet pattern",
            "/independentAudit/to order",
            "/independentAudit/results/0/evidence required",
            "/independentAudit/results/1/requirement repeated",
            "/independentAudit/results/1/evidence/0 not-named",
            "/independentAudit/results/2/result finding-required",
            "/independentAudit/results/3/reason required",
            "/independentAudit/findings/0/due required",
            "/independentAudit/findings/1/id repeated",
            "/independentAudit/findings/1/grade range",
            "/independentAudit/findings/1/requirement not-examined");
    }

    [Fact]
    public void An_audit_names_a_set_and_requirements_that_there_are()
    {
        var content = AssessmentSamples.Of(AssessmentKind.IndependentAudit);
        var audit = content.IndependentAudit!;
        Assert.Empty(AuditValidation.AgainstRequirements(content, Frameworks.RequirementData.Shipped));
        var other = content with { IndependentAudit = audit with { Results = [audit.Results[0] with { Requirement = "CR-XYZ-1" }] } };
        Assert.Equal(["/independentAudit/results/0/requirement unknown-requirement"], AuditValidation.AgainstRequirements(other, Frameworks.RequirementData.Shipped).Select(Text));
        var unknown = content with { IndependentAudit = audit with { RequirementSet = "common@1999-01" } };
        Assert.Equal(["/independentAudit/requirementSet unknown-set"], AuditValidation.AgainstRequirements(unknown, Frameworks.RequirementData.Shipped).Select(Text));
    }

    [Theory]
    [InlineData("1e3")]
    [InlineData("01")]
    [InlineData("1,5")]
    [InlineData("NaN")]
    public void A_value_is_a_decimal_number_written_out(string value) => Assert.Contains(
        "/benchmarkResult/value pattern",
        ContentValidation.Validate(AssessmentSamples.Of(AssessmentKind.BenchmarkResult) with { BenchmarkResult = AssessmentSamples.Benchmark with { Value = value } }).Select(Text));

    [Fact]
    public void All_faults_of_the_others_are_listed()
    {
        var fixedSilently = AssessmentSamples.RedTeam.Findings[1] with { Measure = null };
        Faults(
            AssessmentSamples.Of(AssessmentKind.RedTeamReport) with { RedTeamReport = AssessmentSamples.RedTeam with { Findings = [fixedSilently, fixedSilently] } },
            "/redTeamReport/findings/0/measure required",
            "/redTeamReport/findings/1/measure required",
            "/redTeamReport/findings/1/id repeated");
        Faults(
            AssessmentSamples.Of(AssessmentKind.SocioEconomicImpact) with
            {
                SocioEconomicImpact = AssessmentSamples.SocioEconomic with { Consultations = [], Reskilling = [], Languages = ["German"], To = new DateOnly(2020, 1, 1) },
            },
            "/socioEconomicImpact/to order",
            "/socioEconomicImpact/noConsultation required",
            "/socioEconomicImpact/reskilling required",
            "/socioEconomicImpact/languages/0 pattern");
    }

    private static void Faults(AssessmentContent content, params string[] expected) =>
        Assert.Equal(expected.Order(StringComparer.Ordinal), ContentValidation.Validate(content).Select(Text).Order(StringComparer.Ordinal));

    private static string Text(Fault fault) => $"{fault.Pointer} {fault.Code}";
}
