namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>What each event makes of a request.</summary>
internal static class RequestEvolution
{
    public static RecognitionRequest After(RecognitionRequest request, IEvent @event)
    {
        if (@event is not RequestEvent known)
            throw new UnreachableEventException(@event);
        return Changed(request, known) with
        {
            Status = known.Status,
            Since = known.Status == request.Status ? request.Since : known.Effective,
            Clocks = request.Clocks.After(known),
        };
    }

    private static RecognitionRequest Changed(RecognitionRequest request, RequestEvent @event) => @event switch
    {
        RequestDrafted drafted => Drafted(request, drafted),
        RequestRevised revised => request with { Content = revised.Content },
        RequestSubmitted submitted => request with
        {
            Content = submitted.Content,
            Declaration = submitted.Declaration,
            Filing = submitted.Filing,
            Facts = submitted.Facts,
        },
        RequestReturned returned => request with { Missing = returned.Missing },
        RequestResubmitted again => request with
        {
            Content = request.Content! with { Answers = again.Answers },
            Declaration = again.Declaration,
            Filing = again.Filing,
            Facts = again.Facts,
        },
        RequestAdmitted admitted => request with { Route = admitted.Route, Facts = admitted.Facts },
        ClarificationRequested asked => request with { Clarifications = request.Clarifications.Add(new Clarification(asked.Questions, null, [])) },
        RequestClarified clarified => request with
        {
            Clarifications = request.Clarifications.SetItem(
                request.Clarifications.Length - 1, request.Clarifications[^1] with { Answer = clarified.Answer, Evidence = clarified.Evidence }),
        },
        RequestCommented commented => request with { Comments = request.Comments.Add(commented.Comment) },
        ReviewExtended extended => request with { Plan = extended.Plan },
        DecisionPrepared prepared => request with { Prepared = prepared.Prepared },
        DecisionDiscarded => request with { Prepared = null },
        RequestWithdrawn or RequestLapsed or ClarificationLapsed => request with { Prepared = null },
        _ => Objected(request, @event),
    };

    private static RecognitionRequest Objected(RecognitionRequest request, RequestEvent @event) => @event switch
    {
        RequestObjected objected => WithoutObjection(request) with { Objection = objected.Grounds },
        ConsultationOver => request with { ConsultationOver = true },
        ObjectionLapsed or ObjectionWithdrawn => WithoutObjection(request),
        CureOffered offered => request with { Cures = offered.Cures },
        VerificationRequested or VerificationExpired => request with { Report = null },
        VerificationReported reported => request with { Report = reported.Report },
        VerificationAgreed => request with { Report = request.Report! with { IsAgreed = true } },
        _ => Decided(request, @event),
    };

    private static RecognitionRequest Decided(RecognitionRequest request, RequestEvent @event) => @event switch
    {
        RequestRecognised recognised => request with
        {
            Prepared = null,
            Refusal = null,
            Conditions = recognised.Conditions,
            IsTacit = recognised.IsTacit,
            RecognisedSince = recognised.Effective,
        },
        RequestEscalatedOverdue or RequestClosedUndecided => request with { Prepared = null },
        OverduePublished => request with { IsOverdue = true },
        RecognitionRefused refused => request with { Prepared = null, Refusal = refused.Refusal, RecognisedSince = null, Conditions = [] },
        RefusalLapsed => WithoutObjection(request) with { Refusal = null, Summary = null },
        SummaryPublished published => request with { Summary = published.Text },
        RequestAppealed => request with { AppealsConditions = request.Status == RequestStatus.RecognisedWithConditions, Prepared = null },
        RequestAppealDecided { Outcome: AppealOutcome.Overturned } decided => request with
        {
            Appeal = decided.Outcome,
            Refusal = null,
            Conditions = [],
            RecognisedSince = request.RecognisedSince ?? decided.Effective,
        },
        RequestAppealDecided decided => request with { Appeal = decided.Outcome, IsFinal = decided.Outcome == AppealOutcome.Upheld },
        RequestDecisionFinal => request with { IsFinal = true, Prepared = null },
        OpinionRequested => request with { OpinionRequested = true },
        ProblemSolvingEnded => request with { Prepared = null },
        RequestRemitted or RefusalJustified or ReasonsSealed or SummaryOverdue or DisputeTimeOver or ProblemSolvingOpened or RequestEscalated => request,
        _ => throw new UnreachableEventException(@event),
    };

    private static RecognitionRequest Drafted(RecognitionRequest request, RequestDrafted drafted) => request with
    {
        Content = drafted.Content,
        System = drafted.System,
        Provider = drafted.Provider,
        Filer = drafted.Filer,
        Body = drafted.Body,
        Issuing = drafted.Issuing,
        Seat = drafted.Seat,
        IsNonPublic = drafted.IsNonPublic,
    };

    private static RecognitionRequest WithoutObjection(RecognitionRequest request) =>
        request with { Prepared = null, Objection = [], ConsultationOver = false, Cures = [], Report = null };
}
