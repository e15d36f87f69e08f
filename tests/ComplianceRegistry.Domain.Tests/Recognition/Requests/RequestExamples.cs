using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Recognition.Requests;
using static ComplianceRegistry.Domain.Tests.Recognition.Requests.RequestLives;

namespace ComplianceRegistry.Domain.Tests.Recognition.Requests;

/// <summary>Events of lives of a request, so that each kind is among them.</summary>
internal static class RequestExamples
{
    /// <summary>A life with an objection, a refusal and an appeal.</summary>
    public static IReadOnlyList<IEvent> Refused { get; } =
    [
        .. Life(
            Drafting, Submit, Return, Resubmit, Admit, Ask, Answer, Prepare(DecisionKind.Objection), Confirm(DecisionKind.Objection), Cure, Prepare(DecisionKind.Refusal),
            Confirm(DecisionKind.Refusal), new PublishSummary { Actor = Receiving, Now = Sample.Now, Text = "Refused, since a difference is not met." }, Appeal),
    ];

    /// <summary>One event of each kind.</summary>
    public static IReadOnlyList<IEvent> Each { get; } = [.. Lives().SelectMany(life => life).DistinctBy(EventCodec.KindOf)];

    private static IEnumerable<IEnumerable<IEvent>> Lives()
    {
        var technical = new RequestCommand[] { Drafting, SubmitFor(RecognitionRoute.Technical), Admit with { Facts = SubmitFor(RecognitionRoute.Technical).Facts } };
        var objection = new RequestCommand[] { Prepare(DecisionKind.Objection), Confirm(DecisionKind.Objection) };
        var refusal = new RequestCommand[] { Cure, Prepare(DecisionKind.Refusal), Confirm(DecisionKind.Refusal) };
        RequestCommand[] refused = [.. technical, .. objection, .. refusal];
        yield return Refused;
        yield return Life([Drafting, new ReviseRequest { Actor = Provider, Now = Sample.Now, Content = Content, Certificate = Certificate }]);
        yield return Life([.. technical, Ask]);
        yield return Life(
        [
            .. technical, new CommentOnRequest { Actor = Brazil, Now = Sample.Now, Text = "We recognised it.", Signatory = "BR" },
            new ExtendReview { Actor = Receiving, Now = Sample.Now, Plan = new WorkPlan("A laboratory is needed.", ["Test in the laboratory."]) },
            Prepare(DecisionKind.Recognition), new DiscardDecision { Actor = Receiving, Now = Sample.Now }, new WithdrawRequest { Actor = Provider, Now = Sample.Now },
        ]);
        yield return Life([.. technical, .. objection]);
        yield return Life([.. technical, .. objection, new DropObjection { Actor = Receiving, Now = Sample.Now }]);
        yield return Life(
            [.. technical, .. objection, Cure, new RequestVerification { Actor = Issuing, Now = Sample.Now }, Report, new AgreeToVerification { Actor = Issuing, Now = Sample.Now }]);
        yield return Life([.. technical, .. objection, Cure, new RequestVerification { Actor = Issuing, Now = Sample.Now }]);
        yield return Life([Drafting, SubmitFor(RecognitionRoute.Technical, Barring), Admit with { Facts = SubmitFor(RecognitionRoute.Technical).Facts }]);
        yield return Life([.. refused]);
        yield return Life([.. refused, Appeal, Decide(AppealOutcome.Remitted)]);
        yield return Life([.. refused, Appeal]);
        yield return Life([.. refused, new OpenProblemSolving { Actor = Provider, Now = Sample.Now, Text = "Let us talk." }, new RequestOpinion { Actor = Provider, Now = Sample.Now }]);
        yield return Life([.. refused, Escalate]);
        yield return Life(
        [
            .. technical, Prepare(DecisionKind.Objection) with { Grounds = [Security] }, Confirm(DecisionKind.Objection), Cure,
            Prepare(DecisionKind.Refusal) with { Refusal = Refusal with { Grounds = [Security], IsSealed = true } }, Confirm(DecisionKind.Refusal),
            new JustifyRefusal { Actor = Receiving, Now = Sample.Now, Provision = "Security Act, Article 4", Reasons = "As before." },
        ]);
    }

    /// <summary>What happens when these commands are given, and then nobody does anything.</summary>
    private static IEnumerable<IEvent> Life(params RequestCommand[] commands)
    {
        var state = RequestDecider.Absent(Id);
        foreach (var command in commands)
        {
            foreach (var @event in RequestDecider.Decide(state, command, Rules.Book).Events)
            {
                state = RequestDecider.Evolve(state, @event);
                yield return @event;
            }
        }

        while (state.Clocks.All.Min(clock => clock.Due) is { } next)
        {
            var due = RequestDecider.Due(state, next, Rules.Book);
            state = due.Aggregate(state, RequestDecider.Evolve);
            foreach (var @event in due)
                yield return @event;
        }
    }
}
