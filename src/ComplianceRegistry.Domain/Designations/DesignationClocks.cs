using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>The clocks of a designation: their names, how they start, and what happens when they run out.</summary>
internal static class DesignationClocks
{
    public const string Decision = "decision";
    public const string ObjectionWindow = "objection-window";
    public const string ObjectionAnswer = "objection-answer";
    public const string ObjectionDecision = "objection-decision";
    public const string Refutation = "refutation";
    public const string ContestDecision = "contest-decision";
    public const string Cessation = "cessation";
    public const string InformProviders = "inform-providers";
    public const string ReportImpact = "report-impact";

    /// <summary>The clocks of what is pending; they end when force or scope are lost.</summary>
    public static readonly ImmutableArray<string> Pending = [ObjectionWindow, ObjectionAnswer, ObjectionDecision, Refutation, ContestDecision];

    public static string NameOf(DutyKind duty) => duty == DutyKind.InformProviders ? InformProviders : ReportImpact;

    /// <summary>The window for objections; nobody has to act in it.</summary>
    public static RunningClock Window(Rulebook rules, CompetenceProof proof, string start, DateTimeOffset at, Seat seat) => rules.Start(
        ObjectionWindow,
        proof == CompetenceProof.AccreditationCertificate ? "designation-objection-accredited" : "designation-objection-documented",
        start,
        at,
        seat,
        bearer: null);

    /// <summary>The clock that ends the designation with a day, when that day is not too near; null otherwise.</summary>
    public static RunningClock? UntilLastDay(Rulebook rules, DateOnly lastDay, DateTimeOffset now, Seat seat)
    {
        var notice = rules.Start(Cessation, "designation-cessation-notice", "designation.cessation-announced", now, seat, bearer: null);
        var more = lastDay.DayNumber - rules.Explain(notice).LastDay!.Value.DayNumber;
        return more switch
        {
            < 0 => null,
            0 => notice,
            _ => rules.Change(notice, clock => clock.Extended(new Period(more, TimeUnit.CalendarDay), "The day that the body announced")),
        };
    }

    /// <summary>
    /// What a loss of force or scope does to the clocks: what is pending ends, and the duties begin. The body gets its time from when the loss was recorded,
    /// the authority from when it held.
    /// </summary>
    /// <param name="rules">Time limits.</param>
    /// <param name="designation">The designation before the loss.</param>
    /// <param name="start">Kind of the act of the loss.</param>
    /// <param name="effective">The instant from which it holds.</param>
    /// <param name="now">The instant at which it is recorded.</param>
    /// <param name="ended">Names of more clocks that end.</param>
    public static ClockMoves AfterLoss(Rulebook rules, Designation designation, string start, DateTimeOffset effective, DateTimeOffset now, params ImmutableArray<string> ended) => new(
    [
        rules.Start(InformProviders, "designation-inform-providers", start, now, designation.Seat!, designation.Body),
        rules.Start(ReportImpact, "designation-impact-report", start, effective, designation.Seat!, designation.Authority),
    ],
    [.. Pending, .. ended]);

    /// <summary>The consequence of the clock that is due first; none when none is.</summary>
    public static ImmutableArray<IEvent> Due(Designation designation, DateTimeOffset now, Rulebook rules) =>
        designation.Clocks.FirstDue(now) is { Due: { } due } clock ? [Consequence(designation, clock, due, now, rules)] : [];

    private static DesignationEvent Consequence(Designation designation, RunningClock clock, DateTimeOffset due, DateTimeOffset now, Rulebook rules) => clock.Name switch
    {
        Decision => new ApplicationLapsed(due) { Clocks = ClockMoves.End(Decision) },
        ObjectionWindow => TakesEffect(designation, due),
        ObjectionAnswer => new NotificationFailed(NotificationFailure.ObjectionUnanswered, due) { Clocks = ClockMoves.End(ObjectionAnswer) },
        ObjectionDecision => new NotificationFailed(NotificationFailure.ObjectionUndecided, due) { Clocks = ClockMoves.End(ObjectionDecision) },
        Refutation => new DesignationSuspended(Unanswered(designation.Contest!, clock))
        {
            Effective = due,
            Clocks = AfterLoss(rules, designation, "designation.suspended", due, now),
        },
        ContestDecision => new ContestDismissed(due) { Clocks = ClockMoves.End(ContestDecision) },
        Cessation => new DesignationCeased { Effective = due, Clocks = AfterLoss(rules, designation, "designation.ceased", due, now, Cessation) },
        InformProviders => new DutyOverdue(DutyKind.InformProviders, due) { Clocks = ClockMoves.End(InformProviders) },
        ReportImpact => new DutyOverdue(DutyKind.ReportImpact, due) { Clocks = ClockMoves.End(ReportImpact) },
        _ => throw new InvalidOperationException($"A designation has no clock '{clock.Name}'."),
    };

    /// <summary>What was notified is in force from an instant on.</summary>
    public static DesignationStandingEvent TakesEffect(Designation designation, DateTimeOffset effective) => designation.Status == DesignationStatus.Notified
        ? new DesignationTookEffect { Effective = effective, Clocks = ClockMoves.End(Pending) }
        : new ScopeExtended { Effective = effective, Scope = designation.Notification!.Scope, Clocks = ClockMoves.End(ObjectionWindow, ObjectionAnswer, ObjectionDecision) };

    private static DesignationMeasure Unanswered(Contest contest, RunningClock clock) =>
        new(DesignationGround.ContestUnanswered, clock.Clock.Rule.Provision) { Evidence = contest.Evidence };
}
