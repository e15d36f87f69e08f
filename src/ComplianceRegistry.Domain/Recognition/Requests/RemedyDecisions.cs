using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>What can be done about a decision: appeal, problem solving, dispute; and what the authority still owes.</summary>
internal static class RemedyDecisions
{
    public static Decision Summarise(RecognitionRequest request, PublishSummary command) =>
        Decision.Accept(new SummaryPublished(command.Text) { Effective = command.Now, Status = request.Status, Clocks = ClockMoves.End(RequestClocks.Summary) });

    public static Decision Appeal(RecognitionRequest request, AppealRequest command, Rulebook rules) => request.Clocks.Find(RequestClocks.Appeal) is null
        ? Decision.Refuse(Rejection.WrongState("decision-final", "The time for an appeal has run out, or the decision was taken anew after one."))
        : Decision.Accept(new RequestAppealed(command.Reasons, command.Evidence)
        {
            Effective = command.Now,
            Status = RequestStatus.UnderReviewBody,
            Clocks = new ClockMoves([RequestClocks.Start(rules, request, RequestClocks.AppealDecision, "request.appealed", command.Now)], [RequestClocks.Appeal]),
        });

    public static Decision DecideAppeal(RecognitionRequest request, DecideRequestAppeal command, Rulebook rules)
    {
        var decided = new RequestAppealDecided(command.Outcome, command.Reasons)
        {
            Effective = command.Now,
            Status = command.Outcome switch
            {
                AppealOutcome.Overturned => RequestStatus.Recognised,
                AppealOutcome.Remitted => RequestStatus.Remitted,
                _ => request.AppealsConditions ? RequestStatus.RecognisedWithConditions : RequestStatus.Refused,
            },
        };
        return Decision.Accept(decided with { Clocks = AfterAppeal(request, command, rules) });
    }

    public static Decision OpenProblemSolving(RecognitionRequest request, OpenProblemSolving command, Rulebook rules) =>
        request.Clocks.Find(RequestClocks.Appeal) is null && request.Clocks.Find(RequestClocks.Dispute) is null
            ? Decision.Refuse(Rejection.WrongState("remedies-over", "The time for remedies against this refusal is over."))
            : Decision.Accept(new ProblemSolvingOpened(command.Text)
            {
                Effective = command.Now,
                Status = RequestStatus.ProblemSolving,
                Clocks = ClockMoves.Start(
                [
                    .. RequestClocks.RemediesStopped(rules, request, command.Now),
                    RequestClocks.Start(rules, request, RequestClocks.ProblemSolving, "request.problem-solving-opened", command.Now),
                ]),
            });

    public static Decision RequestOpinion(RecognitionRequest request, RequestOpinion command, Rulebook rules)
    {
        if (request.OpinionRequested)
            return Decision.Refuse(Rejection.WrongState("opinion-requested-already", "An opinion was asked for already."));
        var more = rules.Clocks.Newest("request-opinion")!;
        return Decision.Accept(new OpinionRequested
        {
            Effective = command.Now,
            Status = RequestStatus.ProblemSolving,
            Clocks = ClockMoves.Start(rules.Change(request.Clocks.Find(RequestClocks.ProblemSolving)!, clock => clock.Extended(more.Period, more.Provision))),
        });
    }

    public static Decision Justify(RecognitionRequest request, JustifyRefusal command, Rulebook rules)
    {
        if (request.Clocks.Find(RequestClocks.Security) is null)
            return Decision.Refuse(Rejection.WrongState("not-sealed", "Only a refusal whose reasons are sealed is justified anew."));
        var clock = RequestClocks.Start(rules, request, RequestClocks.Security, "recognition.refusal-justified", command.Now);
        var justified = new RefusalJustified(command.Provision, clock.Due!.Value) { Effective = command.Now, Status = request.Status, Clocks = ClockMoves.Start(clock) };
        return Decision.Accept(justified, new ReasonsSealed(command.Reasons) { Effective = command.Now, Status = request.Status });
    }

    /// <summary>A dispute is open to the issuing authority while the refusal or the overdue decision is not settled for good.</summary>
    public static Decision Escalate(RecognitionRequest request, EscalateToDispute command) =>
        request.Status != RequestStatus.EscalatedOverdue && request.Clocks.Find(RequestClocks.Appeal) is null && request.Clocks.Find(RequestClocks.Dispute) is null
            ? Decision.Refuse(Rejection.WrongState("dispute-time-over", "The time to take this to a dispute is over."))
            : Decision.Accept(new RequestEscalated(command.Interest, command.Relief)
            {
                Effective = command.Now,
                Status = RequestStatus.DisputePending,
                Clocks = ClockMoves.End([.. request.Clocks.All.Select(clock => clock.Name).Where(name => name != RequestClocks.Summary)]),
            });

    private static ClockMoves AfterAppeal(RecognitionRequest request, DecideRequestAppeal command, Rulebook rules) => command.Outcome switch
    {
        AppealOutcome.Overturned => ClockMoves.End(ClockMoves.Every),
        AppealOutcome.Remitted => new ClockMoves(
            [RequestClocks.Start(rules, request, RequestClocks.Remitted, "request.appeal-decided", command.Now)], [RequestClocks.AppealDecision]),
        _ => new ClockMoves(
            request.AppealsConditions ? [] : [RequestClocks.Start(rules, request, RequestClocks.Dispute, "request.appeal-decided", command.Now)],
            [RequestClocks.AppealDecision]),
    };
}
