using System.Collections.Immutable;
using ComplianceRegistry.Domain.Arrangements;
using Stateless;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>What can happen to a request.</summary>
public enum RequestTrigger
{
    Draft,
    Lapse,
    AdmitByTime,
    PassClarification,
    RecogniseBySilence,
    EscalateOverdue,
    PublishOverdue,
    CloseUndecided,
    EndConsultation,
    LapseObjection,
    ExpireVerification,
    RemitBySilence,
    PassAppealTime,
    PassDisputeTime,
    MissSummary,
    EndProblemSolving,
    LapseRefusal,
    Revise,
    Submit,
    ReturnIncomplete,
    Resubmit,
    Admit,
    RequestClarification,
    ProvideClarification,
    Comment,
    ExtendReview,
    Prepare,
    Discard,
    Object,
    Recognise,
    RecogniseWithConditions,
    Refuse,
    WithdrawObjection,
    OfferCure,
    RequestVerification,
    ReportVerification,
    AgreeToVerification,
    PublishSummary,
    Appeal,
    DecideAppeal,
    OpenProblemSolving,
    RequestOpinion,
    JustifyRefusal,
    EscalateToDispute,
    Withdraw,
}

/// <summary>The single table of a request's states, triggers, actors and guards.</summary>
public static class RequestWorkflow
{
    private static readonly ImmutableArray<RequestTrigger> Actions = [.. Enum.GetValues<RequestTrigger>().Where(trigger => trigger >= RequestTrigger.Revise)];

    /// <summary>Names of the actions that this actor may take now, in kebab-case, such as <c>return-incomplete</c>.</summary>
    /// <param name="request">The request.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    public static ImmutableArray<string> ActionsFor(RecognitionRequest request, Actor? actor)
    {
        if (actor is null)
            return [];
        var machine = Machine(request, actor);
        return [.. Actions.Where(machine.CanFire).Where(action => IsUseful(request, action, actor)).Select(Kebab.Of)];
    }

    internal static Rejection? Refusal(RecognitionRequest request, RequestCommand command) =>
        Guard.Refusal(Machine(request, command.Actor), TriggerOf(command), RequestGuards.All);

    internal static RequestTrigger TriggerOf(RequestCommand command) => command switch
    {
        DraftRequest => RequestTrigger.Draft,
        ReviseRequest => RequestTrigger.Revise,
        SubmitRequest => RequestTrigger.Submit,
        ReturnIncomplete => RequestTrigger.ReturnIncomplete,
        ResubmitRequest => RequestTrigger.Resubmit,
        AdmitRequest => RequestTrigger.Admit,
        RequestClarification => RequestTrigger.RequestClarification,
        ProvideClarification => RequestTrigger.ProvideClarification,
        CommentOnRequest => RequestTrigger.Comment,
        ExtendReview => RequestTrigger.ExtendReview,
        PrepareDecision => RequestTrigger.Prepare,
        DiscardDecision => RequestTrigger.Discard,
        ConfirmDecision { Kind: DecisionKind.Objection } => RequestTrigger.Object,
        ConfirmDecision { Kind: DecisionKind.Recognition } => RequestTrigger.Recognise,
        ConfirmDecision { Kind: DecisionKind.RecognitionWithConditions } => RequestTrigger.RecogniseWithConditions,
        ConfirmDecision => RequestTrigger.Refuse,
        DropObjection => RequestTrigger.WithdrawObjection,
        OfferCure => RequestTrigger.OfferCure,
        RequestVerification => RequestTrigger.RequestVerification,
        ReportVerification => RequestTrigger.ReportVerification,
        AgreeToVerification => RequestTrigger.AgreeToVerification,
        PublishSummary => RequestTrigger.PublishSummary,
        AppealRequest => RequestTrigger.Appeal,
        DecideRequestAppeal => RequestTrigger.DecideAppeal,
        OpenProblemSolving => RequestTrigger.OpenProblemSolving,
        RequestOpinion => RequestTrigger.RequestOpinion,
        JustifyRefusal => RequestTrigger.JustifyRefusal,
        EscalateToDispute => RequestTrigger.EscalateToDispute,
        WithdrawRequest => RequestTrigger.Withdraw,
        _ => throw new UnreachableCommandException(command),
    };

    internal static StateMachine<RequestStatus, RequestTrigger> Machine(RecognitionRequest request, Actor actor)
    {
        var status = request.Status;
        return new RequestTable(new StateMachine<RequestStatus, RequestTrigger>(() => status, next => status = next), new RequestGuards(request, actor)).Configured();
    }

    /// <summary>Whether an action that the table allows can succeed in this very case, and for this person.</summary>
    private static bool IsUseful(RecognitionRequest request, RequestTrigger action, Actor actor) => action switch
    {
        RequestTrigger.ReturnIncomplete => request.Missing.IsEmpty,
        RequestTrigger.RequestClarification => request.Clarifications.Length < RequestLimits.Rounds,
        RequestTrigger.ExtendReview => request.IsOn(RecognitionRoute.Technical) && request.Plan is null,
        RequestTrigger.Object => IsFor(request, DecisionKind.Objection, actor),
        RequestTrigger.Recognise => IsFor(request, DecisionKind.Recognition, actor),
        RequestTrigger.RecogniseWithConditions => IsFor(request, DecisionKind.RecognitionWithConditions, actor),
        RequestTrigger.Refuse => IsFor(request, DecisionKind.Refusal, actor),
        RequestTrigger.Discard => request.Prepared?.Party == actor.Party,
        RequestTrigger.ReportVerification => request.Report is null,
        RequestTrigger.PublishSummary => request.Clocks.Find(RequestClocks.Summary) is not null || (request.Refusal is not null && request.Summary is null),
        RequestTrigger.Appeal => request.Clocks.Find(RequestClocks.Appeal) is not null,
        RequestTrigger.OpenProblemSolving => HasRemedy(request),
        RequestTrigger.EscalateToDispute => request.Status == RequestStatus.EscalatedOverdue || HasRemedy(request),
        RequestTrigger.RequestOpinion => !request.OpinionRequested,
        RequestTrigger.JustifyRefusal => request.Clocks.Find(RequestClocks.Security) is not null,
        _ => true,
    };

    private static bool HasRemedy(RecognitionRequest request) =>
        request.Clocks.Find(RequestClocks.Appeal) is not null || request.Clocks.Find(RequestClocks.Dispute) is not null;

    private static bool IsFor(RecognitionRequest request, DecisionKind kind, Actor actor) =>
        request.Prepared is { } prepared && prepared.Kind == kind && prepared.Party == actor.Party && prepared.Member != actor.Member;
}
