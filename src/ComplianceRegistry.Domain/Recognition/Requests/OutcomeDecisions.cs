using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>How the receiving authority decides: one member prepares, another decides.</summary>
internal static class OutcomeDecisions
{
    public static Decision Confirm(RecognitionRequest request, ConfirmDecision command, Rulebook rules)
    {
        if (request.Prepared is not { } prepared || prepared.Kind != command.Kind)
            return Decision.Refuse(Rejection.WrongState("nothing-prepared", "No decision of this kind waits for you. Read what was prepared first."));
        if (prepared.Member == command.Actor.Member || prepared.Party != command.Actor.Party)
            return Decision.Refuse(Rejection.NotAllowed("four-eyes", "Whoever prepared a decision cannot take it. Another member of the same authority has to."));
        return command.Kind switch
        {
            DecisionKind.Objection => ObjectionDecisions.Raise(request, command, rules),
            DecisionKind.Refusal => Refuse(request, command, rules),
            _ => Recognise(request, command, rules),
        };
    }

    /// <summary>Conditions may be appealed against; a recognition without them has nothing left to run.</summary>
    private static Decision Recognise(RecognitionRequest request, ConfirmDecision command, Rulebook rules)
    {
        var prepared = request.Prepared!;
        var appealable = !prepared.Conditions.IsEmpty && request.Status != RequestStatus.Remitted;
        return Decision.Accept(new RequestRecognised(IsTacit: false, prepared.Conditions, ObjectionDecisions.Members(prepared, command))
        {
            Effective = command.Now,
            Status = prepared.Conditions.IsEmpty ? RequestStatus.Recognised : RequestStatus.RecognisedWithConditions,
            Clocks = new ClockMoves(
                appealable ? [RequestClocks.Start(rules, request, RequestClocks.Appeal, "request.recognised", command.Now, request.Filer)] : [], [ClockMoves.Every]),
        });
    }

    /// <summary>A refusal may be appealed against, unless it was decided anew after an appeal: then it may only be taken to a dispute.</summary>
    private static Decision Refuse(RecognitionRequest request, ConfirmDecision command, Rulebook rules)
    {
        var (prepared, anew) = (request.Prepared!, request.Status == RequestStatus.Remitted);
        var refusal = prepared.Refusal!;
        var security = refusal.IsSealed ? RequestClocks.Start(rules, request, RequestClocks.Security, "recognition.refused", command.Now) : null;
        var refused = new RecognitionRefused(Public(refusal), refusal.IsSealed, security?.Due, ObjectionDecisions.Members(prepared, command))
        {
            Effective = command.Now,
            Status = RequestStatus.Refused,
            Clocks = new ClockMoves(
                [
                    RequestClocks.Start(rules, request, RequestClocks.Summary, "recognition.refused", command.Now),
                    anew ? RequestClocks.Start(rules, request, RequestClocks.Dispute, "recognition.refused", command.Now)
                        : RequestClocks.Start(rules, request, RequestClocks.Appeal, "recognition.refused", command.Now, request.Filer),
                    .. security is null ? [] : new[] { security },
                    .. security is not null && request.Clocks.Find(RequestClocks.Review) is { } review ? new[] { review } : [],
                ],
                [ClockMoves.Every]),
        };
        return Decision.Accept([refused, .. Sealing.Reasons(refusal.Grounds, refusal.Reasons, refused)]);
    }

    private static RefusalStatement Public(RefusalStatement refusal) =>
        refusal with { Grounds = [.. refusal.Grounds.Select(Sealing.Public)], Reasons = refusal.IsSealed ? "" : refusal.Reasons };
}
