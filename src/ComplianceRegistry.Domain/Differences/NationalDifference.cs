using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Differences;

/// <summary>
/// A declared national difference: what a jurisdiction asks beyond the common requirements. It counts for what is filed after its publication, in the wording
/// that it had then, until it is withdrawn or its review is neglected.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.NationalDifference")]
public sealed record NationalDifference : IKeepsClocks
{
    /// <summary>Prefix of the ids of declared differences.</summary>
    public const string IdPrefix = "NDF";

    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public DifferenceStatus Status { get; init; } = DifferenceStatus.Absent;

    /// <summary>Registry id of the authority that published it; any verified authority of its jurisdiction may act.</summary>
    [Id(2)]
    public string Authority { get; init; } = "";

    /// <summary>Where that authority keeps its days; null while absent.</summary>
    [Id(3)]
    public Seat? Seat { get; init; }

    /// <summary>Everything that it ever said, oldest first; the last is its wording now.</summary>
    [Id(4)]
    public ImmutableArray<DifferenceWording> Wordings { get; init; } = [];

    /// <summary>When it counted and in which wording, in order of time.</summary>
    [Id(5)]
    public ImmutableArray<CountingPeriod> Periods { get; init; } = [];

    /// <summary>The last day for its next review.</summary>
    [Id(6)]
    public DateOnly ReviewOn { get; init; }

    /// <summary>The last review that confirmed it; null when none has.</summary>
    [Id(7)]
    public DifferenceReview? Review { get; init; }

    /// <summary>Comments of other authorities in the review that is open, or in the last one, oldest first.</summary>
    [Id(8)]
    public ImmutableArray<DifferenceComment> Comments { get; init; } = [];

    /// <summary>Why it was withdrawn; null when it was not.</summary>
    [Id(9)]
    public string? WithdrawnBecause { get; init; }

    [Id(10)]
    public RunningClocks Clocks { get; init; } = RunningClocks.None;

    /// <summary>Code of the jurisdiction that declares it; empty while absent.</summary>
    [JsonIgnore]
    public string Jurisdiction => Seat?.Jurisdiction ?? "";

    /// <summary>What it says now; null while absent.</summary>
    [JsonIgnore]
    public DifferenceContent? Content => Wordings is [.., var last] ? last.Content : null;

    IKeepsClocks IKeepsClocks.With(RunningClocks clocks) => this with { Clocks = clocks };

    /// <summary>
    /// What it says to a request, in the wording of that time and with the instants between which that counted; null when it was not published before the
    /// filing. That another wording took its place later changes nothing for what was filed before.
    /// </summary>
    /// <param name="filed">The instant of the filing.</param>
    /// <param name="version">Version of the case that was read.</param>
    public DifferenceStanding? StandingAt(DateTimeOffset filed, long version) => Standings(version).LastOrDefault(standing => standing.Published < filed);

    /// <summary>What it said to requests in each time in which it counted, in order of time: the last that began before a filing holds for that.</summary>
    /// <param name="version">Version of the case that was read.</param>
    public IEnumerable<DifferenceStanding> Standings(long version) =>
        Periods.Select(period => Standing(period, Wordings[period.Wording - 1].Content, new Basis(Id, version)));

    internal int CommentsOf(string party) => Comments.Count(comment => comment.By == party);

    private DifferenceStanding Standing(CountingPeriod period, DifferenceContent content, Basis basis) => new()
    {
        Difference = Id,
        Jurisdiction = Jurisdiction,
        Title = content.Title,
        RequirementSet = content.RequirementSet,
        Requirements = content.Requirements,
        Classes = content.Classes,
        Scope = content.Scope,
        SatisfiedBy = content.SatisfiedBy,
        Provision = content.Provision,
        Wording = period.Wording,
        Published = period.Since,
        Ended = period.Until,
        Basis = basis,
    };
}

/// <summary>Where a declared difference stands.</summary>
[GenerateSerializer]
public enum DifferenceStatus
{
    /// <summary>Nothing is known under this id.</summary>
    Absent,

    /// <summary>Published; counts for what is filed.</summary>
    InForce,

    /// <summary>Counts, and is being reviewed before its review date.</summary>
    UnderReview,

    /// <summary>Counts, though its review date has passed; the authority has some time left for the review.</summary>
    ReviewDue,

    /// <summary>That time has passed too: it counts for nothing that is filed, until a review confirms it.</summary>
    Dormant,

    /// <summary>Withdrawn by its authority; counts for nothing that is filed from then on.</summary>
    Withdrawn,
}
