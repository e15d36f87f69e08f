using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;

namespace ComplianceRegistry.Views.Assessments;

/// <summary>An assessment as lists show it; without anything that is sealed.</summary>
public sealed record AssessmentItem
{
    /// <summary>Registry id.</summary>
    public required string Id { get; init; }

    /// <summary>Version of its stream.</summary>
    public required long Version { get; init; }

    public required AssessmentKind Kind { get; init; }

    public required AssessmentStatus Status { get; init; }

    public required AssessedRelease Release { get; init; }

    /// <summary>Registry id of the party that carries it out.</summary>
    public required string Assessor { get; init; }

    public required AssessmentOutline Outline { get; init; }

    /// <summary>Hash of the present content.</summary>
    public required string ContentHash { get; init; }

    public ImmutableArray<FindingFollowUp> FollowUps { get; init; } = [];

    /// <summary>Instant of its last act.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    /// <summary>What another case may rely on, as far as this node knows; the case itself is the authority.</summary>
    public AssessmentStanding Standing() => new()
    {
        Assessment = Id,
        Kind = Kind,
        Status = Status,
        System = Release.System,
        VersionHash = Release.VersionHash,
        Assessor = Assessor,
        RequirementSet = Outline.RequirementSet,
        RequirementsMet = Outline.RequirementsMet,
        OpenFindings = AssessmentFindings.Open(Outline, FollowUps),
        ContentHash = ContentHash,
        Basis = new Basis(Id, Version),
    };
}

/// <summary>A page of assessments.</summary>
/// <param name="Items">Newest act first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record AssessmentList(IReadOnlyList<AssessmentItem> Items, string? Next);

/// <summary>Which assessments are wanted; null means any.</summary>
/// <param name="System">Registry id of the system.</param>
/// <param name="Kind">Kind.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Assessor">Registry id of the party that carries it out.</param>
public sealed record AssessmentFilter(string? System = null, AssessmentKind? Kind = null, AssessmentStatus? Status = null, string? Assessor = null);
