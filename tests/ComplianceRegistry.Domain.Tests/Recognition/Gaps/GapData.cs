using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Recognition.Gaps;
using static ComplianceRegistry.Domain.Tests.Frameworks.RequirementData;

namespace ComplianceRegistry.Domain.Tests.Recognition.Gaps;

/// <summary>Certificates, differences and small catalogs of which gap analyses are made.</summary>
internal static class GapData
{
    public const string Scope = "annex-iii-employment";

    public static readonly string CertificateId = Sample.Id("CRT", "gaps");
    public static readonly Proof Audit = new(ProofKind.Assessment, Sample.Id("ASM", "audit"), new string('a', 64));
    public static readonly Proof Report = new(ProofKind.Evidence, Sample.Id("EVD", "report"), new string('b', 64));
    public static readonly Proof Letter = new(ProofKind.Evidence, Sample.Id("EVD", "letter"), new string('c', 64));

    /// <summary>C1 is more than L1, C2 equal to L2, C3 a part of L3; nothing relates to L4. C4 is more than L5.</summary>
    public static RequirementCatalog Small { get; } = Catalog(
        Set("common", "1", ("C1", "one"), ("C2", "two"), ("C3", "three"), ("C4", "four")),
        Set("law", "1", ("L1", "one"), ("L2", "two"), ("L3", "three"), ("L4", "four"), ("L5", "five")),
        Crosswalk("common@1", "law@1", "1",
            Map("C1", Relation.Superset, "L1", MappingStatus.Adopted), Map("C2", Relation.Equal, "L2", MappingStatus.Reviewed), Map("C3", Relation.Subset, "L3"),
            Map(null, Relation.None, "L4", MappingStatus.Reviewed), Map("C4", Relation.Superset, "L5")));

    public static RequirementResult Met(string requirement, params ImmutableArray<Proof> proofs) => new(requirement, RequirementOutcome.Met, proofs.IsEmpty ? [Audit] : proofs);

    public static RequirementResult NotApplicable(string requirement) => new(requirement, RequirementOutcome.NotApplicable, []);

    public static Certificate Issued(string set, params ImmutableArray<RequirementResult> results) =>
        new() { Id = CertificateId, Status = CertificateStatus.Active, Content = Content(set, results) };

    public static CertificateContent Content(string set, params ImmutableArray<RequirementResult> results) => new()
    {
        System = Sample.System,
        VersionHash = new string('f', 64),
        Scope = [Scope],
        Class = CertificateClass.HighRisk,
        RequirementSet = new RequirementSetPin(set.Split('@')[0], set.Split('@')[1], new string('0', 64)),
        Requirements = results,
    };

    public static DifferenceStanding Difference(string name, params ImmutableArray<string> requirements) => new()
    {
        Difference = Sample.Id("NDF", name),
        Jurisdiction = "JP",
        Title = name,
        Requirements = requirements,
        Classes = [CertificateClass.HighRisk],
        SatisfiedBy = "A letter.",
        Provision = "Act 1, section 2",
        Published = Sample.Now.AddDays(-1),
        Basis = new Basis(Sample.Id("NDF", name), 3),
    };

    public static DifferenceAnswer Answer(DifferenceStanding difference, params ImmutableArray<Proof> evidence) => new(difference.Difference, "By a letter.", evidence);

    public static GapQuestion Question(Certificate certificate, string asked = "law@1") => new()
    {
        Certificate = certificate,
        Version = 7,
        Scope = [Scope],
        Receiving = "JP",
        Profile = new RecognitionProfile("JP", asked, null, "made for a test"),
        ProfileReference = "jp@1",
        At = Sample.Now,
    };

    public static GapAnalysis Analyse(GapQuestion question, RequirementCatalog? catalog = null) => GapFinding.Find(question, catalog ?? Small);

    public static GapAnalysis Analyse(params ImmutableArray<RequirementResult> results) => Analyse(Question(Issued("common@1", results)));

    public static RequirementGap Of(this GapAnalysis analysis, string requirement) => analysis.Requirements.Single(gap => gap.Requirement == requirement);
}
