using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>What happens while the receiving authority examines, short of a decision.</summary>
internal static class ReviewDecisions
{
    public static Decision Ask(RecognitionRequest request, RequestClarification command, Rulebook rules) => Decision.Accept(new ClarificationRequested(command.Questions)
    {
        Effective = command.Now,
        Status = RequestStatus.ClarificationPending,
        Clocks = ClockMoves.Start(
        [
            .. RequestClocks.Stopped(rules, request, command.Now, "clarification"),
            RequestClocks.Start(rules, request, RequestClocks.Clarification, "request.clarification-requested", command.Now, request.Filer),
        ]),
    });

    public static Decision Answer(RecognitionRequest request, ProvideClarification command, Rulebook rules) =>
        Decision.Accept(new RequestClarified(command.Answer, command.Evidence)
        {
            Effective = command.Now,
            Status = RequestStatus.UnderReview,
            Clocks = new ClockMoves(RequestClocks.Resumed(rules, request, command.Now), [RequestClocks.Clarification]),
        });

    public static Decision Comment(RecognitionRequest request, CommentOnRequest command) => Decision.Accept(
        new RequestCommented(new SignatoryComment(command.Actor.Party, command.Actor.Jurisdiction, command.Text, command.Now)) { Effective = command.Now, Status = request.Status });

    public static Decision Extend(RecognitionRequest request, ExtendReview command, Rulebook rules) => Decision.Accept(new ReviewExtended(command.Plan)
    {
        Effective = command.Now,
        Status = RequestStatus.UnderReview,
        Clocks = ClockMoves.Start(RequestClocks.Extended(rules, request.Clocks.Find(RequestClocks.Review)!)),
    });

    public static Decision Prepare(RecognitionRequest request, PrepareDecision command) =>
        Decision.Accept(new DecisionPrepared(Prepared(command)) { Effective = command.Now, Status = request.Status });

    /// <summary>What is prepared; conditions are numbered in their order.</summary>
    public static PreparedDecision Prepared(PrepareDecision command) => new()
    {
        Kind = command.Kind,
        Party = command.Actor.Party,
        Member = command.Actor.Member,
        Grounds = command.Grounds,
        Conditions = [.. command.Conditions.Index().Select(condition => condition.Item with { Number = condition.Index + 1 })],
        Refusal = command.Refusal,
    };

    public static Decision Discard(RecognitionRequest request, DiscardDecision command) =>
        Decision.Accept(new DecisionDiscarded { Effective = command.Now, Status = request.Status });

    public static Decision Withdraw(WithdrawRequest command) =>
        Decision.Accept(new RequestWithdrawn { Effective = command.Now, Status = RequestStatus.Withdrawn, Clocks = ClockMoves.End(ClockMoves.Every) });
}
