using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;

namespace ComplianceRegistry.Domain.Differences;

/// <summary>What a request for recognition relies on about a declared national difference, in the wording that counted when it was filed.</summary>
[GenerateSerializer, Immutable, Alias("cr.DifferenceStanding")]
public sealed record DifferenceStanding
{
    /// <summary>Registry id of the difference.</summary>
    [Id(0)]
    public required string Difference { get; init; }

    /// <summary>Code of the jurisdiction that declared it.</summary>
    [Id(1)]
    public required string Jurisdiction { get; init; }

    [Id(2)]
    public required string Title { get; init; }

    /// <summary>Ids of the requirements, of the jurisdiction's own set, to which it belongs; empty when it adds one of its own.</summary>
    [Id(3)]
    public ImmutableArray<string> Requirements { get; init; } = [];

    /// <summary>Classes of certificates for which it is asked.</summary>
    [Id(4)]
    public ImmutableArray<CertificateClass> Classes { get; init; } = [];

    /// <summary>Scope codes for which it is asked; empty when for all.</summary>
    [Id(5)]
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>What satisfies it, for people.</summary>
    [Id(6)]
    public required string SatisfiedBy { get; init; }

    /// <summary>The law that asks for it.</summary>
    [Id(7)]
    public required string Provision { get; init; }

    /// <summary>The instant from which it counts in this wording: publication, amendment, or the review that ended its dormancy.</summary>
    [Id(8)]
    public required DateTimeOffset Published { get; init; }

    /// <summary>The first instant at which it counts no more, in any wording; null while it counts.</summary>
    [Id(9)]
    public DateTimeOffset? Ended { get; init; }

    /// <summary>Stream and version that were read.</summary>
    [Id(10)]
    public required Basis Basis { get; init; }

    /// <summary>The jurisdiction's requirement set and its edition, to which <see cref="Requirements"/> belong; null when that is not known.</summary>
    [Id(11)]
    public string? RequirementSet { get; init; }

    /// <summary>Number of the wording, from 1.</summary>
    [Id(12)]
    public int Wording { get; init; } = 1;

    /// <summary>Whether it counts for what was filed at an instant: only what was published before does.</summary>
    public bool CountsFor(CertificateClass @class, IEnumerable<string> scope, DateTimeOffset filed) =>
        Published < filed && !(Ended <= filed) && Classes.Contains(@class) && (Scope.IsEmpty || scope.Any(Scope.Contains));
}
