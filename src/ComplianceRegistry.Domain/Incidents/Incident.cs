using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>A serious incident: which systems it concerns, who reported it, what each authority does about it, and which time limits run.</summary>
[GenerateSerializer, Immutable, Alias("cr.Incident")]
public sealed record Incident : IKeepsClocks
{
    /// <summary>Prefix of the ids of incidents.</summary>
    public const string IdPrefix = "INC";

    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public IncidentStatus Status { get; init; } = IncidentStatus.Absent;

    /// <summary>What it led to; at least one, each once.</summary>
    [Id(2)]
    public ImmutableArray<IncidentKind> Kinds { get; init; } = [];

    /// <summary>The day on which it happened; null when that is not known.</summary>
    [Id(3)]
    public DateOnly? OccurredOn { get; init; }

    /// <summary>When the one who has to report became aware of it, as the reporter says; null only in records of the past.</summary>
    [Id(4)]
    public DateTimeOffset? AwareAt { get; init; }

    /// <summary>Registry id of the party that opened it.</summary>
    [Id(5)]
    public string OpenedBy { get; init; } = "";

    /// <summary>The systems that it concerns, as they stood when they were linked.</summary>
    [Id(6)]
    public ImmutableArray<ConcernedSystem> Systems { get; init; } = [];

    /// <summary>One per jurisdiction where one of the systems was deployed.</summary>
    [Id(7)]
    public ImmutableArray<AuthorityTrack> Tracks { get; init; } = [];

    /// <summary>Where the authorities of these jurisdictions keep their days.</summary>
    [Id(8)]
    public ImmutableArray<Seat> Seats { get; init; } = [];

    /// <summary>Oldest first.</summary>
    [Id(9)]
    public ImmutableArray<IncidentReport> Reports { get; init; } = [];

    /// <summary>Personal: what the reports tell. Not decided on.</summary>
    [Id(10)]
    public ImmutableArray<ToldReport> Narratives { get; init; } = [];

    /// <summary>Corrective actions that authorities require.</summary>
    [Id(11)]
    public ImmutableArray<Correction> Corrections { get; init; } = [];

    [Id(12)]
    public RunningClocks Clocks { get; init; } = RunningClocks.None;

    /// <summary>The time limits that run no more, one per name of a clock.</summary>
    [Id(13)]
    public ImmutableArray<ClockOutcome> Outcomes { get; init; } = [];

    /// <summary>When the first report came; null until then.</summary>
    [Id(14)]
    public DateTimeOffset? ReportedAt { get; init; }

    /// <summary>When the report was complete; null until then.</summary>
    [Id(15)]
    public DateTimeOffset? CompletedAt { get; init; }

    /// <summary>When the provider confirmed that it leaves the system as it is; null until then.</summary>
    [Id(16)]
    public DateTimeOffset? FreezeAcknowledgedAt { get; init; }

    /// <summary>Whether the incident is open to the public.</summary>
    [Id(17)]
    public bool IsPublished { get; init; }

    /// <summary>Registry id of the incident in which it goes on; null when it was not merged.</summary>
    [Id(18)]
    public string? MergedInto { get; init; }

    /// <summary>Where it was taken over from; null when it was opened here.</summary>
    [Id(19)]
    public IncidentOrigin? Origin { get; init; }

    /// <summary>How the cause was mended, as a source of the past tells.</summary>
    [Id(20)]
    public ImmutableArray<CorrectionKind> Remedies { get; init; } = [];

    /// <summary>Whether anything may still happen to it.</summary>
    public bool IsOpen => Status is IncidentStatus.Aware or IncidentStatus.InitialReported or IncidentStatus.Completed or IncidentStatus.AuthorityAction;

    /// <summary>Whether it concerns systems of the non-public section, so that it is never published.</summary>
    public bool IsNonPublic => Systems.Any(system => system.IsNonPublic);

    /// <summary>
    /// Whether the systems must not be altered in a way that affects the evaluation of causes (Article 73(6)): from the beginning until every authority at
    /// work has released them, or nothing is left to evaluate.
    /// </summary>
    public bool IsFrozen => IsOpen && !(Tracks.Any(track => track.HasReleasedFreeze) && Tracks.All(track => !track.IsAtWork || track.HasReleasedFreeze));

    /// <summary>Where the authority of a jurisdiction stands; absent when the jurisdiction is not concerned.</summary>
    public TrackStatus StatusIn(string jurisdiction) => TrackOf(jurisdiction)?.Status ?? TrackStatus.Absent;

    public IKeepsClocks With(RunningClocks clocks) => this with { Clocks = clocks };

    internal AuthorityTrack? TrackOf(string jurisdiction) => Tracks.FirstOrDefault(track => track.Jurisdiction == jurisdiction);

    internal Seat SeatOf(string jurisdiction) => Seats.First(seat => seat.Jurisdiction == jurisdiction);

    internal Correction? CorrectionOf(int number) => Corrections.FirstOrDefault(correction => correction.Number == number);
}
