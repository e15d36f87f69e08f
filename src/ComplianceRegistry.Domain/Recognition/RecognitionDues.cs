using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>What happens to a recognition when a clock of it has run out.</summary>
internal static class RecognitionDues
{
    /// <summary>The consequence of the clock that is due first; none when none is.</summary>
    public static ImmutableArray<IEvent> Due(GrantedRecognition state, DateTimeOffset now, Rulebook rules) =>
        state.Clocks.FirstDue(now) is { Due: { } due } clock ? [Consequence(state, clock.Name, due, now, rules)] : [];

    private static RecognitionEvent Consequence(GrantedRecognition state, string clock, DateTimeOffset due, DateTimeOffset now, Rulebook rules) => clock switch
    {
        RecognitionClocks.Validity => EndDecisions.Expire(state, due, rules),
        RecognitionClocks.RunOn => EndDecisions.Revoke(new RecognitionEnd { Cause = RecognitionEndCause.Arrangement }, due),
        RecognitionClocks.Proposal => new MeasureLapsed { Effective = due, Clocks = ClockMoves.End(clock) },
        RecognitionClocks.Notice => SuspensionDecisions.NoticeOverdue(state, due, rules),
        RecognitionClocks.Objections => SuspensionDecisions.CloseObjections(state, due),
        RecognitionClocks.Suspension => SuspensionDecisions.Lapse(state, due),
        _ when RecognitionClocks.CauseIn(clock) is { } cause => new RecognitionReassessed(cause, ReassessmentOutcome.Silence) { Effective = due, Clocks = ClockMoves.End(clock) },
        _ when RecognitionClocks.AnswerIn(clock) is { } reported => ConditionDecisions.Met(reported, isTacit: true, due),
        _ when RecognitionClocks.ConditionIn(clock) is { } number => ConditionDecisions.Late(state, number, due, now, rules),
        _ => throw new InvalidOperationException($"A recognition has no clock '{clock}'."),
    };
}
