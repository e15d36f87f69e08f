using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Web.Certification;
using ComplianceRegistry.Web.Frameworks;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>How far a certificate shows what a receiving jurisdiction asks for, and what is left.</summary>
/// <param name="At">The instant for which it holds: only differences published before it count.</param>
/// <param name="Certificate">Registry id of the certificate.</param>
/// <param name="Version">Version of the certificate that was read.</param>
/// <param name="Class">Class of the certificate.</param>
/// <param name="Scope">Scope codes for which it was made.</param>
/// <param name="Certified">The edition to which the certificate is pinned; null for what was recorded of the past without one.</param>
/// <param name="Receiving">Code of the jurisdiction that is to recognise.</param>
/// <param name="Profile">The profile of the jurisdiction, or of a union to which it belongs, and its version.</param>
/// <param name="Asked">The edition that has to be met there.</param>
/// <param name="Relation">On what it rests how the two editions are related.</param>
/// <param name="Sources">The crosswalks that were used: GET /v1/crosswalks/{reference} tells their rationales.</param>
/// <param name="Counts">How many requirements have which result, with the differences that ask for something of their own.</param>
/// <param name="Requirements">Every requirement that has to be met there, in the order of the edition.</param>
/// <param name="Differences">Every declared national difference that counts.</param>
/// <param name="ProofsLeftOut">Proofs of the certificate that are not listed because there are too many.</param>
internal sealed record GapAnalysisResource(
    DateTimeOffset At,
    [property: RegularExpression(Limits.CertificateId)] string Certificate,
    [property: AtLeast(1)] long Version,
    CertificateClass Class,
    [property: MaxLength(3_000), StringLength(CertificateLimits.ScopeCode)] ImmutableArray<string> Scope,
    RequirementSetPinBody? Certified,
    [property: RegularExpression(Limits.JurisdictionCode)] string Receiving,
    [property: StringLength(100)] string Profile,
    RequirementSetPinBody Asked,
    RelationBasis Relation,
    [property: MaxLength(10), StringLength(3 * RequirementLimits.Reference)] ImmutableArray<string> Sources,
    GapCountsResource Counts,
    [property: MaxLength(GapLimits.Requirements)] ImmutableArray<RequirementGapResource> Requirements,
    [property: MaxLength(GapLimits.Differences)] ImmutableArray<DifferenceGapResource> Differences,
    [property: Range(0, int.MaxValue)] int ProofsLeftOut)
{
    /// <summary>An analysis with the titles of the edition that has to be met; null when the registry does not have that any more.</summary>
    public static GapAnalysisResource Of(GapAnalysis analysis, RequirementSet? asked) => new(
        analysis.At,
        analysis.Certificate.Stream,
        analysis.Certificate.Version,
        analysis.Class,
        analysis.Scope,
        analysis.Certified is { } certified ? RequirementSetPinBody.Of(certified) : null,
        analysis.Receiving,
        analysis.Profile,
        RequirementSetPinBody.Of(analysis.Asked),
        analysis.Relation,
        analysis.Sources,
        GapCountsResource.Of(analysis.Counts),
        [.. analysis.Requirements.Select(gap => RequirementGapResource.Of(gap, analysis, asked?.Find(gap.Requirement)))],
        [.. analysis.Differences.Select(DifferenceGapResource.Of)],
        analysis.ProofsLeftOut);
}

/// <summary>How many have which result.</summary>
/// <param name="Covered">Shown whole.</param>
/// <param name="Partly">Shown in part.</param>
/// <param name="NotCovered">Not shown.</param>
/// <param name="NotApplicable">Asking nothing of this system.</param>
internal sealed record GapCountsResource(
    [property: Range(0, 1_000)] int Covered, [property: Range(0, 1_000)] int Partly, [property: Range(0, 1_000)] int NotCovered, [property: Range(0, 1_000)] int NotApplicable)
{
    public static GapCountsResource Of(GapCounts counts) => new(counts.Covered, counts.Partly, counts.NotCovered, counts.NotApplicable);
}
