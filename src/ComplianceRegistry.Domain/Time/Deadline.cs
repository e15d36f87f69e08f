using System.Collections.Immutable;
using System.Text.Json;

namespace ComplianceRegistry.Domain.Time;

/// <summary>What a clock comes to, and how it came about.</summary>
public sealed record Deadline
{
    /// <summary>
    /// The first instant that is too late, in UTC: the end of the last hour or day. Null while the clock stands still, or while its end lies in an outage
    /// that is not over.
    /// </summary>
    public required DateTimeOffset? Due { get; init; }

    /// <summary>The local day with whose end, or during which, the period ends; null with <see cref="Due"/>.</summary>
    public required DateOnly? LastDay { get; init; }

    /// <summary>Code of what happens when nobody acts in time.</summary>
    public required string Consequence { get; init; }

    /// <summary>Id and version of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>Id and version of the calendar.</summary>
    public required string Calendar { get; init; }

    /// <summary>IANA name of the time zone.</summary>
    public required string TimeZone { get; init; }

    /// <summary>How it came about, in the order of the reckoning.</summary>
    public required ImmutableArray<ClockStep> Steps { get; init; }

    /// <summary>How it came about, for people: one numbered line for each step.</summary>
    public string Explain() => string.Join('\n', Steps.Select((step, index) => $"{index + 1}. {step.Text}"));

    /// <summary>The deadline and its steps, for programs.</summary>
    public string ToJson() => JsonSerializer.Serialize(this, RegistryJson.Options);
}
