using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Views.Outages;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Outages;

/// <summary>An outage of the registry.</summary>
internal sealed record DeclareOutageBody
{
    /// <summary>When it began or will begin: at most 30 days ago, at most 90 days ahead.</summary>
    public required DateTimeOffset From { get; init; }

    /// <summary>Its last instant, at most 24 hours ago and 30 days after it began; absent while that is open. An outage that lies ahead has an end.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>Why the registry could not be used.</summary>
    public required OutageReason Reason { get; init; }

    /// <summary>Codes of the jurisdictions whose authorities' clocks it concerns; none when it concerns all.</summary>
    [MaxLength(OutageLimits.Jurisdictions)]
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    public DeclareOutage ToCommand(Actor actor) => new()
    {
        Actor = actor,
        From = Milliseconds.Of(From),
        To = To is { } to ? Milliseconds.Of(to) : null,
        Reason = Reason,
        Jurisdictions = Jurisdictions,
    };
}

/// <summary>The end of an open outage.</summary>
internal sealed record EndOutageBody
{
    /// <summary>Its last instant: after it began, not in the future, at most 24 hours ago.</summary>
    public required DateTimeOffset To { get; init; }

    public EndOutage ToCommand(Actor actor) => new() { Actor = actor, To = Milliseconds.Of(To) };
}

/// <summary>Instants are kept to the millisecond.</summary>
internal static class Milliseconds
{
    public static DateTimeOffset Of(DateTimeOffset instant) => DateTimeOffset.FromUnixTimeMilliseconds(instant.ToUnixTimeMilliseconds());
}

/// <summary>Which page of outages is wanted.</summary>
internal sealed record OutagesQuery
{
    /// <summary>Most outages on the page.</summary>
    [Range(1, OutageQueries.MaxLimit)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }
}

/// <summary>A page of outages.</summary>
/// <param name="Items">The latest declared first.</param>
/// <param name="Next">Cursor of the next page; absent on the last.</param>
internal sealed record OutagePage(
    [property: MaxLength(OutageQueries.MaxLimit)] ImmutableArray<OutageResource> Items, [property: StringLength(Limits.CursorLength)] string? Next);

/// <summary>An outage of the registry: a deadline within it, its last instant included, moves to the end of the next working day after it.</summary>
/// <param name="Id">Registry id; explanations of deadlines name it.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Status">Where it stands. While it is open, deadlines within it are not known.</param>
/// <param name="From">When it began or will begin.</param>
/// <param name="To">Its last instant; absent while that is open.</param>
/// <param name="Reason">Why the registry could not be used.</param>
/// <param name="Jurisdictions">Codes of the jurisdictions whose authorities' clocks it concerns; none when it concerns all.</param>
/// <param name="Actions">What you may do now: POST …/{action}.</param>
internal sealed record OutageResource(
    [property: RegularExpression(Limits.OutageId)] string Id,
    [property: AtLeast(1)] long Version,
    OutageStatus Status,
    DateTimeOffset From,
    DateTimeOffset? To,
    OutageReason Reason,
    [property: MaxLength(OutageLimits.Jurisdictions), RegularExpression(Limits.JurisdictionCode)] ImmutableArray<string> Jurisdictions,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    public static OutageResource Of(DeclaredOutage outage, long version, Actor? actor) => new(
        outage.Id, version, outage.Status, outage.From, outage.To, outage.Reason, outage.Jurisdictions, OutageWorkflow.ActionsFor(outage, actor));
}
