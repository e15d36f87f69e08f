using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>What another case relies on about a system: whose it is and which releases it has.</summary>
[GenerateSerializer, Immutable, Alias("cr.SystemStanding")]
public sealed record SystemStanding
{
    /// <summary>Registry id of the system.</summary>
    [Id(0)]
    public required string System { get; init; }

    /// <summary>Registry id of the provider.</summary>
    [Id(1)]
    public required string Provider { get; init; }

    /// <summary>Whether it stands in the non-public section.</summary>
    [Id(2)]
    public bool IsNonPublic { get; init; }

    /// <summary>Oldest first.</summary>
    [Id(3)]
    public ImmutableArray<Release> Releases { get; init; } = [];

    /// <summary>Stream and version that were read.</summary>
    [Id(4)]
    public required Basis Basis { get; init; }

    public bool Has(string versionHash) => IndexOf(versionHash) >= 0;

    /// <summary>The last substantially modified release that came after all of these; null when none did.</summary>
    /// <param name="versionHashes">Hashes of releases.</param>
    public Release? ModifiedSince(IEnumerable<string> versionHashes)
    {
        var newest = versionHashes.Select(IndexOf).DefaultIfEmpty(-1).Max();
        return Releases.Skip(newest + 1).LastOrDefault(release => release.IsSubstantialModification);
    }

    private int IndexOf(string versionHash) => Releases.Index().FirstOrDefault(release => release.Item.VersionHash == versionHash, (-1, null!)).Index;
}

/// <summary>A release of a system, as other cases see it.</summary>
/// <param name="Label">The provider's name of it.</param>
/// <param name="VersionHash">SHA-256, lower-case hex; null in imported entries.</param>
/// <param name="IsSubstantialModification">Whether the provider stated that it substantially modifies the system.</param>
[GenerateSerializer, Immutable, Alias("cr.Release")]
public sealed record Release([property: Id(0)] string Label, [property: Id(1)] string? VersionHash, [property: Id(2)] bool IsSubstantialModification);
