using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain;

/// <summary>
/// The rules that are data, in every version that a case may be bound to: what deciders look up beside state and command. Immutable, and the same on every
/// node of a registry.
/// </summary>
/// <param name="Clocks">Rules that set time limits.</param>
/// <param name="Calendars">Public holidays by which working days are counted.</param>
public sealed record Rulebook(ClockRuleCatalog Clocks, CalendarCatalog Calendars)
{
    /// <summary>Starts a clock now, under the newest version of its rule and of the calendar of the acting authority.</summary>
    /// <param name="name">Name of the clock, one of its kind in the case, such as <c>objection-window</c>.</param>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="start">What starts it, such as the kind of an act.</param>
    /// <param name="at">The instant of that event.</param>
    /// <param name="seat">Where the acting authority keeps its days.</param>
    /// <param name="bearer">Registry id of the party that has to act in time; null when nobody has to and time just passes.</param>
    public RunningClock Start(string name, string rule, string start, DateTimeOffset at, Seat seat, string? bearer) =>
        Start(name, Newest(rule), start, at, seat, bearer);

    /// <summary>Starts a clock with a time that was agreed, in the place of the one that its rule sets by default.</summary>
    /// <param name="name">Name of the clock, one of its kind in the case.</param>
    /// <param name="rule">Id of the rule.</param>
    /// <param name="agreed">The time.</param>
    /// <param name="provision">Where it was agreed.</param>
    /// <param name="start">What starts it.</param>
    /// <param name="at">The instant of that event.</param>
    /// <param name="seat">Where the acting authority keeps its days.</param>
    /// <param name="bearer">Registry id of the party that has to act in time; null when nobody has to.</param>
    public RunningClock Start(string name, string rule, Period agreed, string provision, string start, DateTimeOffset at, Seat seat, string? bearer) =>
        Start(name, Newest(rule) with { Period = agreed, Provision = provision }, start, at, seat, bearer);

    /// <summary>A running clock after a change, such as a pause or an extension, with its deadline computed anew.</summary>
    public RunningClock Change(RunningClock running, Func<StatutoryClock, StatutoryClock> change) => Running(running with { Clock = change(running.Clock) });

    /// <summary>
    /// A clock that has just started, under a rule of days, made longer until it ends with a chosen day; null when it ends later already, or that day lies beyond a
    /// hundred years.
    /// </summary>
    /// <param name="shortest">The clock as its rule alone has it.</param>
    /// <param name="lastDay">The day.</param>
    /// <param name="provision">What sets the day.</param>
    public RunningClock? Until(RunningClock shortest, DateOnly lastDay, string provision)
    {
        var more = lastDay.DayNumber - Explain(shortest).LastDay!.Value.DayNumber;
        return more < 0 || more > Period.MostOf(TimeUnit.CalendarDay) ? null
            : more == 0 ? shortest
            : Change(shortest, clock => clock.Extended(new Period(more, TimeUnit.CalendarDay), provision));
    }

    /// <summary>How the deadline of a running clock came about.</summary>
    public Deadline Explain(RunningClock running) => Explain(running.Clock);

    /// <summary>How the deadline of a clock came about, whether it runs still or not.</summary>
    public Deadline Explain(StatutoryClock clock) => clock.Compute(Calendars);

    private ClockRule Newest(string rule) => Clocks.Newest(rule) ?? throw new InvalidOperationException($"There is no rule '{rule}' among the clock rules.");

    private RunningClock Start(string name, ClockRule rule, string start, DateTimeOffset at, Seat seat, string? bearer)
    {
        var clock = new StatutoryClock
        {
            Rule = rule,
            StartEvent = start,
            StartedAt = at,
            TimeZone = seat.TimeZone,
            Calendar = Calendars.ForSeat(seat).Reference,
        };
        return Running(new RunningClock(name, clock, Due: null, bearer, seat.Jurisdiction));
    }

    private RunningClock Running(RunningClock clock) => clock with { Due = Explain(clock).Due };
}
