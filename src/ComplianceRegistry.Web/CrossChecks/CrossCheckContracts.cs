using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Grains.CrossChecks;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.CrossChecks;

/// <summary>Where a run of the cross-checks stands.</summary>
internal enum CrossCheckStatus
{
    /// <summary>There was none yet.</summary>
    Never,

    /// <summary>It is under way.</summary>
    Running,

    /// <summary>It came to its end.</summary>
    Finished,
}

/// <summary>A run of the cross-checks.</summary>
/// <param name="Status">Where it stands.</param>
/// <param name="StartedAt">When it began; absent when there was none.</param>
/// <param name="FinishedAt">When it ended; absent while it runs.</param>
/// <param name="Checks">What each check found, those that were done so far.</param>
internal sealed record CrossCheckResource(
    CrossCheckStatus Status, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt, [property: MaxLength(1_000)] ImmutableArray<CheckResource> Checks)
{
    public static CrossCheckResource Of(CrossCheckReport? report) => report is null
        ? new CrossCheckResource(CrossCheckStatus.Never, null, null, [])
        : new CrossCheckResource(
            report.FinishedAt is null ? CrossCheckStatus.Running : CrossCheckStatus.Finished,
            report.StartedAt,
            report.FinishedAt,
            [.. report.Results.Select(CheckResource.Of)]);
}

/// <summary>What one check found.</summary>
/// <param name="Name">Name of the check.</param>
/// <param name="Count">How many cases break the rule.</param>
/// <param name="Complete">False when the check failed before it was through.</param>
/// <param name="Violations">The first of them.</param>
internal sealed record CheckResource(
    [property: StringLength(100)] string Name,
    [property: Range(0, int.MaxValue)] int Count,
    bool Complete,
    [property: MaxLength(CrossCheckResult.MostKept)] ImmutableArray<ViolationResource> Violations)
{
    public static CheckResource Of(CrossCheckResult result) =>
        new(result.Check, result.Count, result.IsComplete, [.. result.Violations.Select(violation => new ViolationResource(violation.Case, violation.Detail))]);
}

/// <summary>A case that breaks a rule.</summary>
/// <param name="Case">Registry id of the case.</param>
/// <param name="Detail">What is wrong.</param>
internal sealed record ViolationResource([property: StringLength(Limits.IdLength)] string Case, [property: StringLength(10_000)] string Detail);
