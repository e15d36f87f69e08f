using System.Collections.Immutable;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>An assessment of one release of a system: what it says, who carried it out, examined and approved it, and which content that was.</summary>
[GenerateSerializer, Immutable, Alias("cr.Assessment")]
public sealed record Assessment : IKeepsClocks
{
    /// <summary>Prefix of the ids of assessments.</summary>
    public const string IdPrefix = "ASM";

    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public AssessmentStatus Status { get; init; } = AssessmentStatus.Absent;

    [Id(2)]
    public AssessmentKind Kind { get; init; }

    /// <summary>Name and version of the schema by which it is written; empty while absent.</summary>
    [Id(3)]
    public string Schema { get; init; } = "";

    /// <summary>What is assessed; null while absent.</summary>
    [Id(4)]
    public AssessedRelease? Release { get; init; }

    /// <summary>Registry id of the party that carries it out; empty while absent.</summary>
    [Id(5)]
    public string Assessor { get; init; } = "";

    /// <summary>Code of the jurisdiction of that party.</summary>
    [Id(6)]
    public string Jurisdiction { get; init; } = "";

    /// <summary>The provider's part on which a deployment's part rests; null for others.</summary>
    [Id(7)]
    public BasedOn? BasedOn { get; init; }

    /// <summary>What everybody may know of it; null while absent.</summary>
    [Id(8)]
    public AssessmentOutline? Outline { get; init; }

    /// <summary>What it says; null while absent. Sealed: not everybody may read it.</summary>
    [Id(9)]
    public AssessmentContent? Content { get; init; }

    /// <summary>See <see cref="AssessmentDocument.Salt"/>; the same for the life of the assessment.</summary>
    [Id(10)]
    public string Salt { get; init; } = "";

    /// <summary>SHA-256 of the canonical <see cref="AssessmentDocument"/> of the present content, lower-case hex.</summary>
    [Id(11)]
    public string ContentHash { get; init; } = "";

    /// <summary>The party to which it was handed in for examination; null while it was not.</summary>
    [Id(12)]
    public string? Examiner { get; init; }

    /// <summary>Who handed the present content in; null while nobody did.</summary>
    [Id(13)]
    public AssessmentSignature? Submitted { get; init; }

    /// <summary>Who reviewed the present content; null while nobody did.</summary>
    [Id(14)]
    public AssessmentSignature? Reviewed { get; init; }

    /// <summary>Who approved the present content; null while nobody did.</summary>
    [Id(15)]
    public AssessmentSignature? Approved { get; init; }

    /// <summary>What became of findings, oldest first; the last one of a finding counts.</summary>
    [Id(16)]
    public ImmutableArray<FindingFollowUp> FollowUps { get; init; } = [];

    /// <summary>Reasons that were given for returns and follow-ups, oldest first. Sealed.</summary>
    [Id(17)]
    public ImmutableArray<AssessmentRemark> Remarks { get; init; } = [];

    /// <summary>Commitments of evidence that was replaced since, by the id of the item; they are other than the content names.</summary>
    [Id(18)]
    public ImmutableArray<NamedEvidence> Replaced { get; init; } = [];

    /// <summary>The last attempt of another party to read the content; null when there was none.</summary>
    [Id(19)]
    public ContentReading? LastReading { get; init; }

    /// <summary>What became of milestones; of those of which nothing is told nothing stands here, and of findings only that they were overdue.</summary>
    [Id(20)]
    public ImmutableArray<AssessmentMilestone> Milestones { get; init; } = [];

    /// <summary>Where the assessor keeps its days; null while it was not approved, or when that was before milestones had clocks.</summary>
    [Id(21)]
    public Seat? Seat { get; init; }

    [Id(22)]
    public RunningClocks Clocks { get; init; } = RunningClocks.None;

    public IKeepsClocks With(RunningClocks clocks) => this with { Clocks = clocks };

    /// <summary>Ids of the findings that are neither mended, closed nor accepted.</summary>
    public ImmutableArray<string> OpenFindings() => AssessmentFindings.Open(Outline, FollowUps);

    /// <summary>Of the content that evidence has now, what is news to this case. What it does not name is none.</summary>
    /// <param name="present">Items with their present commitments; empty where the content was erased.</param>
    public ImmutableArray<NamedEvidence> News(ImmutableArray<NamedEvidence> present) => [.. present.Where(now => Known(now.Evidence) is { } known && known != now)];

    /// <summary>What is hashed for the present content.</summary>
    public AssessmentDocument Document() => new(Schema, Release!.System, Release.VersionHash, BasedOn, Content!, Salt);

    /// <summary>What other cases need to know of this assessment, at a version of its stream.</summary>
    public AssessmentStanding Standing(long version) => new()
    {
        Assessment = Id,
        Kind = Kind,
        Status = Status,
        System = Release?.System ?? "",
        VersionHash = Release?.VersionHash ?? "",
        Assessor = Assessor,
        RequirementSet = Outline?.RequirementSet,
        RequirementsMet = Outline?.RequirementsMet ?? [],
        OpenFindings = OpenFindings(),
        ContentHash = ContentHash,
        Basis = new Basis(Id, version),
    };

    private NamedEvidence? Known(string evidence) => Replaced.Concat(Content?.Evidence ?? []).FirstOrDefault(known => known.Evidence == evidence);
}

/// <summary>The release that is assessed.</summary>
/// <param name="System">Registry id of the system.</param>
/// <param name="VersionHash">SHA-256 of the release, lower-case hex.</param>
/// <param name="Provider">Registry id of the system's provider.</param>
/// <param name="IsNonPublic">Whether the system stands in the non-public section: then everything about its assessments is sealed.</param>
[GenerateSerializer, Immutable, Alias("cr.AssessedRelease")]
public sealed record AssessedRelease(
    [property: Id(0)] string System,
    [property: Id(1)] string VersionHash,
    [property: Id(2)] string Provider,
    [property: Id(3)] bool IsNonPublic = false);

/// <summary>An approved assessment on which another rests.</summary>
/// <param name="Assessment">Its registry id.</param>
/// <param name="ContentHash">Hash of the content that was approved.</param>
[GenerateSerializer, Immutable, Alias("cr.BasedOn")]
public sealed record BasedOn([property: Id(0)] string Assessment, [property: Id(1)] string ContentHash);

/// <summary>Who put a name to which content, and when.</summary>
/// <param name="Party">Registry id of the party.</param>
/// <param name="Member">Pseudonym of the person.</param>
/// <param name="ContentHash">Hash of the content.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("cr.AssessmentSignature")]
public sealed record AssessmentSignature([property: Id(0)] string Party, [property: Id(1)] string Member, [property: Id(2)] string ContentHash, [property: Id(3)] DateTimeOffset At);

/// <summary>What became of a finding.</summary>
/// <param name="Finding">Its id in the assessment.</param>
/// <param name="Outcome">What became of it.</param>
/// <param name="By">Who says so, of which content, and when.</param>
[GenerateSerializer, Immutable, Alias("cr.FindingFollowUp")]
public sealed record FindingFollowUp([property: Id(0)] string Finding, [property: Id(1)] FollowUpOutcome Outcome, [property: Id(2)] AssessmentSignature By);

/// <summary>Why something was done.</summary>
/// <param name="About">A finding's id, or <c>return</c>.</param>
/// <param name="Text">The reasons.</param>
/// <param name="By">Registry id of the party that gave them.</param>
/// <param name="At">When.</param>
[GenerateSerializer, Immutable, Alias("cr.AssessmentRemark")]
public sealed record AssessmentRemark([property: Id(0)] string About, [property: Id(1)] string Text, [property: Id(2)] string By, [property: Id(3)] DateTimeOffset At);

/// <summary>An attempt of another party to read the content.</summary>
[GenerateSerializer, Immutable, Alias("cr.AssessmentReading")]
public sealed record ContentReading([property: Id(0)] string Party, [property: Id(1)] string Member, [property: Id(2)] bool Granted);
