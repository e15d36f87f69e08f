using Stateless;
using Stateless.Reflection;
using static ComplianceRegistry.Domain.Recognition.Requests.RequestStatus;
using Trigger = ComplianceRegistry.Domain.Recognition.Requests.RequestTrigger;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>Fills the table of <see cref="RequestWorkflow"/>.</summary>
internal sealed class RequestTable(StateMachine<RequestStatus, RequestTrigger> machine, RequestGuards who)
{
    private static readonly RequestStatus[] Opposed = [Objected, Consultation, JointVerification];

    private static readonly RequestStatus[] Undecided = [Submitted, Incomplete, UnderReview, ClarificationPending, .. Opposed, EscalatedOverdue];

    public StateMachine<RequestStatus, RequestTrigger> Configured()
    {
        Filing();
        Reviewing();
        Objecting();
        Deciding();
        Overdue();
        Remedies();
        Closing();
        return machine;
    }

    private void Filing()
    {
        machine.Configure(Absent).PermitIf(Trigger.Draft, Draft, who.MayFile, RequestGuards.Filing);
        machine.Configure(Draft)
            .PermitReentryIf(Trigger.Revise, who.IsFiler, RequestGuards.Filer)
            .PermitIf(Trigger.Submit, Submitted, who.IsFiler, RequestGuards.Filer)
            .PermitIf(Trigger.Lapse, Lapsed, who.IsClock, RequestGuards.Clock);
        machine.Configure(Submitted)
            .PermitIf(Trigger.ReturnIncomplete, Incomplete, who.IsReceiving, RequestGuards.Receiving)
            .PermitIf(Trigger.Admit, UnderReview, who.IsReceiving, RequestGuards.Receiving)
            .PermitIf(Trigger.AdmitByTime, UnderReview, who.IsClock, RequestGuards.Clock);
        machine.Configure(Incomplete)
            .PermitIf(Trigger.Resubmit, Submitted, who.IsFiler, RequestGuards.Filer)
            .PermitIf(Trigger.Lapse, Lapsed, who.IsClock, RequestGuards.Clock);
    }

    private void Reviewing()
    {
        machine.Configure(UnderReview)
            .PermitIf(Trigger.RequestClarification, ClarificationPending, who.IsReceiving, RequestGuards.Receiving)
            .PermitReentryIf(Trigger.ExtendReview, who.IsReceiving, RequestGuards.Receiving)
            .PermitIf(Trigger.RecogniseBySilence, Recognised, who.IsClock, RequestGuards.Clock)
            .PermitIf(Trigger.EscalateOverdue, EscalatedOverdue, who.IsClock, RequestGuards.Clock);
        machine.Configure(ClarificationPending)
            .PermitIf(Trigger.ProvideClarification, UnderReview, who.IsFilerOrIssuing, RequestGuards.FilerOrIssuing)
            .PermitIf(Trigger.PassClarification, UnderReview, who.IsClock, RequestGuards.Clock);
        foreach (var status in Undecided)
            machine.Configure(status).PermitReentryIf(Trigger.Comment, who.IsOtherSignatory, RequestGuards.Signatory);
    }

    private void Objecting()
    {
        foreach (var status in new[] { UnderReview, EscalatedOverdue })
            machine.Configure(status).PermitIf(Trigger.Object, Objected, who.IsReceiving, RequestGuards.Receiving);
        machine.Configure(Objected).PermitIf(Trigger.OfferCure, Consultation, who.IsFilerOrIssuing, RequestGuards.FilerOrIssuing);
        machine.Configure(Consultation).PermitIf(Trigger.RequestVerification, JointVerification, who.IsEither, RequestGuards.Either);
        foreach (var status in new[] { Objected, Consultation })
        {
            machine.Configure(status)
                .PermitDynamicIf(Trigger.WithdrawObjection, () => UnderReview, who.IsReceiving, RequestGuards.Receiving, Possible(UnderReview, EscalatedOverdue))
                .PermitReentryIf(Trigger.EndConsultation, who.IsClock, RequestGuards.Clock)
                .PermitDynamicIf(Trigger.LapseObjection, () => UnderReview, who.IsClock, RequestGuards.Clock, Possible(UnderReview, EscalatedOverdue));
        }

        machine.Configure(JointVerification)
            .PermitReentryIf(Trigger.ReportVerification, who.IsEither, RequestGuards.Either)
            .PermitIf(Trigger.AgreeToVerification, Consultation, who.IsOtherReporter, RequestGuards.OtherReporter)
            .PermitIf(Trigger.ExpireVerification, Consultation, who.IsClock, RequestGuards.Clock);
    }

    private void Deciding()
    {
        foreach (var status in new[] { UnderReview, Objected, Consultation, EscalatedOverdue, Remitted, ProblemSolving })
        {
            machine.Configure(status)
                .PermitIf(Trigger.Recognise, Recognised, who.IsReceiving, RequestGuards.Receiving)
                .PermitIf(Trigger.RecogniseWithConditions, RecognisedWithConditions, who.IsReceiving, RequestGuards.Receiving);
        }

        foreach (var status in Opposed.Append(Remitted))
            machine.Configure(status).PermitIf(Trigger.Refuse, Refused, who.IsReceiving, RequestGuards.Receiving);
        foreach (var status in new[] { UnderReview, EscalatedOverdue, Remitted, ProblemSolving }.Concat(Opposed))
        {
            machine.Configure(status)
                .PermitReentryIf(Trigger.Prepare, who.IsReceiving, RequestGuards.Receiving)
                .PermitReentryIf(Trigger.Discard, who.IsReceiving, RequestGuards.Receiving);
        }
    }

    private void Overdue()
    {
        machine.Configure(EscalatedOverdue)
            .PermitReentryIf(Trigger.PublishOverdue, who.IsClock, RequestGuards.Clock)
            .PermitIf(Trigger.EscalateToDispute, DisputePending, who.IsIssuing, RequestGuards.Issuing);
        foreach (var status in Opposed.Append(EscalatedOverdue))
            machine.Configure(status).PermitIf(Trigger.CloseUndecided, ClosedUndecided, who.IsClock, RequestGuards.Clock);
        foreach (var status in Opposed)
            machine.Configure(status).PermitReentryIf(Trigger.PublishOverdue, who.IsClock, RequestGuards.Clock);
        machine.Configure(ClosedUndecided)
            .PermitIf(Trigger.EscalateToDispute, DisputePending, who.IsIssuing, RequestGuards.Issuing)
            .PermitReentryIf(Trigger.PassDisputeTime, who.IsClock, RequestGuards.Clock);
    }

    private void Remedies()
    {
        machine.Configure(Refused)
            .PermitIf(Trigger.Appeal, UnderReviewBody, who.IsFiler, RequestGuards.Filer)
            .PermitReentryIf(Trigger.PassAppealTime, who.IsClock, RequestGuards.Clock)
            .PermitIf(Trigger.OpenProblemSolving, ProblemSolving, who.IsFilerOrIssuing, RequestGuards.FilerOrIssuing)
            .PermitIf(Trigger.EscalateToDispute, DisputePending, who.IsIssuing, RequestGuards.Issuing)
            .PermitReentryIf(Trigger.PassDisputeTime, who.IsClock, RequestGuards.Clock);
        machine.Configure(RecognisedWithConditions)
            .PermitIf(Trigger.Appeal, UnderReviewBody, who.IsFiler, RequestGuards.Filer)
            .PermitReentryIf(Trigger.PassAppealTime, who.IsClock, RequestGuards.Clock);
        machine.Configure(UnderReviewBody)
            .PermitDynamicIf(Trigger.DecideAppeal, () => Refused, who.IsReviewBody, RequestGuards.ReviewBody, Possible(Refused, Remitted, Recognised, RecognisedWithConditions))
            .PermitIf(Trigger.RemitBySilence, Remitted, who.IsClock, RequestGuards.Clock);
        machine.Configure(Remitted)
            .PermitDynamicIf(Trigger.PassAppealTime, () => Refused, who.IsClock, RequestGuards.Clock, Possible(Refused, RecognisedWithConditions));
        machine.Configure(ProblemSolving)
            .PermitReentryIf(Trigger.RequestOpinion, who.IsFilerOrIssuing, RequestGuards.FilerOrIssuing)
            .PermitIf(Trigger.EndProblemSolving, Refused, who.IsClock, RequestGuards.Clock);
        foreach (var status in new[] { Refused, UnderReviewBody, Remitted, ProblemSolving, DisputePending })
        {
            machine.Configure(status)
                .PermitReentryIf(Trigger.PublishSummary, who.IsReceiving, RequestGuards.Receiving)
                .PermitReentryIf(Trigger.MissSummary, who.IsClock, RequestGuards.Clock);
        }

        foreach (var status in new[] { Refused, UnderReviewBody, Remitted, ProblemSolving })
        {
            machine.Configure(status)
                .PermitReentryIf(Trigger.JustifyRefusal, who.IsReceiving, RequestGuards.Receiving)
                .PermitDynamicIf(Trigger.LapseRefusal, () => UnderReview, who.IsClock, RequestGuards.Clock, Possible(UnderReview, EscalatedOverdue));
        }
    }

    private void Closing()
    {
        foreach (var status in Undecided.Append(Draft))
            machine.Configure(status).PermitIf(Trigger.Withdraw, Withdrawn, who.IsFiler, RequestGuards.Filer);
    }

    private static DynamicStateInfos Possible(params RequestStatus[] destinations)
    {
        var infos = new DynamicStateInfos();
        foreach (var destination in destinations)
            infos.Add(destination, $"as {Kebab.Of(destination)}");
        return infos;
    }
}
