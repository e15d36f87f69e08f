using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Web.Certification;
using ComplianceRegistry.Web.Differences;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>How far one requirement is shown.</summary>
/// <param name="Requirement">Its id in the edition that has to be met.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Provision">The provision that it renders.</param>
/// <param name="Result">How far it is shown.</param>
/// <param name="Confidence">How surely that holds: low when it rests on drafts of mappings or on an answer that nobody has examined yet, high when it needs none or they are adopted.</param>
/// <param name="By">The certificate's requirements on which the result rests.</param>
/// <param name="Unmet">The certificate's requirements that would add to it, but were not found met.</param>
/// <param name="Evidence">What shows it: the certificate's proofs behind it, and those of answers to its differences.</param>
/// <param name="Differences">Registry ids of the differences that belong to it.</param>
/// <param name="Reasons">Why, for people.</param>
internal sealed record RequirementGapResource(
    [property: StringLength(CertificateLimits.Requirement)] string Requirement,
    [property: StringLength(1_000)] string? Title,
    [property: StringLength(1_000)] string? Provision,
    GapResult Result,
    GapConfidence Confidence,
    [property: MaxLength(GapLimits.Requirements)] ImmutableArray<GapLinkResource> By,
    [property: MaxLength(GapLimits.Requirements), StringLength(CertificateLimits.Requirement)] ImmutableArray<string> Unmet,
    [property: MaxLength(2_000)] ImmutableArray<ProofBody> Evidence,
    [property: MaxLength(GapLimits.Differences), RegularExpression(DifferenceId.Pattern)] ImmutableArray<string> Differences,
    [property: MaxLength(1_000), StringLength(40_000)] ImmutableArray<string> Reasons)
{
    public static RequirementGapResource Of(RequirementGap gap, GapAnalysis analysis, Requirement? requirement) => new(
        gap.Requirement,
        requirement?.Title,
        requirement?.Provision,
        gap.Result,
        gap.Confidence,
        [.. gap.By.Select(link => new GapLinkResource(link.Certified, link.Relation, link.Derived, link.Status, link.Via))],
        gap.Unmet,
        [.. analysis.ProofsBehind(gap).Select(ProofBody.Of)],
        gap.Differences,
        gap.Reasons);
}

/// <summary>A requirement of the certificate, and what it is to the one that has to be met.</summary>
/// <param name="Requirement">Its id in the certificate's edition.</param>
/// <param name="Relation">What it is to the other.</param>
/// <param name="Derived">Whether that was concluded, rather than stated by a mapping.</param>
/// <param name="Status">How far the mappings on which that rests have been examined.</param>
/// <param name="Via">The common requirements over which it was derived.</param>
internal sealed record GapLinkResource(
    [property: StringLength(CertificateLimits.Requirement)] string Requirement,
    Relation Relation,
    bool Derived,
    MappingStatus Status,
    [property: MaxLength(GapLimits.Requirements), StringLength(CertificateLimits.Requirement)] ImmutableArray<string> Via);

/// <summary>How far a declared national difference is shown.</summary>
/// <param name="Difference">Registry id: GET /v1/national-differences/{id} tells what satisfies it.</param>
/// <param name="Version">Version of the difference that was read.</param>
/// <param name="Wording">Number of the wording that counts.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Provision">The law that asks for it.</param>
/// <param name="Published">The instant from which it counts in this wording.</param>
/// <param name="Requirements">Requirements to which it belongs; empty when it asks for something of its own.</param>
/// <param name="Result">Covered when it was answered with evidence; else not.</param>
/// <param name="Confidence">How surely that holds.</param>
/// <param name="Evidence">The evidence of the answer.</param>
/// <param name="Reason">Why, for people.</param>
internal sealed record DifferenceGapResource(
    [property: RegularExpression(DifferenceId.Pattern)] string Difference,
    [property: AtLeast(1)] long Version,
    [property: Range(1, int.MaxValue)] int Wording,
    [property: StringLength(1_000)] string Title,
    [property: StringLength(1_000)] string Provision,
    DateTimeOffset Published,
    [property: MaxLength(GapLimits.Requirements), StringLength(CertificateLimits.Requirement)] ImmutableArray<string> Requirements,
    GapResult Result,
    GapConfidence Confidence,
    [property: MaxLength(GapLimits.Evidence)] ImmutableArray<ProofBody> Evidence,
    [property: StringLength(2_000)] string Reason)
{
    public static DifferenceGapResource Of(DifferenceGap gap) => new(
        gap.Difference,
        gap.Basis.Version,
        gap.Wording,
        gap.Title,
        gap.Provision,
        gap.Published,
        gap.Requirements,
        gap.Result,
        gap.Confidence,
        [.. gap.Evidence.Select(ProofBody.Of)],
        gap.Reason);
}
