using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Web.Certification;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>What changed in a request's gap analysis since it was frozen at filing: with another edition, another profile, other differences or another state of the certificate.</summary>
/// <param name="Frozen">The analysis that the request is decided on.</param>
/// <param name="Now">The analysis of the same answers as it would be now.</param>
/// <param name="Improved">More is shown than before, or nothing more is asked.</param>
/// <param name="Worsened">Less is shown than before.</param>
/// <param name="New">Asked now and not before.</param>
/// <param name="Gone">Asked before and not now.</param>
internal sealed record GapComparisonResource(
    ComparedAnalysisResource Frozen,
    ComparedAnalysisResource Now,
    [property: MaxLength(GapLimits.Requirements + GapLimits.Differences)] ImmutableArray<GapChangeResource> Improved,
    [property: MaxLength(GapLimits.Requirements + GapLimits.Differences)] ImmutableArray<GapChangeResource> Worsened,
    [property: MaxLength(GapLimits.Requirements + GapLimits.Differences)] ImmutableArray<GapChangeResource> New,
    [property: MaxLength(GapLimits.Requirements + GapLimits.Differences)] ImmutableArray<GapChangeResource> Gone)
{
    public static GapComparisonResource Of(GapAnalysis frozen, GapAnalysis now)
    {
        var changes = GapComparison.Of(frozen, now);
        return new GapComparisonResource(
            ComparedAnalysisResource.Of(frozen),
            ComparedAnalysisResource.Of(now),
            Changes(changes.Improved),
            Changes(changes.Worsened),
            Changes(changes.New),
            Changes(changes.Gone));
    }

    private static ImmutableArray<GapChangeResource> Changes(ImmutableArray<GapChange> changes) =>
        [.. changes.Select(change => new GapChangeResource(change.Id, change.Before, change.After))];
}

/// <summary>One of two analyses that are compared.</summary>
/// <param name="At">The instant for which it holds.</param>
/// <param name="Version">Version of the certificate that was read.</param>
/// <param name="Profile">The profile of the receiving jurisdiction, and its version.</param>
/// <param name="Certified">The edition to which the certificate is pinned; null for what was recorded of the past without one.</param>
/// <param name="Asked">The edition that has to be met there.</param>
/// <param name="Counts">How many requirements have which result.</param>
internal sealed record ComparedAnalysisResource(
    DateTimeOffset At,
    [property: AtLeast(1)] long Version,
    [property: StringLength(100)] string Profile,
    RequirementSetPinBody? Certified,
    RequirementSetPinBody Asked,
    GapCountsResource Counts)
{
    public static ComparedAnalysisResource Of(GapAnalysis analysis) => new(
        analysis.At,
        analysis.Certificate.Version,
        analysis.Profile,
        analysis.Certified is { } certified ? RequirementSetPinBody.Of(certified) : null,
        RequirementSetPinBody.Of(analysis.Asked),
        GapCountsResource.Of(analysis.Counts));
}

/// <summary>How far something is shown, before and after.</summary>
/// <param name="Id">Id of the requirement, or registry id of the difference.</param>
/// <param name="Before">How far it was shown; null when it was not asked.</param>
/// <param name="After">How far it is shown; null when it is not asked any more.</param>
internal sealed record GapChangeResource([property: StringLength(CertificateLimits.Requirement)] string Id, GapResult? Before, GapResult? After);
