namespace ComplianceRegistry.Domain.Time;

/// <summary>
/// Time in which a clock stands still. A day or, under the Regulation, an hour in any part of which it stands still does not count;
/// hours of plain counting stop and go on to the tick. So no period ends during a pause.
/// </summary>
/// <param name="To">When the clock runs again; null while that is open.</param>
/// <param name="Reason">The statutory reason.</param>
[GenerateSerializer, Immutable, Alias("cr.Pause")]
public sealed record Pause([property: Id(0)] DateTimeOffset From, [property: Id(1)] DateTimeOffset? To, [property: Id(2)] string Reason);

/// <summary>
/// More time. It runs on from the last day of the period before that day is moved off a weekend or holiday; amounts of one unit are added up,
/// so that a month and one more are two months.
/// </summary>
/// <param name="By">In hours if the rule's period is, and only then.</param>
/// <param name="Provision">What allows it.</param>
[GenerateSerializer, Immutable, Alias("cr.Extension")]
public sealed record Extension([property: Id(0)] Period By, [property: Id(1)] string Provision);

/// <summary>
/// Time in which the registry could not be used, as the secretariat declared. A deadline within it, its last instant included, moves to the end of
/// the next working day after it.
/// </summary>
/// <param name="To">The end; null while that is open: deadlines within are then undetermined.</param>
/// <param name="Reference">The declaration.</param>
[GenerateSerializer, Immutable, Alias("cr.Outage")]
public sealed record Outage([property: Id(0)] DateTimeOffset From, [property: Id(1)] DateTimeOffset? To, [property: Id(2)] string Reference);

/// <summary>A decision that a running clock follows another version of its rule or calendar. Nothing else moves it.</summary>
/// <param name="At">When it was decided.</param>
/// <param name="Basis">What requires it.</param>
/// <param name="FromRule">Id and version of the rule until then.</param>
/// <param name="FromCalendar">Id and version of the calendar until then.</param>
/// <param name="ToRule">Id and version of the rule from then on.</param>
/// <param name="ToCalendar">Id and version of the calendar from then on.</param>
[GenerateSerializer, Immutable, Alias("cr.Rebinding")]
public sealed record Rebinding(
    [property: Id(0)] DateTimeOffset At,
    [property: Id(1)] string Basis,
    [property: Id(2)] string FromRule,
    [property: Id(3)] string FromCalendar,
    [property: Id(4)] string ToRule,
    [property: Id(5)] string ToCalendar);
