using System.Globalization;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>The clocks of a recognition: their names and how they start. What happens when they run out is in <see cref="RecognitionDues"/>.</summary>
internal static class RecognitionClocks
{
    public const string Validity = "validity";
    public const string RunOn = "run-on";
    public const string Proposal = "proposal";
    public const string Notice = "notice";
    public const string Objections = "objections";
    public const string Suspension = "suspension";
    private const string Condition = "condition-";
    private const string Answer = "answer-";
    private const string Reassessment = "reassessment-";

    public static string ConditionOf(int number) => Condition + number.ToString(CultureInfo.InvariantCulture);

    public static string AnswerOf(int number) => Answer + number.ToString(CultureInfo.InvariantCulture);

    public static string ReassessmentOf(RecognitionCause cause) => Reassessment + Kebab.Of(cause);

    /// <summary>The condition that a clock is about; null when it is about none.</summary>
    public static int? ConditionIn(string clock) => Number(clock, Condition);

    /// <summary>The condition that the authority has to answer for by a clock; null when it is about none.</summary>
    public static int? AnswerIn(string clock) => Number(clock, Answer);

    /// <summary>What is examined under a clock; null when nothing is.</summary>
    public static RecognitionCause? CauseIn(string clock) =>
        Enum.GetValues<RecognitionCause>().Where(cause => ReassessmentOf(cause) == clock).Cast<RecognitionCause?>().FirstOrDefault();

    /// <summary>The certificate's own clock ends the recognition as well, however it came about and moves: what has to change for that.</summary>
    public static ClockMoves FollowValidity(GrantedRecognition state, CertificateStanding certificate) =>
        (state.Clocks.Find(Validity), certificate.Validity) switch
        {
            (var running, { } clock) when running?.Due != clock.Due => ClockMoves.Start(clock with { Name = Validity }),
            ({ }, null) => ClockMoves.End(Validity),
            _ => ClockMoves.None,
        };

    /// <summary>The provider's time to meet a condition: to the end of its last day, and never less than a day.</summary>
    public static RunningClock Dated(Rulebook rules, RecognisedRequest request, RecognitionCondition condition, string start, DateTimeOffset at)
    {
        var shortest = rules.Start(ConditionOf(condition.Number), "recognition-condition", start, at, request.Receiving, request.Provider);
        var more = condition.Due.DayNumber - rules.Explain(shortest).LastDay!.Value.DayNumber;
        return more <= 0 ? shortest : rules.Change(shortest, clock => clock.Extended(new Period(more, TimeUnit.CalendarDay), "The date that the condition names"));
    }

    /// <summary>The provider's time to make up for a condition that was missed; it starts when that is recorded.</summary>
    public static RunningClock Cured(Rulebook rules, GrantedRecognition state, int condition, DateTimeOffset now) =>
        rules.Start(ConditionOf(condition), "recognition-condition-cure", "recognition.condition-missed", now, state.Seat, state.Request!.Provider);

    /// <summary>The provider's last time for a condition that suspends the recognition.</summary>
    public static RunningClock Last(Rulebook rules, GrantedRecognition state, int condition, DateTimeOffset now) =>
        rules.Start(ConditionOf(condition), "recognition-condition-end", "recognition.condition-failed", now, state.Seat, state.Request!.Provider);

    /// <summary>The authority's time to look at what was reported.</summary>
    public static RunningClock Answered(Rulebook rules, GrantedRecognition state, int condition, DateTimeOffset now) =>
        rules.Start(AnswerOf(condition), "recognition-condition-answer", "recognition.condition-reported", now, state.Seat, bearer: null);

    public static RunningClock Examined(Rulebook rules, GrantedRecognition state, RecognitionCause cause, DateTimeOffset at) => rules.Start(
        ReassessmentOf(cause),
        cause == RecognitionCause.LateReturn ? "recognition-recheck" : "recognition-reassessment",
        "recognition.reassessment-begun",
        at,
        state.Seat,
        bearer: null);

    /// <summary>The first instant at which a certificate that lost its force at another comes back too late for the recognition to come back by itself.</summary>
    public static DateTimeOffset ReturnsBefore(Rulebook rules, GrantedRecognition state, DateTimeOffset lost) =>
        rules.Start("return", "recognition-return", "certificate.suspended", lost, state.Seat, bearer: null).Due!.Value;

    public static RunningClock Proposed(Rulebook rules, GrantedRecognition state, DateTimeOffset now) =>
        rules.Start(Proposal, "recognition-proposal", "recognition.measure-proposed", now, state.Seat, bearer: null);

    public static RunningClock Notified(Rulebook rules, GrantedRecognition state, string authority, DateTimeOffset now) =>
        rules.Start(Notice, "recognition-notice", "recognition.suspended", now, state.Seat, authority);

    /// <summary>The time of the other authorities, from when they were notified or should have been.</summary>
    public static RunningClock Objectable(Rulebook rules, GrantedRecognition state, ProvisionalSuspension suspension, string start, DateTimeOffset at) => rules.Start(
        Objections,
        suspension.IsOfProhibitedPractice ? "recognition-objection-prohibited" : "recognition-objection",
        start,
        at,
        state.Seat,
        bearer: null);

    public static RunningClock Suspended(Rulebook rules, GrantedRecognition state, string start, DateTimeOffset now) =>
        rules.Start(Suspension, "recognition-suspension", start, now, state.Seat, bearer: null);

    private static int? Number(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
