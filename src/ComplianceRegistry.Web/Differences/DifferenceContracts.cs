using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Web.Deadlines;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Differences;

/// <summary>A declared national difference: what a jurisdiction asks beyond the common requirements.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Jurisdiction">Code of the jurisdiction that declares it.</param>
/// <param name="Authority">Registry id of the authority that published it.</param>
/// <param name="Wording">Number of its wording now.</param>
/// <param name="Content">What it says now.</param>
/// <param name="ReviewOn">The last day for its next review.</param>
/// <param name="Review">The last review that confirmed it; absent when none has.</param>
/// <param name="Comments">Comments of other authorities in the review that is open, or in the last one, oldest first.</param>
/// <param name="WithdrawnBecause">Why it was withdrawn; absent when it was not.</param>
/// <param name="Wordings">Everything that it ever said, oldest first.</param>
/// <param name="Periods">When it counted for what was filed and in which wording, in order of time.</param>
/// <param name="Use">In how many requests for recognition an objection or a condition rests on it, up to now at whatever instant the difference is shown.</param>
/// <param name="Clocks">The clocks that run.</param>
/// <param name="Actions">What you may do now: POST …/{action}.</param>
internal sealed record DifferenceResource(
    [property: RegularExpression(DifferenceId.Pattern)] string Id,
    [property: AtLeast(1)] long Version,
    DifferenceStatus Status,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: RegularExpression(Limits.PartyId)] string Authority,
    [property: Range(1, DifferenceLimits.Wordings)] int Wording,
    DifferenceContentBody Content,
    DateOnly ReviewOn,
    DifferenceReviewResource? Review,
    [property: MaxLength(DifferenceLimits.Comments)] ImmutableArray<DifferenceCommentResource> Comments,
    [property: StringLength(DifferenceLimits.Reason)] string? WithdrawnBecause,
    [property: MaxLength(DifferenceLimits.Wordings)] ImmutableArray<DifferenceWordingResource> Wordings,
    [property: MaxLength(DifferenceLimits.Periods)] ImmutableArray<CountingPeriodResource> Periods,
    [property: AtLeast(0)] long Use,
    [property: MaxLength(2)] ImmutableArray<RunningClockResource> Clocks,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    public static DifferenceResource Of(NationalDifference difference, long version, long use, Rulebook rules, ImmutableArray<string> actions) => new(
        difference.Id,
        version,
        difference.Status,
        difference.Jurisdiction,
        difference.Authority,
        difference.Wordings[^1].Number,
        DifferenceContentBody.Of(difference.Wordings[^1].Content),
        difference.ReviewOn,
        difference.Review is { } review ? new DifferenceReviewResource(review.At, review.By, review.Justification) : null,
        [.. difference.Comments.Select(comment => new DifferenceCommentResource(comment.At, comment.By, comment.Jurisdiction, comment.Text))],
        difference.WithdrawnBecause,
        [.. difference.Wordings.Select(wording => new DifferenceWordingResource(wording.Number, wording.Since, DifferenceContentBody.Of(wording.Content)))],
        [.. difference.Periods.Select(period => new CountingPeriodResource(period.Since, period.Wording, period.Until))],
        use,
        [.. difference.Clocks.All.Select(clock => RunningClockResource.Of(clock, rules))],
        actions);
}

/// <summary>A review that confirmed a difference.</summary>
/// <param name="At">When it was confirmed.</param>
/// <param name="By">Registry id of the authority.</param>
/// <param name="Justification">Why it is still needed.</param>
internal sealed record DifferenceReviewResource(
    DateTimeOffset At, [property: RegularExpression(Limits.PartyId)] string By, [property: StringLength(DifferenceLimits.Justification)] string Justification);

/// <summary>What an authority of another jurisdiction says in a review.</summary>
/// <param name="At">When.</param>
/// <param name="By">Registry id of the authority.</param>
/// <param name="Jurisdiction">Code of its jurisdiction.</param>
/// <param name="Text">What is said.</param>
internal sealed record DifferenceCommentResource(
    DateTimeOffset At,
    [property: RegularExpression(Limits.PartyId)] string By,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: StringLength(DifferenceLimits.Comment)] string Text);

/// <summary>A wording of a difference.</summary>
/// <param name="Number">From 1; an amendment makes the next.</param>
/// <param name="Since">The instant at which it was published.</param>
/// <param name="Content">What it says.</param>
internal sealed record DifferenceWordingResource(
    [property: Range(1, DifferenceLimits.Wordings)] int Number, DateTimeOffset Since, DifferenceContentBody Content);

/// <summary>A time in which a difference counted in one wording: for what was filed after its beginning and not after that of the next.</summary>
/// <param name="Since">Its beginning.</param>
/// <param name="Wording">Number of the wording.</param>
/// <param name="Until">The first instant at which the difference counted no more, in any wording; absent while it counts.</param>
internal sealed record CountingPeriodResource(DateTimeOffset Since, [property: Range(1, DifferenceLimits.Wordings)] int Wording, DateTimeOffset? Until);
