using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition.Requests;
using static ComplianceRegistry.Domain.Recognition.Requests.RequestStatus;
using static ComplianceRegistry.Domain.Tests.Recognition.Requests.RequestLives;
using Trigger = ComplianceRegistry.Domain.Recognition.Requests.RequestTrigger;

namespace ComplianceRegistry.Domain.Tests.Recognition.Requests;

/// <summary>Walks every pair of state and trigger of a request, with an actor who may, and compares with the table written out here.</summary>
public sealed class RequestWorkflowTests
{
    private static readonly RequestStatus[] Opposed = [Objected, Consultation, JointVerification];

    private static readonly Trigger[] OfTime =
        [.. Enum.GetValues<Trigger>().Where(trigger => trigger is > Trigger.Draft and < Trigger.Revise)];

    private static readonly HashSet<(RequestStatus From, Trigger Trigger)> Table =
    [
        (Absent, Trigger.Draft),
        .. Rows(Draft, Trigger.Revise, Trigger.Submit, Trigger.Lapse, Trigger.Withdraw),
        .. Rows(Submitted, Trigger.ReturnIncomplete, Trigger.Admit, Trigger.AdmitByTime, Trigger.Comment, Trigger.Withdraw),
        .. Rows(Incomplete, Trigger.Resubmit, Trigger.Lapse, Trigger.Comment, Trigger.Withdraw),
        .. Rows(
            UnderReview,
            Trigger.RequestClarification, Trigger.ExtendReview, Trigger.RecogniseBySilence, Trigger.EscalateOverdue, Trigger.Comment, Trigger.Object, Trigger.Recognise,
            Trigger.RecogniseWithConditions, Trigger.Prepare, Trigger.Discard, Trigger.Withdraw),
        .. Rows(ClarificationPending, Trigger.ProvideClarification, Trigger.PassClarification, Trigger.Comment, Trigger.Withdraw),
        .. Opposed.SelectMany(status => Rows(
            status, Trigger.Comment, Trigger.Withdraw, Trigger.Refuse, Trigger.Prepare, Trigger.Discard, Trigger.PublishOverdue, Trigger.CloseUndecided)),
        .. new[] { Objected, Consultation }.SelectMany(status => Rows(
            status, Trigger.WithdrawObjection, Trigger.EndConsultation, Trigger.LapseObjection, Trigger.Recognise, Trigger.RecogniseWithConditions)),
        (Objected, Trigger.OfferCure),
        (Consultation, Trigger.RequestVerification),
        .. Rows(JointVerification, Trigger.ReportVerification, Trigger.AgreeToVerification, Trigger.ExpireVerification),
        .. Rows(
            EscalatedOverdue,
            Trigger.Comment, Trigger.Object, Trigger.Recognise, Trigger.RecogniseWithConditions, Trigger.Prepare, Trigger.Discard, Trigger.PublishOverdue,
            Trigger.CloseUndecided, Trigger.EscalateToDispute, Trigger.Withdraw),
        .. Rows(RecognisedWithConditions, Trigger.Appeal, Trigger.PassAppealTime),
        .. Rows(
            Refused,
            Trigger.Appeal, Trigger.PassAppealTime, Trigger.OpenProblemSolving, Trigger.EscalateToDispute, Trigger.PassDisputeTime, Trigger.PublishSummary,
            Trigger.MissSummary, Trigger.JustifyRefusal, Trigger.LapseRefusal),
        .. Rows(
            UnderReviewBody,
            Trigger.DecideAppeal, Trigger.RemitBySilence, Trigger.PublishSummary, Trigger.MissSummary, Trigger.JustifyRefusal, Trigger.LapseRefusal),
        .. Rows(
            Remitted,
            Trigger.Recognise, Trigger.RecogniseWithConditions, Trigger.Refuse, Trigger.Prepare, Trigger.Discard, Trigger.PassAppealTime, Trigger.PublishSummary,
            Trigger.MissSummary, Trigger.JustifyRefusal, Trigger.LapseRefusal),
        .. Rows(
            ProblemSolving,
            Trigger.Recognise, Trigger.RecogniseWithConditions, Trigger.Prepare, Trigger.Discard, Trigger.RequestOpinion, Trigger.EndProblemSolving, Trigger.PublishSummary,
            Trigger.MissSummary, Trigger.JustifyRefusal, Trigger.LapseRefusal),
        .. Rows(DisputePending, Trigger.PublishSummary, Trigger.MissSummary),
        .. Rows(ClosedUndecided, Trigger.EscalateToDispute, Trigger.PassDisputeTime),
    ];

    public static TheoryData<RequestStatus, Trigger> Pairs()
    {
        var pairs = new TheoryData<RequestStatus, Trigger>();
        foreach (var (status, trigger) in from one in Enum.GetValues<RequestStatus>() from other in Enum.GetValues<Trigger>() select (one, other))
            pairs.Add(status, trigger);
        return pairs;
    }

    [Theory, MemberData(nameof(Pairs))]
    public void Each_state_knows_exactly_the_triggers_of_the_table(RequestStatus from, Trigger trigger)
    {
        var scenario = To(from);
        Assert.Equal(from, scenario.State.Status);
        var machine = RequestWorkflow.Machine(scenario.State, Command(trigger, scenario.State)?.Actor ?? Sample.Registry);
        // Who may agree depends on who reported.
        if (trigger != Trigger.AgreeToVerification)
            Assert.Equal(Table.Contains((from, trigger)), machine.CanFire(trigger));
        if (!Table.Contains((from, trigger)) && Command(trigger, scenario.State) is { } command and not ConfirmDecision)
            scenario.When(command).ThenRefused(RejectionKind.WrongState, "wrong-state");
    }

    [Theory, MemberData(nameof(Pairs))]
    public void A_stranger_changes_nothing_in_any_state(RequestStatus from, Trigger trigger)
    {
        if (Command(trigger, To(from).State) is not { } command)
            return;
        var stranger = Sample.Acting(Sample.Id("PTY", "stranger"), "JP", PartyRole.QualifiedEntity) with { Member = Sample.Person("stranger") };
        Assert.Empty(To(from).When(command with { Actor = stranger }).Decision.Events);
    }

    [Theory]
    [InlineData(PartyStatus.Suspended)]
    [InlineData(PartyStatus.Applied)]
    public void Who_is_not_verified_files_decides_and_answers_nothing(PartyStatus status)
    {
        foreach (var trigger in Enum.GetValues<Trigger>())
        {
            foreach (var from in Enum.GetValues<RequestStatus>())
            {
                if (Command(trigger, To(from).State) is { } command)
                    Assert.Empty(To(from).When(command with { Actor = command.Actor with { Status = status } }).Decision.Events);
            }
        }
    }

    [Fact]
    public void Actions_are_those_of_the_moment_and_of_the_actor()
    {
        var review = To(UnderReview).State;
        Assert.Equal<string>(["request-clarification", "extend-review", "prepare"], RequestWorkflow.ActionsFor(review, Receiving));
        Assert.Equal<string>(["withdraw"], RequestWorkflow.ActionsFor(review, Provider));
        Assert.Equal<string>(["comment"], RequestWorkflow.ActionsFor(review, Brazil));
        Assert.Empty(RequestWorkflow.ActionsFor(review, null));
        var prepared = On(Domain.Arrangements.RecognitionRoute.Streamlined).And(Prepare(DecisionKind.Recognition)).State;
        Assert.Equal<string>(["request-clarification", "prepare", "discard"], RequestWorkflow.ActionsFor(prepared, Receiving));
        Assert.Equal<string>(["request-clarification", "prepare", "discard", "recognise"], RequestWorkflow.ActionsFor(prepared, Second));
        Assert.Equal<string>(["escalate-to-dispute", "open-problem-solving"], RequestWorkflow.ActionsFor(To(Refused).State, Issuing).Order());
    }

    private static IEnumerable<(RequestStatus, Trigger)> Rows(RequestStatus from, params Trigger[] triggers) => triggers.Select(trigger => (from, trigger));

    /// <summary>A command for a trigger by an actor who may; null for what only time does.</summary>
    private static RequestCommand? Command(Trigger trigger, RecognitionRequest state) => trigger switch
    {
        _ when OfTime.Contains(trigger) => null,
        Trigger.Draft => Drafting,
        Trigger.Revise => new ReviseRequest { Actor = Provider, Now = Sample.Now, Content = Content, Certificate = Certificate },
        Trigger.Submit => Submit,
        Trigger.ReturnIncomplete => Return,
        Trigger.Resubmit => Resubmit,
        Trigger.Admit => Admit,
        Trigger.RequestClarification => Ask,
        Trigger.ProvideClarification => Answer,
        Trigger.Comment => new CommentOnRequest { Actor = Brazil, Now = Sample.Now, Text = "We recognised it.", Signatory = "BR" },
        Trigger.ExtendReview => new ExtendReview { Actor = Receiving, Now = Sample.Now, Plan = new WorkPlan("A laboratory is needed.", ["Test in the laboratory."]) },
        Trigger.Prepare => Prepare(state.Status is Objected or JointVerification or Consultation or Remitted ? DecisionKind.Refusal : DecisionKind.Recognition),
        Trigger.Discard => new DiscardDecision { Actor = Receiving, Now = Sample.Now },
        Trigger.Object => Confirm(DecisionKind.Objection),
        Trigger.Recognise => Confirm(DecisionKind.Recognition),
        Trigger.RecogniseWithConditions => Confirm(DecisionKind.RecognitionWithConditions),
        Trigger.Refuse => Confirm(DecisionKind.Refusal),
        Trigger.WithdrawObjection => new DropObjection { Actor = Receiving, Now = Sample.Now },
        Trigger.OfferCure => Cure,
        Trigger.RequestVerification => new RequestVerification { Actor = Issuing, Now = Sample.Now },
        Trigger.ReportVerification => Report,
        Trigger.AgreeToVerification => new AgreeToVerification { Actor = Issuing, Now = Sample.Now },
        Trigger.PublishSummary => new PublishSummary { Actor = Receiving, Now = Sample.Now, Text = "Refused, since a difference is not met." },
        Trigger.Appeal => Appeal,
        Trigger.DecideAppeal => Decide(AppealOutcome.Upheld),
        Trigger.OpenProblemSolving => new OpenProblemSolving { Actor = Provider, Now = Sample.Now, Text = "Let us talk." },
        Trigger.RequestOpinion => new RequestOpinion { Actor = Provider, Now = Sample.Now },
        Trigger.JustifyRefusal => new JustifyRefusal { Actor = Receiving, Now = Sample.Now, Provision = "Security Act, Article 4", Reasons = "As before." },
        Trigger.EscalateToDispute => Escalate,
        Trigger.Withdraw => new WithdrawRequest { Actor = Provider, Now = Sample.Now },
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };
}
