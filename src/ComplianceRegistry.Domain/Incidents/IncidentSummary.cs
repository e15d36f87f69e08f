using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>What the public learns of an incident when it is published. It tells nothing of what the reports say, nor of who reported beside the provider.</summary>
public sealed record IncidentSummary
{
    public required IncidentStatus Status { get; init; }

    public ImmutableArray<IncidentKind> Kinds { get; init; } = [];

    public DateOnly? OccurredOn { get; init; }

    public DateTimeOffset? AwareAt { get; init; }

    public DateTimeOffset? ReportedAt { get; init; }

    public DateTimeOffset? CompletedAt { get; init; }

    public DateTimeOffset? FreezeAcknowledgedAt { get; init; }

    /// <summary>The systems, without their deployers.</summary>
    public ImmutableArray<ConcernedSystem> Systems { get; init; } = [];

    public ImmutableArray<AuthorityTrack> Tracks { get; init; } = [];

    public ImmutableArray<Seat> Seats { get; init; } = [];

    public ImmutableArray<Correction> Corrections { get; init; } = [];

    /// <summary>The time limits that ran out or were met before.</summary>
    public ImmutableArray<ClockOutcome> Kept { get; init; } = [];

    public static IncidentSummary Of(Incident incident) => new()
    {
        Status = incident.Status,
        Kinds = incident.Kinds,
        OccurredOn = incident.OccurredOn,
        AwareAt = incident.AwareAt,
        ReportedAt = incident.ReportedAt,
        CompletedAt = incident.CompletedAt,
        FreezeAcknowledgedAt = incident.FreezeAcknowledgedAt,
        Systems = [.. incident.Systems.Select(system => system with { Deployers = [] })],
        Tracks = incident.Tracks,
        Seats = incident.Seats,
        Corrections = incident.Corrections,
        Kept = incident.Outcomes,
    };

    /// <summary>The incident for those who know no more of it than this.</summary>
    public Incident ToIncident(string id) => new()
    {
        Id = id,
        Status = Status,
        Kinds = Kinds,
        OccurredOn = OccurredOn,
        AwareAt = AwareAt,
        ReportedAt = ReportedAt,
        CompletedAt = CompletedAt,
        FreezeAcknowledgedAt = FreezeAcknowledgedAt,
        Systems = Systems,
        Tracks = Tracks,
        Seats = Seats,
        Corrections = Corrections,
        Outcomes = Kept,
        IsPublished = true,
    };
}
