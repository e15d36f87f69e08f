using System.Collections.Immutable;
using System.Text.Json;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Grains.CrossChecks;

/// <summary>What one run of all cross-checks found.</summary>
/// <param name="StartedAt">When it began, by the registry's clock.</param>
/// <param name="FinishedAt">When it ended; null while it runs.</param>
/// <param name="Results">What each check found, in order of name; those that were done so far.</param>
[GenerateSerializer, Immutable, Alias("cr.CrossCheckReport")]
public sealed record CrossCheckReport(
    [property: Id(0)] DateTimeOffset StartedAt,
    [property: Id(1)] DateTimeOffset? FinishedAt,
    [property: Id(2)] ImmutableArray<CrossCheckResult> Results)
{
    internal static CrossCheckReport Read(byte[] content) => JsonSerializer.Deserialize<CrossCheckReport>(content, RegistryJson.Options)!;

    internal byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, RegistryJson.Options);
}

/// <summary>What one check found.</summary>
/// <param name="Check">Name of the check.</param>
/// <param name="Count">How many violations.</param>
/// <param name="Violations">The first of them, up to <see cref="MostKept"/>.</param>
/// <param name="IsComplete">False when it failed before it was through; the diagnostic log says why.</param>
[GenerateSerializer, Immutable, Alias("cr.CrossCheckResult")]
public sealed record CrossCheckResult(
    [property: Id(0)] string Check,
    [property: Id(1)] int Count,
    [property: Id(2)] ImmutableArray<Violation> Violations,
    [property: Id(3)] bool IsComplete)
{
    /// <summary>Most violations of one check that are kept; all are counted.</summary>
    public const int MostKept = 100;
}
