using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>The designation of a conformity assessment body for a scope, by the authority of a jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.Designation")]
public sealed record Designation : IKeepsClocks
{
    /// <summary>Prefix of the ids of designations.</summary>
    public const string IdPrefix = "DSG";

    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public DesignationStatus Status { get; init; } = DesignationStatus.Absent;

    /// <summary>Registry id of the body; empty while absent.</summary>
    [Id(2)]
    public string Body { get; init; } = "";

    /// <summary>Registry id of the authority to which the body applied; any verified authority of its jurisdiction may act.</summary>
    [Id(3)]
    public string Authority { get; init; } = "";

    /// <summary>Where that authority keeps its days; null while absent.</summary>
    [Id(4)]
    public Seat? Seat { get; init; }

    /// <summary>Scope codes: asked for while applied, found while assessed, designated from then on.</summary>
    [Id(5)]
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>The part of the scope that is left while restricted; null otherwise.</summary>
    [Id(6)]
    public ImmutableArray<string>? RestrictedTo { get; init; }

    /// <summary>On what the finding of competence rests; null until assessed, and for what was recorded of the past.</summary>
    [Id(7)]
    public CompetenceProof? Proof { get; init; }

    /// <summary>The body's number, from the first notification on; it stays when the designation ends.</summary>
    [Id(8)]
    public string? Number { get; init; }

    /// <summary>Documents of application and assessment, oldest first.</summary>
    [Id(9)]
    public ImmutableArray<Evidence> Evidence { get; init; } = [];

    /// <summary>What is notified and not decided; null when nothing is.</summary>
    [Id(10)]
    public Notification? Notification { get; init; }

    /// <summary>The contest of the body's competence that is open; null when none is.</summary>
    [Id(11)]
    public Contest? Contest { get; init; }

    /// <summary>The measure that restricts, suspends or withdrew it; null when none does.</summary>
    [Id(12)]
    public DesignationMeasure? Measure { get; init; }

    /// <summary>The last day of the designation, as the body announced it; null when it announced none.</summary>
    [Id(13)]
    public DateOnly? LastDay { get; init; }

    /// <summary>What is to be done since force or scope were lost last.</summary>
    [Id(14)]
    public ImmutableArray<Duty> Duties { get; init; } = [];

    /// <summary>What it was good for and from when, by the instants from which it held; in the order of the acts.</summary>
    [Id(15)]
    public ImmutableArray<StandingPeriod> Periods { get; init; } = [];

    /// <summary>Name of the source from which it was recorded; null when it was notified here.</summary>
    [Id(16)]
    public string? RecordedFrom { get; init; }

    [Id(17)]
    public RunningClocks Clocks { get; init; } = RunningClocks.None;

    IKeepsClocks IKeepsClocks.With(RunningClocks clocks) => DesignationEvolution.WithClocks(this, clocks);

    /// <summary>Code of the jurisdiction of the designating authority; empty while absent.</summary>
    public string Jurisdiction => Seat?.Jurisdiction ?? "";

    /// <summary>Whether certificates may be issued under it, for the whole of its scope or a part.</summary>
    public bool IsInForce => Status is DesignationStatus.Active or DesignationStatus.Restricted;

    /// <summary>The scope codes for which it is in force now; empty when it is not.</summary>
    public ImmutableArray<string> EffectiveScope => Status switch
    {
        DesignationStatus.Active => Scope,
        DesignationStatus.Restricted => RestrictedTo ?? [],
        _ => [],
    };

    /// <summary>What certificates rely on, at a version of the stream.</summary>
    public DesignationStanding Standing(long version) => StandingOf(new StandingPeriod(Periods is [.., var last] ? last.Since : default, Status, EffectiveScope), version);

    /// <summary>
    /// What certificates could rely on at an instant, by the instants from which things held, whenever they were recorded; null when it had not been in force by then.
    /// </summary>
    public DesignationStanding? StandingAt(DateTimeOffset instant, long version) =>
        Periods.LastOrDefault(period => period.Since <= instant) is { } then ? StandingOf(then, version) : null;

    internal NotificationStatus NotificationStatus => Notification?.Status ?? NotificationStatus.None;

    internal ContestStatus ContestStatus => Contest?.Status ?? ContestStatus.None;

    internal Duty? DutyOf(DutyKind kind) => Duties.FirstOrDefault(duty => duty.Kind == kind);

    internal bool Owes(DutyKind kind) => DutyOf(kind) is { Status: DutyStatus.Open or DutyStatus.Overdue };

    private DesignationStanding StandingOf(StandingPeriod period, long version) => new()
    {
        Designation = Id,
        Body = Body,
        Number = Number,
        Status = period.Status,
        Scope = period.Scope,
        Jurisdiction = Jurisdiction,
        Since = period.Since,
        Basis = new Basis(Id, version),
    };
}
