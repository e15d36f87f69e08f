using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>What another case relies on about an assessment: a certificate rests on assessments that were approved for the very version that it certifies.</summary>
[GenerateSerializer, Immutable, Alias("cr.AssessmentStanding")]
public sealed record AssessmentStanding
{
    /// <summary>Registry id of the assessment.</summary>
    [Id(0)]
    public required string Assessment { get; init; }

    [Id(1)]
    public required AssessmentKind Kind { get; init; }

    [Id(2)]
    public required AssessmentStatus Status { get; init; }

    /// <summary>Registry id of the system that was assessed.</summary>
    [Id(3)]
    public required string System { get; init; }

    /// <summary>SHA-256 of the release that was assessed, lower-case hex.</summary>
    [Id(4)]
    public required string VersionHash { get; init; }

    /// <summary>Registry id of the party that carried it out.</summary>
    [Id(5)]
    public required string Assessor { get; init; }

    /// <summary>Id and edition of the requirement set that it was carried out against, such as <c>common@2026-11</c>; null when against none.</summary>
    [Id(6)]
    public string? RequirementSet { get; init; }

    /// <summary>Ids of the requirements of that set that it shows to be met.</summary>
    [Id(7)]
    public ImmutableArray<string> RequirementsMet { get; init; } = [];

    /// <summary>Ids of the findings that are neither closed nor accepted.</summary>
    [Id(8)]
    public ImmutableArray<string> OpenFindings { get; init; } = [];

    /// <summary>SHA-256 of the canonical content that was approved, lower-case hex; of the present content while not approved.</summary>
    [Id(9)]
    public required string ContentHash { get; init; }

    /// <summary>Stream and version that were read.</summary>
    [Id(10)]
    public required Basis Basis { get; init; }

    /// <summary>Whether it is approved, and what was approved is still what it says.</summary>
    public bool IsApproved => Status == AssessmentStatus.Approved;

    /// <summary>Whether it is approved for a release of a system.</summary>
    public bool IsApprovedFor(string system, string versionHash) => IsApproved && System == system && VersionHash == versionHash;
}
