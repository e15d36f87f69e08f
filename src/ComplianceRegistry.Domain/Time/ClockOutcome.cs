namespace ComplianceRegistry.Domain.Time;

/// <summary>How a time limit ended.</summary>
[GenerateSerializer]
public enum ClockResult
{
    /// <summary>What was due was done in time.</summary>
    Met,

    /// <summary>It was not done in time; it may have been done since.</summary>
    Missed,

    /// <summary>The duty fell away before its time ran out.</summary>
    Ended,

    /// <summary>A source tells too little to say whether the time limit was kept.</summary>
    Undetermined,
}

/// <summary>A time limit that runs no more, and whether it was kept.</summary>
/// <param name="Clock">Name of the clock in its case.</param>
/// <param name="Rule">Id and version of the rule.</param>
/// <param name="Jurisdiction">Code of the jurisdiction of the acting authority.</param>
/// <param name="Result">Whether it was kept.</param>
/// <param name="Bearer">Registry id of the party that had to act; null when none is named.</param>
/// <param name="StartedAt">What it was counted from; null when the source does not tell.</param>
/// <param name="Due">The first instant that was too late; null when it was never determined.</param>
/// <param name="DoneAt">When it was done; null when it was not.</param>
/// <param name="Reckoning">The clock as it ran, from which its end can be explained still; null when it never ran, and in older acts.</param>
[GenerateSerializer, Immutable, Alias("cr.ClockOutcome")]
public sealed record ClockOutcome(
    [property: Id(0)] string Clock,
    [property: Id(1)] string Rule,
    [property: Id(2)] string Jurisdiction,
    [property: Id(3)] ClockResult Result,
    [property: Id(4)] string? Bearer = null,
    [property: Id(5)] DateTimeOffset? StartedAt = null,
    [property: Id(6)] DateTimeOffset? Due = null,
    [property: Id(7)] DateTimeOffset? DoneAt = null,
    [property: Id(8)] StatutoryClock? Reckoning = null)
{
    /// <summary>The outcome of a running clock by something that was done.</summary>
    public static ClockOutcome Done(RunningClock running, DateTimeOffset at) =>
        Of(running, at, running.IsDue(at) ? ClockResult.Missed : ClockResult.Met);

    /// <summary>The outcome of a clock that ran out.</summary>
    public static ClockOutcome RanOut(RunningClock running) => Of(running, null, ClockResult.Missed);

    /// <summary>The outcome of a clock whose duty fell away.</summary>
    public static ClockOutcome FellAway(RunningClock running) => Of(running, null, ClockResult.Ended);

    private static ClockOutcome Of(RunningClock running, DateTimeOffset? doneAt, ClockResult result) => new(
        running.Name, running.Clock.Rule.ToReference(), running.Jurisdiction, result, running.Bearer, running.Clock.StartedAt, running.Due, doneAt, running.Clock);
}
