using System.Collections.Immutable;
using System.Text.Json.Serialization;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Domain.Recognition.Gaps;

/// <summary>How far a certificate shows what a receiving jurisdiction asks for, and what is left: at one instant, from the versions of the cases that are named.</summary>
/// <remarks>
/// Titles and texts of requirements are in the editions, rationales in the crosswalks; both are never changed once published, so that only references are kept here.
/// </remarks>
[GenerateSerializer, Immutable, Alias("cr.GapAnalysis")]
public sealed record GapAnalysis
{
    /// <summary>The instant for which it holds. Only differences published before it count.</summary>
    [Id(0)]
    public required DateTimeOffset At { get; init; }

    /// <summary>Certificate and version that were read.</summary>
    [Id(1)]
    public required Basis Certificate { get; init; }

    [Id(2)]
    public required CertificateClass Class { get; init; }

    /// <summary>Scope codes of the certificate for which it was made.</summary>
    [Id(3)]
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>The edition that the certificate is pinned to; null for what was recorded of the past without one: then it covers nothing.</summary>
    [Id(4)]
    public RequirementSetPin? Certified { get; init; }

    /// <summary>Code of the jurisdiction that is to recognise.</summary>
    [Id(5)]
    public required string Receiving { get; init; }

    /// <summary>The profile that was applied and its version, such as <c>eu@2026-11</c>.</summary>
    [Id(6)]
    public required string Profile { get; init; }

    /// <summary>The edition that has to be met there.</summary>
    [Id(7)]
    public required RequirementSetPin Asked { get; init; }

    /// <summary>On what it rests how the two editions are related.</summary>
    [Id(8)]
    public RelationBasis Relation { get; init; }

    /// <summary>References of the crosswalks that were used.</summary>
    [Id(9)]
    public ImmutableArray<string> Sources { get; init; } = [];

    [Id(10)]
    public required GapCounts Counts { get; init; }

    /// <summary>Every requirement of the edition that has to be met, in its order.</summary>
    [Id(11)]
    public ImmutableArray<RequirementGap> Requirements { get; init; } = [];

    /// <summary>Every declared national difference that counts, by id.</summary>
    [Id(12)]
    public ImmutableArray<DifferenceGap> Differences { get; init; } = [];

    /// <summary>How the requirements of the certificate to which anything here leads were found, and what shows it.</summary>
    [Id(13)]
    public ImmutableArray<RequirementResult> Found { get; init; } = [];

    /// <summary>Proofs of the certificate that are not listed in <see cref="Found"/> because there are more than <see cref="GapLimits.Proofs"/>.</summary>
    [Id(14)]
    public int ProofsLeftOut { get; init; }

    /// <summary>Whether nothing is left to be shown.</summary>
    [JsonIgnore]
    public bool IsComplete => Counts is { Partly: 0, NotCovered: 0 };

    /// <summary>What shows a requirement, each proof once: the certificate's proofs behind it, and those of answers to its differences.</summary>
    public IEnumerable<Proof> ProofsBehind(RequirementGap gap) => gap.By
        .SelectMany(link => Found.Where(found => found.Requirement == link.Certified).SelectMany(found => found.Proofs))
        .Concat(Differences.Where(difference => gap.Differences.Contains(difference.Difference)).SelectMany(difference => difference.Evidence))
        .Distinct();
}

/// <summary>How many requirements have which result, with the differences that ask for something of their own.</summary>
[GenerateSerializer, Immutable, Alias("cr.GapCounts")]
public sealed record GapCounts(
    [property: Id(0)] int Covered, [property: Id(1)] int Partly, [property: Id(2)] int NotCovered, [property: Id(3)] int NotApplicable);
