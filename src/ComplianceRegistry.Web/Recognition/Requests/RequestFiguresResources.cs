using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Views.Recognition.Requests;
using ComplianceRegistry.Web.Differences;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>Whose figures are wanted.</summary>
internal sealed record RequestFiguresQuery
{
    /// <summary>Code of the receiving jurisdiction; every one when left out.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Receiving { get; init; }
}

/// <summary>How receiving jurisdictions deal with requests.</summary>
/// <param name="Items">One per jurisdiction of which anything was asked, by code.</param>
internal sealed record RequestStatistics([property: MaxLength(Limits.MaxListings)] ImmutableArray<RequestFiguresResource> Items);

/// <summary>How a receiving jurisdiction deals with requests.</summary>
/// <param name="Receiving">Its code.</param>
/// <param name="Filed">Requests that were filed.</param>
/// <param name="Recognised">Requests that are recognised, with conditions or without.</param>
/// <param name="Tacit">Of them, those by silence.</param>
/// <param name="Refused">Requests that are refused.</param>
/// <param name="SealedRefusals">Refusals whose reasons are sealed for national security, whatever became of them.</param>
/// <param name="DeemedComplete">Requests whose completeness was not checked in time.</param>
/// <param name="Overdue">Requests in which the authority, or its review body, missed a time limit that binds it.</param>
/// <param name="Objections">Objections that were raised. Those that are neither upheld nor overturned are open, or ended with their request undecided.</param>
/// <param name="ObjectionsUpheld">Objections that were borne out: by a refusal that nothing has taken away, or by a recognition after a cure was offered or with conditions.</param>
/// <param name="ObjectionsOverturned">Objections that came to nothing: they lapsed or were dropped, nothing was asked for at recognition, or the refusal or the conditions to which they led were taken away.</param>
/// <param name="UseOfDifferences">In how many requests an objection or a condition rests on a declared difference.</param>
/// <param name="Times">How long requests were in each status on each route; only times that are over count.</param>
internal sealed record RequestFiguresResource(
    [property: RegularExpression(Limits.JurisdictionCode)] string Receiving,
    [property: AtLeast(0)] long Filed,
    [property: AtLeast(0)] long Recognised,
    [property: AtLeast(0)] long Tacit,
    [property: AtLeast(0)] long Refused,
    [property: AtLeast(0)] long SealedRefusals,
    [property: AtLeast(0)] long DeemedComplete,
    [property: AtLeast(0)] long Overdue,
    [property: AtLeast(0)] long Objections,
    [property: AtLeast(0)] long ObjectionsUpheld,
    [property: AtLeast(0)] long ObjectionsOverturned,
    [property: MaxLength(10_000)] ImmutableArray<DifferenceUseResource> UseOfDifferences,
    [property: MaxLength(100)] ImmutableArray<MedianTimeResource> Times)
{
    public static RequestFiguresResource Of(AuthorityFigures figures) => new(
        figures.Receiving,
        figures.Filed,
        figures.Recognised,
        figures.Tacit,
        figures.Refused,
        figures.SealedRefusals,
        figures.DeemedComplete,
        figures.Overdue,
        figures.Objections,
        figures.ObjectionsUpheld,
        figures.ObjectionsOverturned,
        [.. figures.UseOfDifferences.Select(use => new DifferenceUseResource(use.Key, use.Value))],
        [.. figures.Times.Select(time => new MedianTimeResource(time.Status, time.Route, time.Count, time.MedianDays))]);
}

/// <summary>The use of a declared difference.</summary>
/// <param name="Difference">Registry id of the difference.</param>
/// <param name="Requests">Requests in which an objection or a condition rests on it.</param>
internal sealed record DifferenceUseResource([property: RegularExpression(DifferenceId.Pattern)] string Difference, [property: AtLeast(1)] long Requests);

/// <summary>The median of how long requests were in a status.</summary>
/// <param name="Status">The status.</param>
/// <param name="Route">The route; null before admission.</param>
/// <param name="Count">How many times it rests on.</param>
/// <param name="MedianDays">The median in days of 24 hours.</param>
internal sealed record MedianTimeResource(RequestStatus Status, RecognitionRoute? Route, [property: AtLeast(1)] long Count, double MedianDays);
