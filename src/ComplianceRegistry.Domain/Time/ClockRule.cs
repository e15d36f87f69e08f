namespace ComplianceRegistry.Domain.Time;

/// <summary>How the days and hours of a period are counted.</summary>
[GenerateSerializer]
public enum CountingConvention
{
    /// <summary>
    /// Regulation (EEC, Euratom) No 1182/71, Article 3. The hour or day of the event does not count (1); a period ends with the last hour of its last day (2);
    /// holidays and weekends count, except in working days (3); a last day that is no working day moves to the next one, but not in periods of hours (4);
    /// a period of two days or more has at least two working days (5; read of periods in days and longer, not of hours).
    /// </summary>
    Regulation1182,

    /// <summary>
    /// The calendar and nothing else. Hours run from the very moment of the event; days and longer units are counted as under the Regulation,
    /// but the period ends with its last day, whatever day that is.
    /// </summary>
    Plain,
}

/// <summary>One version of a rule that sets a time limit.</summary>
[GenerateSerializer, Immutable, Alias("cr.ClockRule")]
public sealed record ClockRule
{
    /// <summary>Kebab-case id, such as <c>recognition-completeness</c>.</summary>
    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Kebab-case version of the rule.</summary>
    [Id(1)]
    public required string Version { get; init; }

    [Id(2)]
    public required Period Period { get; init; }

    [Id(3)]
    public required CountingConvention Convention { get; init; }

    /// <summary>Where the time limit stands, such as <c>Regulation (EU) 2024/1689, Article 73(2)</c>.</summary>
    [Id(4)]
    public required string Provision { get; init; }

    /// <summary>Kebab-case code of what happens when nobody acts in time.</summary>
    [Id(5)]
    public required string Consequence { get; init; }

    /// <summary>Id and version, such as <c>recognition-completeness@2026-11</c>.</summary>
    public string ToReference() => $"{Id}@{Version}";
}
