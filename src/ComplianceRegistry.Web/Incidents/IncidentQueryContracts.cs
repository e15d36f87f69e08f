using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Views.Incidents;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Incidents;

/// <summary>Which public incidents are wanted. Different parameters must all hold.</summary>
internal sealed record IncidentsQuery
{
    /// <summary>Registry id of a system that they concern.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public string? System { get; init; }

    /// <summary>Code of a jurisdiction that they concern.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Jurisdiction { get; init; }

    /// <summary>Where they stand.</summary>
    public IncidentStatus? Status { get; init; }

    /// <summary>What they led to, among others.</summary>
    public IncidentKind? Kind { get; init; }

    /// <summary>Most incidents on the page.</summary>
    [Range(1, IncidentQueries.MaxLimit)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before, under the same search.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }

    public IncidentSearch ToSearch() => new(System?.ToUpperInvariant(), Jurisdiction, Status, Kind);
}

/// <summary>Which incidents that are not public are wanted.</summary>
internal sealed record ConfidentialQuery
{
    /// <summary>Registry id of a system that they concern.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public string? System { get; init; }

    /// <summary>Code of a jurisdiction that they concern.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Jurisdiction { get; init; }

    /// <summary>Where they stand.</summary>
    public IncidentStatus? Status { get; init; }

    /// <summary>Most incidents on the page.</summary>
    [Range(1, IncidentQueries.MaxLimit)]
    public int Limit { get; init; } = 50;

    /// <summary>Only those whose ids come after this one: the <c>next</c> of the page before.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(IncidentId.Pattern, ErrorMessage = IncidentId.Hint)]
    public string? After { get; init; }

    public bool Wants(Incident incident) =>
        (System is null || incident.Systems.Any(known => string.Equals(known.System, System, StringComparison.OrdinalIgnoreCase)))
        && (Jurisdiction is null || incident.Tracks.Any(track => track.Jurisdiction == Jurisdiction))
        && (Status is null || incident.Status == Status);
}

/// <summary>A page of incidents.</summary>
/// <param name="Items">The incidents.</param>
/// <param name="Next">Where the next page begins; absent on the last.</param>
internal sealed record IncidentPage(
    [property: MaxLength(IncidentQueries.MaxLimit)] ImmutableArray<IncidentListItem> Items, [property: StringLength(Limits.CursorLength)] string? Next);

/// <summary>An incident as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Kinds">What it led to.</param>
/// <param name="OccurredOn">The day on which it happened.</param>
/// <param name="ReportedAt">When the first report came.</param>
/// <param name="Systems">Registry ids of the systems that it concerns.</param>
/// <param name="Jurisdictions">Codes of the jurisdictions that it concerns.</param>
/// <param name="Frozen">Whether the systems must be left as they are.</param>
/// <param name="Published">Whether it is open to the public.</param>
internal sealed record IncidentListItem(
    [property: RegularExpression(IncidentId.Pattern)] string Id,
    IncidentStatus Status,
    [property: MaxLength(IncidentLimits.Kinds)] ImmutableArray<IncidentKind> Kinds,
    DateOnly? OccurredOn,
    DateTimeOffset? ReportedAt,
    [property: MaxLength(IncidentLimits.Systems), RegularExpression(Limits.SystemId)] ImmutableArray<string> Systems,
    [property: MaxLength(IncidentLimits.Jurisdictions), RegularExpression(Limits.JurisdictionCode)] ImmutableArray<string> Jurisdictions,
    bool Frozen,
    bool Published)
{
    public static IncidentListItem Of(Incident incident) => new(
        incident.Id,
        incident.Status,
        incident.Kinds,
        incident.OccurredOn,
        incident.ReportedAt,
        [.. incident.Systems.Select(system => system.System)],
        [.. incident.Tracks.Select(track => track.Jurisdiction)],
        incident.IsFrozen,
        incident.IsPublished);
}

/// <summary>Counts of public incidents.</summary>
/// <param name="Items">One per jurisdiction that any concerns.</param>
internal sealed record IncidentStatistics([property: MaxLength(Limits.MaxListings)] ImmutableArray<IncidentCountResource> Items);

/// <summary>Counts of the public incidents that concern a jurisdiction.</summary>
/// <param name="Jurisdiction">Its code.</param>
/// <param name="Incidents">How many there are.</param>
/// <param name="Open">How many of them are open.</param>
/// <param name="ReportsLate">How many reports came late, or not at all in time.</param>
/// <param name="ActionsOverdue">In how many the authority did not act in time.</param>
internal sealed record IncidentCountResource(
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: AtLeast(0)] long Incidents,
    [property: AtLeast(0)] long Open,
    [property: AtLeast(0)] long ReportsLate,
    [property: AtLeast(0)] long ActionsOverdue);
