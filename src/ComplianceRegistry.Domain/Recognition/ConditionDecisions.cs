using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>How conditions are met, found unmet, and missed. While the authority looks, the provider's time stands still.</summary>
internal static class ConditionDecisions
{
    /// <summary>Conditions that stay the same stay as they are, with their time; others end, and new ones run from the decision.</summary>
    public static Decision Follow(GrantedRecognition state, FollowRequest command, Rulebook rules)
    {
        if (command.Basis.Stream != state.Request!.Request)
            return Decision.Accept();
        var decided = CertificateDecisions.NotBeforeGrant(state, command.Decided);
        if (command.Request is not { } request)
            return Decision.Accept(EndDecisions.Revoke(new RecognitionEnd { Cause = RecognitionEndCause.Request, Basis = command.Basis }, decided));
        var known = state.Conditions.Select(condition => condition.Condition).ToArray();
        if (request.Conditions.SequenceEqual(known))
            return Decision.Accept();
        return Decision.Accept(new ConditionsRevised(request)
        {
            Effective = decided,
            Clocks = new ClockMoves(
                [.. request.Conditions.Except(known).Select(condition => RecognitionClocks.Dated(rules, request, condition, "recognition.conditions-revised", decided))],
                [.. known.Except(request.Conditions).SelectMany(condition => ClocksOf(condition.Number))]),
        });
    }

    public static Decision Report(GrantedRecognition state, MeetCondition command, Rulebook rules) => state.ConditionOf(command.Condition) switch
    {
        null => Unknown(command.Condition),
        { Status: ConditionStatus.Met } => Decision.Refuse(Rejection.WrongState("condition-met", "This condition is met.")),
        { Status: ConditionStatus.Reported } => Decision.Refuse(Rejection.WrongState("reported-already", "The receiving authority is looking at what was reported for this condition.")),
        _ => Decision.Accept(new ConditionReported(command.Condition)
        {
            Effective = command.Now,
            Evidence = command.Evidence,
            Clocks = ClockMoves.Start(
                rules.Change(Running(state, command.Condition), clock => clock.Paused(command.Now, "The receiving authority looks at what was reported")),
                RecognitionClocks.Answered(rules, state, command.Condition, command.Now)),
        }),
    };

    public static Decision Decide(GrantedRecognition state, DecideCondition command, Rulebook rules)
    {
        if (state.ConditionOf(command.Condition) is not { } condition)
            return Unknown(command.Condition);
        if (condition.Status != ConditionStatus.Reported)
            return Decision.Refuse(Rejection.WrongState("not-reported", "The provider has reported nothing for this condition that waits for an answer."));
        if (command.IsMet)
            return Decision.Accept(Met(command.Condition, isTacit: false, command.Now) with { Evidence = command.Evidence });
        return Decision.Accept(new ConditionUnmet(command.Condition)
        {
            Effective = command.Now,
            Evidence = command.Evidence,
            Clocks = new ClockMoves(
                [rules.Change(Running(state, command.Condition), clock => RunningOn(clock, command.Now))], [RecognitionClocks.AnswerOf(command.Condition)]),
        });
    }

    public static ConditionMet Met(int condition, bool isTacit, DateTimeOffset at) => new(condition, isTacit)
    {
        Effective = at,
        Clocks = ClockMoves.End([.. ClocksOf(condition)]),
    };

    /// <summary>Missed first, then suspending the recognition, then ending it. Each gives the provider time from when it is recorded.</summary>
    public static RecognitionEvent Late(GrantedRecognition state, int condition, DateTimeOffset due, DateTimeOffset now, Rulebook rules) => state.ConditionOf(condition)!.Stage switch
    {
        ConditionStage.InTime => new ConditionMissed(condition) { Effective = due, Clocks = ClockMoves.Start(RecognitionClocks.Cured(rules, state, condition, now)) },
        ConditionStage.InCure => new ConditionFailed(condition) { Effective = due, Clocks = ClockMoves.Start(RecognitionClocks.Last(rules, state, condition, now)) },
        _ => EndDecisions.Revoke(new RecognitionEnd { Cause = RecognitionEndCause.Condition }, due),
    };

    /// <summary>A report that is answered at its own instant stopped nothing.</summary>
    private static StatutoryClock RunningOn(StatutoryClock clock, DateTimeOffset now) =>
        clock.Pauses[^1].From == now ? clock with { Pauses = clock.Pauses.RemoveAt(clock.Pauses.Length - 1) } : clock.Resumed(now);

    private static string[] ClocksOf(int condition) => [RecognitionClocks.ConditionOf(condition), RecognitionClocks.AnswerOf(condition)];

    private static RunningClock Running(GrantedRecognition state, int condition) => state.Clocks.Find(RecognitionClocks.ConditionOf(condition))!;

    private static Decision Unknown(int number) =>
        Decision.Refuse(Rejection.Invalid([new Fault("/condition", "no-such-condition", $"The recognition has no condition number {number}.")]));
}
