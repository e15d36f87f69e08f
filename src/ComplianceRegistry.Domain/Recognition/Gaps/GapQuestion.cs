using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Differences;

namespace ComplianceRegistry.Domain.Recognition.Gaps;

/// <summary>What a gap analysis is made of.</summary>
public sealed record GapQuestion
{
    /// <summary>The certificate; it has been issued.</summary>
    public required Certificate Certificate { get; init; }

    /// <summary>Version of the certificate that was read.</summary>
    public required long Version { get; init; }

    /// <summary>Scope codes for which recognition is asked, of the certificate's.</summary>
    public required ImmutableArray<string> Scope { get; init; }

    /// <summary>Code of the jurisdiction that is to recognise.</summary>
    public required string Receiving { get; init; }

    /// <summary>Its profile.</summary>
    public required RecognitionProfile Profile { get; init; }

    /// <summary>Name and version of the profile.</summary>
    public required string ProfileReference { get; init; }

    /// <summary>Ids of the requirements that have to be met there for the class of the certificate; null when all have to.</summary>
    public ImmutableArray<string>? Applicable { get; init; }

    /// <summary>The differences that the jurisdiction, or a union to which it belongs, declared. Those that do not count are passed over.</summary>
    public ImmutableArray<DifferenceStanding> Differences { get; init; } = [];

    /// <summary>What the provider says to them.</summary>
    public ImmutableArray<DifferenceAnswer> Answers { get; init; } = [];

    /// <summary>The instant of filing.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The differences that count, by id.</summary>
    public IEnumerable<DifferenceStanding> Counting => Certificate.Content is not { } content
        ? []
        : Differences.Where(one => one.CountsFor(content.Class, Scope, At)).OrderBy(one => one.Difference, StringComparer.Ordinal);
}
