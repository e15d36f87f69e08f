using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>The rules of asking another jurisdiction for recognition.</summary>
public abstract class RequestDecider : IDecider<RecognitionRequest, RequestCommand>
{
    private RequestDecider()
    {
    }

    public static RecognitionRequest Absent(string id) => new() { Id = id };

    public static Decision Decide(RecognitionRequest state, RequestCommand command, Rulebook rules)
    {
        if (RequestWorkflow.Refusal(state, command) is { } refusal)
            return Decision.Refuse(refusal);
        if (OutOfTurn(state, command) is { } late)
            return Decision.Refuse(late);
        var faults = Faults(state, command);
        return faults.IsEmpty ? Accepted(state, command, rules) : Decision.Refuse(Rejection.Invalid(faults));
    }

    public static RecognitionRequest Evolve(RecognitionRequest state, IEvent @event) => RequestEvolution.After(state, @event);

    /// <summary>A draft is the provider's own, a prepared decision the authority's own, and reasons of national security nobody else's.</summary>
    public static ActHeader Head(RecognitionRequest after, IEvent @event) => new(
        after.Seat?.Jurisdiction,
        [after.Provider, after.System, after.Content!.Certificate],
        after.IsNonPublic || after.Filing is null || @event is DecisionPrepared or DecisionDiscarded or ReasonsSealed ? ActClass.Sealed : ActClass.Public);

    public static ImmutableArray<IEvent> Due(RecognitionRequest state, DateTimeOffset now, Rulebook rules) => RequestDeadlines.Due(state, now, rules);

    /// <summary>What the table allows in general and this case does not any more.</summary>
    private static Rejection? OutOfTurn(RecognitionRequest request, RequestCommand command) => command switch
    {
        ReturnIncomplete when !request.Missing.IsEmpty => Rejection.WrongState("returned-already", "A request is returned as incomplete only once."),
        RequestClarification when request.Clarifications.Length >= RequestLimits.Rounds =>
            Rejection.WrongState("no-more-rounds", $"There are at most {RequestLimits.Rounds} rounds of clarification."),
        ExtendReview when !request.IsOn(Arrangements.RecognitionRoute.Technical) || request.Plan is not null =>
            Rejection.WrongState("not-extensible", "Only the time of the technical route is extended, and only once."),
        RequestVerification when !request.IsOn(Arrangements.RecognitionRoute.Technical) && request.Objection.All(ground => ground.Ground != RecognitionGround.CabCompetence) =>
            Rejection.WrongState("verification-not-open", "A joint verification is open on the technical route, and when the competence of the body is in doubt."),
        ReportVerification when request.Report is not null => Rejection.WrongState("reported-already", "The report is filed; the other authority agrees to it, or the time runs out."),
        PublishSummary when request.Refusal is null || request.Summary is not null => Rejection.WrongState("nothing-to-summarise", "There is no refusal without a summary."),
        DiscardDecision when request.Prepared?.Party != command.Actor.Party => Rejection.WrongState("nothing-prepared", "This authority has prepared nothing."),
        PrepareDecision prepare when !CanDecide(request, prepare.Kind, prepare.Actor) =>
            Rejection.WrongState("wrong-state", $"'{Kebab.Of(prepare.Kind)}' is not possible while the status is '{Kebab.Of(request.Status)}'."),
        PrepareDecision { Kind: DecisionKind.Refusal } when request is { Status: RequestStatus.Objected, ConsultationOver: false } =>
            Rejection.WrongState("consultation-not-over", "It is refused after consultation was held, or when its time has run out."),
        _ => null,
    };

    private static bool CanDecide(RecognitionRequest request, DecisionKind kind, Actor actor) =>
        RequestWorkflow.Machine(request, actor).CanFire(RequestWorkflow.TriggerOf(new ConfirmDecision { Actor = actor, Kind = kind }));

    private static ImmutableArray<Fault> Faults(RecognitionRequest request, RequestCommand command)
    {
        var faults = new FaultList();
        faults.AddRange(command.Faults);
        switch (command)
        {
            case RequestContentCommand brings:
                FilingValidation.Draft(faults, request, brings);
                break;
            case FilingCommand files:
                FilingValidation.Submission(faults, request, files);
                break;
            case PrepareDecision prepare:
                DecisionValidation.Check(faults, request, ReviewDecisions.Prepared(prepare), prepare.Now);
                break;
            case ConfirmDecision confirm when request.Prepared is { } prepared:
                DecisionValidation.Check(faults, request, prepared, confirm.Now);
                break;
            default:
                ReviewValidation.Check(faults, request, command);
                break;
        }

        return faults.ToImmutable();
    }

    private static Decision Accepted(RecognitionRequest request, RequestCommand command, Rulebook rules) => command switch
    {
        DraftRequest draft => FilingDecisions.Draft(request, draft, rules),
        ReviseRequest revise => FilingDecisions.Revise(request, revise, rules),
        SubmitRequest submit => FilingDecisions.Submit(request, submit, rules),
        ReturnIncomplete returned => FilingDecisions.Return(request, returned, rules),
        ResubmitRequest again => FilingDecisions.Resubmit(request, again, rules),
        AdmitRequest admit => AdmissionDecisions.Admit(request, admit, rules),
        RequestClarification ask => ReviewDecisions.Ask(request, ask, rules),
        ProvideClarification answer => ReviewDecisions.Answer(request, answer, rules),
        CommentOnRequest comment => ReviewDecisions.Comment(request, comment),
        ExtendReview extend => ReviewDecisions.Extend(request, extend, rules),
        PrepareDecision prepare => ReviewDecisions.Prepare(request, prepare),
        DiscardDecision discard => ReviewDecisions.Discard(request, discard),
        ConfirmDecision confirm => OutcomeDecisions.Confirm(request, confirm, rules),
        WithdrawRequest withdraw => ReviewDecisions.Withdraw(withdraw),
        _ => Opposed(request, command, rules),
    };

    private static Decision Opposed(RecognitionRequest request, RequestCommand command, Rulebook rules) => command switch
    {
        DropObjection drop => ObjectionDecisions.Drop(request, drop, rules),
        OfferCure offer => ObjectionDecisions.Cure(request, offer, rules),
        RequestVerification verify => ObjectionDecisions.Verify(request, verify, rules),
        ReportVerification report => ObjectionDecisions.Report(report, request),
        AgreeToVerification agree => ObjectionDecisions.Agree(request, agree, rules),
        PublishSummary summary => RemedyDecisions.Summarise(request, summary),
        AppealRequest appeal => RemedyDecisions.Appeal(request, appeal, rules),
        DecideRequestAppeal decide => RemedyDecisions.DecideAppeal(request, decide, rules),
        OpenProblemSolving open => RemedyDecisions.OpenProblemSolving(request, open, rules),
        RequestOpinion opinion => RemedyDecisions.RequestOpinion(request, opinion, rules),
        JustifyRefusal justify => RemedyDecisions.Justify(request, justify, rules),
        EscalateToDispute escalate => RemedyDecisions.Escalate(request, escalate),
        _ => throw new UnreachableCommandException(command),
    };
}
