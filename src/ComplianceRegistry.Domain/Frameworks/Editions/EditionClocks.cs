using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Frameworks.Editions;

/// <summary>The clocks of an edition: the end of its consultation, its entry into force, and the end of the transition to its successor.</summary>
internal static class EditionClocks
{
    private const string ConsultationEnd = "consultation";
    private const string InForce = "entry-into-force";
    private const string TransitionEnd = "transition";

    public static ClockMoves Consultation(OpenConsultation command, Rulebook rules) =>
        ClockMoves.Start(rules.Start(ConsultationEnd, "edition-consultation", "edition.consultation-opened", command.Now, command.Seat, bearer: null));

    public static ClockMoves Transition(SupersedeEdition command, Rulebook rules) =>
        ClockMoves.Start(rules.Start(TransitionEnd, "edition-transition", "edition.superseded", command.Now, command.Seat, bearer: null));

    /// <summary>The clock to the day that the adopting authority set, or to the earliest; a fault when that day is too early or too far away.</summary>
    public static Parsed<ClockMoves> EntryIntoForce(AdoptEdition command, Rulebook rules)
    {
        var clock = rules.Start(InForce, "edition-entry-into-force", "edition.adopted", command.Now, command.Seat, bearer: null);
        var earliest = DayOf(clock.Due!.Value, command.Seat);
        return ((command.InForceOn ?? earliest).DayNumber - earliest.DayNumber) switch
        {
            0 => Moves(clock),
            < 0 => new Parsed<ClockMoves>(null, [new Fault("/inForceOn", "too-early", $"The earliest day is {earliest:yyyy-MM-dd}.")]),
            > EditionLimits.DaysAhead => new Parsed<ClockMoves>(null, [new Fault("/inForceOn", "too-late", $"At most {EditionLimits.DaysAhead} days after {earliest:yyyy-MM-dd}.")]),
            var days => Moves(rules.Change(clock, running => running.Extended(new Period(days, TimeUnit.CalendarDay), "Date set by the adopting authority"))),
        };
    }

    /// <summary>What happens when a clock of the case has run out.</summary>
    public static IEvent Consequence(string clock, DateTimeOffset due) => clock switch
    {
        ConsultationEnd => new ConsultationClosed(due) { Clocks = ClockMoves.End(clock) },
        InForce => new EditionEnteredIntoForce(due) { Clocks = ClockMoves.End(clock) },
        TransitionEnd => new EditionRetired(due) { Clocks = ClockMoves.End(clock) },
        _ => throw new InvalidOperationException($"An edition has no clock '{clock}'."),
    };

    private static Parsed<ClockMoves> Moves(RunningClock clock) => new(ClockMoves.Start(clock), []);

    private static DateOnly DayOf(DateTimeOffset instant, Seat seat) =>
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(instant, TimeZoneInfo.FindSystemTimeZoneById(seat.TimeZone)).DateTime);
}
