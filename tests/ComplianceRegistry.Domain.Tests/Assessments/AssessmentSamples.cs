using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;

namespace ComplianceRegistry.Domain.Tests.Assessments;

/// <summary>Sound content of every kind.</summary>
internal static class AssessmentSamples
{
    public static readonly string Evidence = Sample.Id("EVD", "evidence");
    public static readonly string OtherEvidence = Sample.Id("EVD", "other-evidence");

    public static NamedEvidence Named => new() { Evidence = Evidence, Commitment = Sample.Hash };

    public static AssessmentContent Of(AssessmentKind kind) => kind switch
    {
        AssessmentKind.ImpactAssessment => Content() with { ImpactAssessment = Impact },
        AssessmentKind.RedTeamReport => Content() with { RedTeamReport = RedTeam },
        AssessmentKind.BenchmarkResult => Content() with { BenchmarkResult = Benchmark },
        AssessmentKind.IndependentAudit => Content() with { IndependentAudit = Audit },
        AssessmentKind.SocioEconomicImpact => Content() with { SocioEconomicImpact = SocioEconomic },
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    public static AssessmentContent Deployment => Content() with
    {
        ImpactAssessment = Impact with { Part = ImpactPart.Deployment, Purpose = null, Jurisdiction = "DE", Process = "A city screens applications for its offices." },
    };

    public static ImpactAssessment Impact => new()
    {
        Part = ImpactPart.Provider,
        Purpose = "Ranks applications for a vacancy.",
        Process = "A recruiter reads the ranking before invitations.",
        Period = "2026 to 2030",
        Frequency = "With each vacancy",
        AffectedGroups = ["Applicants"],
        Risks =
        [
            new HarmRisk { Id = "R-1", Harm = "Older applicants are ranked lower.", Severity = HarmSeverity.High, Likelihood = Likelihood.Possible, Measure = "The ranking is stopped." },
        ],
        HumanOversight = "The recruiter may overrule the ranking.",
        Governance = "The board decides within two days.",
        ComplaintMechanism = "By mail to the ombudsperson.",
    };

    public static RedTeamReport RedTeam => new()
    {
        Scope = "The ranking interface.",
        Method = "Crafted applications.",
        Independence = TeamIndependence.External,
        From = new DateOnly(2026, 7, 1),
        To = new DateOnly(2026, 7, 15),
        Findings =
        [
            new RedTeamFinding { Id = "F-1", Severity = HarmSeverity.Critical, Description = "Hidden text lifts the rank.", Fix = FixStatus.Open, Due = new DateOnly(2026, 9, 1) },
            new RedTeamFinding { Id = "F-2", Severity = HarmSeverity.Low, Description = "Long names are cut.", Fix = FixStatus.Fixed, Measure = "The limit was raised." },
        ],
    };

    public static BenchmarkResult Benchmark => new()
    {
        Definition = "fairness-bench",
        DefinitionVersion = "1.2",
        Metric = "equal-opportunity-gap",
        Unit = "%",
        Direction = MetricDirection.LowerIsBetter,
        Threshold = "5.0",
        Value = "3.25",
        DataSetHash = Sample.Hash,
        MeasuredOn = new DateOnly(2026, 7, 20),
    };

    public static IndependentAudit Audit => new()
    {
        RequirementSet = "common@2026-11",
        Scope = "All processes of development.",
        From = new DateOnly(2026, 7, 1),
        To = new DateOnly(2026, 7, 30),
        Results =
        [
            new AuditResult { Requirement = "CR-GOV-1", Result = RequirementResult.Met, Evidence = [Evidence] },
            new AuditResult { Requirement = "CR-GOV-2", Result = RequirementResult.Partly, Evidence = [Evidence] },
            new AuditResult { Requirement = "CR-DAT-1", Result = RequirementResult.NotApplicable, Reason = "No data of persons." },
        ],
        Findings =
        [
            new AuditFinding { Id = "N-1", Grade = 3, Requirement = "CR-GOV-2", Description = "The plan lacks owners.", Due = new DateOnly(2026, 10, 1) },
            new AuditFinding { Id = "N-2", Grade = 5, Requirement = "CR-GOV-2", Description = "Nobody is responsible.", Due = new DateOnly(2026, 8, 1) },
        ],
    };

    public static SocioEconomicImpact SocioEconomic => new()
    {
        Roles = [new AffectedRole { Role = "Recruiter", Effect = RoleEffect.Reduced, HeadCount = HeadCountBand.From11To50 }],
        From = new DateOnly(2026, 9, 1),
        To = new DateOnly(2027, 9, 1),
        Consultations = [new WorkConsultation { With = "Works council", HeldOn = new DateOnly(2026, 6, 1), Outcome = "Agreed." }],
        Reskilling = [new ReskillingCommitment { Promise = "Training as interviewers.", Milestones = [new ReskillingMilestone { Id = "M-1", Step = "First course", Due = new DateOnly(2026, 12, 1) }] }],
        AccessMeasures = ["Free of charge for applicants."],
        Languages = ["de", "pt-BR"],
        Accessibility = "EN 301 549.",
    };

    private static AssessmentContent Content() => new() { Summary = "What everybody may know.", Evidence = [Named] };
}
