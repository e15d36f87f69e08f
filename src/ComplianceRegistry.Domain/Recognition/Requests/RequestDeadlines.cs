using System.Collections.Immutable;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>
/// What happens when a clock of a request runs out. What gives somebody time to act starts when this is recorded; what binds an authority starts at the
/// due instant.
/// </summary>
internal static class RequestDeadlines
{
    /// <summary>The consequence of the clock that is due first; none when none is.</summary>
    public static ImmutableArray<IEvent> Due(RecognitionRequest request, DateTimeOffset now, Rulebook rules) =>
        request.Clocks.FirstDue(now) is { Due: { } due } clock ? [Consequence(request, clock.Name, due, now, rules)] : [];

    private static RequestEvent Consequence(RecognitionRequest request, string clock, DateTimeOffset due, DateTimeOffset now, Rulebook rules) => clock switch
    {
        RequestClocks.Draft or RequestClocks.Completion =>
            new RequestLapsed { Effective = due, Status = RequestStatus.Lapsed, Clocks = ClockMoves.End(ClockMoves.Every) },
        RequestClocks.Completeness => AdmissionDecisions.Admitted(request, request.Facts, due, isDeemed: true, rules),
        RequestClocks.Clarification => new ClarificationLapsed
        {
            Effective = due,
            Status = RequestStatus.UnderReview,
            Clocks = new ClockMoves(RequestClocks.Resumed(rules, request, due), [RequestClocks.Clarification]),
        },
        RequestClocks.Review => Silence(request, due, rules),
        RequestClocks.Objection or RequestClocks.Cure => new ConsultationOver
        {
            Effective = due,
            Status = request.Status,
            Clocks = new ClockMoves([RequestClocks.Start(rules, request, RequestClocks.Grace, "request.consultation-over", due)], [clock]),
        },
        RequestClocks.Grace => new ObjectionLapsed
        {
            Effective = due,
            Status = ObjectionDecisions.Back(request),
            Clocks = new ClockMoves(RequestClocks.Resumed(rules, request, due), RequestClocks.OfObjection),
        },
        RequestClocks.Verification => new VerificationExpired
        {
            Effective = due,
            Status = RequestStatus.Consultation,
            Clocks = new ClockMoves([RequestClocks.Start(rules, request, RequestClocks.Grace, "request.verification-expired", due)], [clock]),
        },
        RequestClocks.Overdue => new OverduePublished { Effective = due, Status = request.Status, Clocks = ClockMoves.End(clock) },
        RequestClocks.Undecided => new RequestClosedUndecided
        {
            Effective = due,
            Status = RequestStatus.ClosedUndecided,
            Clocks = new ClockMoves([Disputable(request, "request.closed-undecided", now, rules)], [ClockMoves.Every]),
        },
        _ => Remedy(request, clock, due, now, rules),
    };

    /// <summary>Silence recognises, unless the law of the receiving jurisdiction bars that where the examination is technical.</summary>
    private static RequestEvent Silence(RecognitionRequest request, DateTimeOffset due, Rulebook rules) =>
        request.IsOn(RecognitionRoute.Technical) && request.Filing!.TacitApprovalBar is { } bar
            ? new RequestEscalatedOverdue(bar)
            {
                Effective = due,
                Status = RequestStatus.EscalatedOverdue,
                Clocks = new ClockMoves(
                    [
                        RequestClocks.Start(rules, request, RequestClocks.Overdue, "request.escalated-overdue", due),
                        RequestClocks.Start(rules, request, RequestClocks.Undecided, "request.escalated-overdue", due),
                    ],
                    [ClockMoves.Every]),
            }
            : new RequestRecognised(IsTacit: true, [], []) { Effective = due, Status = RequestStatus.Recognised, Clocks = ClockMoves.End(ClockMoves.Every) };

    private static RequestEvent Remedy(RecognitionRequest request, string clock, DateTimeOffset due, DateTimeOffset now, Rulebook rules) => clock switch
    {
        RequestClocks.Summary => new SummaryOverdue { Effective = due, Status = request.Status, Clocks = ClockMoves.End(clock) },
        RequestClocks.Appeal => Final(request, clock, due, now, rules),
        RequestClocks.AppealDecision => new RequestRemitted
        {
            Effective = due,
            Status = RequestStatus.Remitted,
            Clocks = new ClockMoves([RequestClocks.Start(rules, request, RequestClocks.Remitted, "request.remitted", due)], [clock]),
        },
        RequestClocks.Remitted => Final(request, clock, due, now, rules),
        RequestClocks.Dispute => new DisputeTimeOver { Effective = due, Status = request.Status, Clocks = ClockMoves.End(clock) },
        RequestClocks.ProblemSolving => new ProblemSolvingEnded
        {
            Effective = due,
            Status = RequestStatus.Refused,
            Clocks = new ClockMoves(RequestClocks.RemediesResumed(rules, request, due), [clock]),
        },
        RequestClocks.Security => Revived(request, due, rules),
        _ => throw new InvalidOperationException($"A request has no clock '{clock}'."),
    };

    /// <summary>A sealed refusal that nobody justified anew is none: the route's time runs on, or what was overdue is so again.</summary>
    private static RefusalLapsed Revived(RecognitionRequest request, DateTimeOffset due, Rulebook rules)
    {
        var review = RequestClocks.Resumed(rules, request, due);
        return new RefusalLapsed
        {
            Effective = due,
            Status = review.IsEmpty ? RequestStatus.EscalatedOverdue : RequestStatus.UnderReview,
            Clocks = new ClockMoves(review.IsEmpty ? [RequestClocks.Start(rules, request, RequestClocks.Undecided, "recognition.refusal-lapsed", due)] : review, [ClockMoves.Every]),
        };
    }

    /// <summary>The decision stands: a refusal may be taken to a dispute for a while, a recognition with conditions has nothing left to run.</summary>
    private static RequestDecisionFinal Final(RecognitionRequest request, string clock, DateTimeOffset due, DateTimeOffset now, Rulebook rules)
    {
        var refused = request.Refusal is not null;
        return new RequestDecisionFinal
        {
            Effective = due,
            Status = refused ? RequestStatus.Refused : RequestStatus.RecognisedWithConditions,
            Clocks = new ClockMoves(refused ? [Disputable(request, "request.decision-final", now, rules)] : [], [clock]),
        };
    }

    private static RunningClock Disputable(RecognitionRequest request, string start, DateTimeOffset at, Rulebook rules) =>
        RequestClocks.Start(rules, request, RequestClocks.Dispute, start, at);
}
