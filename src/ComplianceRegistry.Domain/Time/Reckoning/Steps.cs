using System.Globalization;

namespace ComplianceRegistry.Domain.Time.Reckoning;

/// <summary>The steps of a reckoning, each with its sentence.</summary>
internal static class Steps
{
    public static ClockStep Started(StatutoryClock clock, WorkingDayCalendar calendar, LocalTime local) => new(
        StepKind.Started,
        $"{clock.StartEvent} at {Show(clock.StartedAt, local)} starts {clock.Rule.Period} under {clock.Rule.ToReference()} ({clock.Rule.Provision}), "
        + $"{Name(clock.Rule.Convention)}, with calendar {calendar.Reference} and the time of {clock.TimeZone}.")
    { From = clock.StartedAt, Date = local.DateOf(clock.StartedAt), Reference = clock.Rule.Provision };

    public static ClockStep Rebound(Rebinding rebinding) => new(
        StepKind.Rebound,
        $"From {Utc(rebinding.At)} the clock follows {rebinding.ToRule} and {rebinding.ToCalendar}, before {rebinding.FromRule} and {rebinding.FromCalendar}: {rebinding.Basis}.")
    { From = rebinding.At, Reference = rebinding.Basis };

    public static ClockStep Extended(Extension extension) =>
        new(StepKind.Extended, $"Extended by {extension.By}: {extension.Provision}.") { Reference = extension.Provision };

    public static ClockStep DayExcluded(DateOnly day) =>
        new(StepKind.EventExcluded, $"{Show(day)}, the day of the event, does not count.") { Date = day };

    public static ClockStep HourExcluded(DateTimeOffset from, DateTimeOffset to, LocalTime local) =>
        new(StepKind.EventExcluded, $"The hour of the event does not count; the first hour begins at {Show(to, local)}.") { From = from, To = to };

    /// <param name="notCounted">How many units did not count; null when the pause did not count to the tick.</param>
    public static ClockStep Paused(Pause pause, int? notCounted, string unit)
    {
        var effect = notCounted switch
        {
            null => "that time does not count",
            0 => "without effect on the end",
            1 => $"1 {unit} does not count",
            _ => $"{notCounted} {unit}s do not count",
        };
        return new ClockStep(StepKind.Paused, $"Stopped from {Utc(pause.From)} to {(pause.To is { } to ? Utc(to) : "now")} ({pause.Reason}): {effect}.")
        {
            From = pause.From,
            To = pause.To,
            NotCounted = notCounted,
            Reference = pause.Reason,
        };
    }

    public static ClockStep MonthEnd(DateOnly from, DateOnly date) =>
        new(StepKind.MonthEnd, $"The month has no day {from.Day}: its last day, {Show(date)}, takes that place.") { Date = date };

    /// <summary>Weekends and holidays that mattered; a Saturday and its Sunday are one step.</summary>
    public static IEnumerable<ClockStep> Idle(IEnumerable<DateOnly> days, WorkingDayCalendar calendar)
    {
        DateOnly? saturday = null;
        foreach (var day in days)
        {
            if (saturday is { } before && day != before.AddDays(1))
            {
                yield return Weekend(before, before);
                saturday = null;
            }

            if (day.DayOfWeek == DayOfWeek.Saturday)
            {
                saturday = day;
            }
            else
            {
                yield return day.DayOfWeek == DayOfWeek.Sunday ? Weekend(saturday ?? day, day) : Holiday(calendar.Find(day)!);
                saturday = null;
            }
        }

        if (saturday is { } left)
        {
            yield return Weekend(left, left);
        }
    }

    public static ClockStep Counted(DateOnly day) => new(StepKind.Counted, $"The last day, as counted, is {Show(day)}.") { Date = day };

    public static ClockStep Counted(DateTimeOffset due, LocalTime local) =>
        new(StepKind.Counted, $"The last hour, as counted, ends at {ShowEnd(due, local)}.") { Date = local.DateEndedBy(due), To = due };

    public static ClockStep RolledOver(DateOnly from, DateOnly to) =>
        new(StepKind.RolledOver, $"{Show(from)} is no working day: the period ends with the next one, {Show(to)} (Article 3(4)).") { Date = from, Until = to };

    public static ClockStep TwoWorkingDays(DateOnly from, DateOnly to) => new(
        StepKind.TwoWorkingDays,
        $"Until {Show(from)} there are fewer than two working days: the period ends with the second, {Show(to)} (Article 3(5)).")
    { Date = from, Until = to };

    public static ClockStep HoursStay(DateOnly day) => new(
        StepKind.HoursStay,
        $"{Show(day)} is no working day; a period in hours ends all the same (Article 3(4)).")
    { Date = day };

    public static ClockStep MovedBehind(Outage outage, DateOnly to, LocalTime local) => new(
        StepKind.Outage,
        $"That lies in an outage from {Show(outage.From, local)} to {Show(outage.To!.Value, local)} ({outage.Reference}): the period ends with the next working day, {Show(to)}.")
    { From = outage.From, To = outage.To, Until = to, Reference = outage.Reference };

    public static ClockStep OutageOpen(Outage outage, LocalTime local) => new(
        StepKind.Undetermined,
        $"That lies in an outage since {Show(outage.From, local)} whose end is not declared ({outage.Reference}): there is no deadline until it is.")
    { From = outage.From, Reference = outage.Reference };

    public static ClockStep StandsStill(Pause pause, LocalTime local) => new(
        StepKind.Undetermined,
        $"The clock stands still since {Show(pause.From, local)} ({pause.Reason}): there is no deadline until it runs again.")
    { From = pause.From, Reference = pause.Reason };

    public static ClockStep BeyondCalendar(DateOnly day, WorkingDayCalendar calendar) => new(
        StepKind.BeyondCalendar,
        calendar.Years.Length > 0
            ? $"Calendar {calendar.Reference} covers {calendar.Years[0].Year} to {calendar.Years[^1].Year}: of {Show(day)} and other days outside, only weekends are known."
            : $"Calendar {calendar.Reference} knows no public holidays: of {Show(day)} and all other days only weekends are known.")
    { Date = day, Reference = calendar.Reference };

    public static ClockStep ClocksChanged(DateTimeOffset from, DateTimeOffset to, bool inHours, LocalTime local) => new(
        StepKind.ClockChange,
        $"Between event and end the clocks change from UTC{Offset(from, local)} to UTC{Offset(to, local)}: "
        + (inHours ? "hours are counted as they pass." : "the last day ends at its own midnight."))
    { From = from, To = to };

    public static ClockStep NoMidnight(DateTimeOffset due, LocalTime local) => new(
        StepKind.ClockChange,
        $"The clocks are put forward over midnight: the last day ends when they show {Show(due, local)}.")
    { To = due };

    public static ClockStep Due(DateTimeOffset due, StatutoryClock clock, LocalTime local) => new(
        StepKind.Due,
        $"Due at {ShowEnd(due, local)} ({Utc(due)}); what happens then is {clock.Rule.Consequence}.")
    { Date = local.DateEndedBy(due), To = due, Reference = clock.Rule.Consequence };

    private static ClockStep Weekend(DateOnly from, DateOnly to) => from == to
        ? new ClockStep(StepKind.Weekend, $"{Show(from)} is no working day.") { Date = from }
        : new ClockStep(StepKind.Weekend, $"{Show(from)} and {Show(to)} are no working days.") { Date = from, Until = to };

    private static ClockStep Holiday(Holiday holiday) => new(
        StepKind.Holiday,
        $"{Show(holiday.Date)} is a public holiday: {holiday.Name}{(holiday.IsProvisional ? " (provisional: no official source gives it yet)" : "")}.")
    { Date = holiday.Date, Reference = holiday.Name, Provisional = holiday.IsProvisional };

    private static string Name(CountingConvention convention) =>
        convention == CountingConvention.Regulation1182 ? "counted by Regulation (EEC, Euratom) No 1182/71" : "in plain counting";

    private static string Show(DateOnly day) => day.ToString("ddd yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Show(DateTimeOffset instant, LocalTime local)
    {
        var at = local.At(instant);
        return at.ToString(at.TimeOfDay.Ticks % TimeSpan.TicksPerMinute == 0 ? "ddd yyyy-MM-dd HH:mm" : "ddd yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture);
    }

    /// <summary>Local time of an end: midnight is the 24:00 of the day before.</summary>
    private static string ShowEnd(DateTimeOffset instant, LocalTime local) =>
        local.At(instant).TimeOfDay == TimeSpan.Zero ? $"{Show(local.DateEndedBy(instant))} 24:00" : Show(instant, local);

    private static string Utc(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    private static string Offset(DateTimeOffset instant, LocalTime local)
    {
        var offset = local.At(instant).Offset;
        return (offset < TimeSpan.Zero ? "-" : "+") + offset.ToString(@"hh\:mm", CultureInfo.InvariantCulture);
    }
}
