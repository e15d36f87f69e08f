using System.Text.Json.Serialization;

namespace ComplianceRegistry.Domain.Time;

/// <summary>What a step of the reckoning is about.</summary>
public enum StepKind
{
    /// <summary>The event, the rule, the calendar and the time zone.</summary>
    Started,

    /// <summary>The hour or day of the event, which does not count.</summary>
    EventExcluded,

    /// <summary>Another version of the rule or the calendar was made to apply.</summary>
    Rebound,

    /// <summary>More time was given.</summary>
    Extended,

    /// <summary>Time in which the clock stood still.</summary>
    Paused,

    /// <summary>A public holiday that mattered.</summary>
    Holiday,

    /// <summary>A Saturday or Sunday that mattered.</summary>
    Weekend,

    /// <summary>The last month has no such date.</summary>
    MonthEnd,

    /// <summary>The last day or hour, counted, before any rule moves it.</summary>
    Counted,

    /// <summary>The last day moved to the next working day.</summary>
    RolledOver,

    /// <summary>The period was made to have two working days.</summary>
    TwoWorkingDays,

    /// <summary>A period in hours ends where it ends, though that is no working day.</summary>
    HoursStay,

    /// <summary>The deadline moved behind an outage.</summary>
    Outage,

    /// <summary>The clocks of the time zone changed between the event and the deadline, or leave out the midnight.</summary>
    ClockChange,

    /// <summary>Days were looked up that the calendar does not cover.</summary>
    BeyondCalendar,

    /// <summary>There is no deadline for now.</summary>
    Undetermined,

    /// <summary>The deadline, and what happens then.</summary>
    Due,
}

/// <summary>A step of the reckoning.</summary>
/// <param name="Text">The step as a sentence.</param>
public sealed record ClockStep(StepKind Kind, string Text)
{
    /// <summary>The local day that it is about, or the first of them.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>The last of several days, or the day moved to.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>The instant that it is about, or the first.</summary>
    public DateTimeOffset? From { get; init; }

    /// <summary>The last instant, or the instant moved to.</summary>
    public DateTimeOffset? To { get; init; }

    /// <summary>How many days or hours did not count.</summary>
    public int? NotCounted { get; init; }

    /// <summary>Name of the holiday, reason of the pause, provision, basis or declaration.</summary>
    public string? Reference { get; init; }

    /// <summary>True of a holiday that no official source gives yet.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public bool Provisional { get; init; }
}
