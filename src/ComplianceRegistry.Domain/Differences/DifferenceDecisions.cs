using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Differences;

/// <summary>What becomes of a declared difference when its authority, or another, commands it.</summary>
internal static class DifferenceDecisions
{
    public static Decision Publish(PublishDifference command, ImmutableArray<Fault> faults, Rulebook rules)
    {
        if (command.Seat is not { } seat)
            return Decision.Refuse(Rejection.Invalid(faults));
        var clock = DifferenceClocks.Until(rules, command.ReviewOn, "difference.published", command.Now, seat, command.Actor.Party);
        return WithClock(clock, faults, review => new DifferencePublished
        {
            Authority = command.Actor.Party,
            Seat = seat,
            Content = command.Content,
            ReviewOn = command.ReviewOn,
            Effective = command.Now,
            Basis = command.Actor.Basis,
            Clocks = ClockMoves.Start(review),
        });
    }

    public static Decision Confirm(NationalDifference state, ConfirmDifference command, ImmutableArray<Fault> faults, Rulebook rules)
    {
        var clock = DifferenceClocks.Until(rules, command.ReviewOn, "difference.reviewed", command.Now, state.Seat!, state.Authority);
        return WithClock(clock, faults, review =>
            new DifferenceReviewed(new DifferenceReview(command.Now, command.Actor.Party, command.Justification), command.ReviewOn, command.Actor.Basis)
            {
                Clocks = new ClockMoves([review], [DifferenceClocks.OverdueReview]),
            });
    }

    public static Decision Accepted(NationalDifference state, DifferenceCommand command) => command switch
    {
        AmendDifference amend => state.Content!.SaysTheSameAs(amend.Content)
            ? Decision.Accept()
            : Decision.Accept(new DifferenceAmended(amend.Content, amend.Now, amend.Actor.Basis)),
        OpenDifferenceReview open => Decision.Accept(new DifferenceReviewOpened(open.Actor.Basis)),
        CommentOnDifference comment => Decision.Accept(
            new DifferenceCommented(new DifferenceComment(comment.Now, comment.Actor.Party, comment.Actor.Jurisdiction, comment.Text), comment.Actor.Basis)),
        WithdrawDifference withdraw => Decision.Accept(
            new DifferenceWithdrawn(withdraw.Reason, withdraw.Now, withdraw.Actor.Basis) { Clocks = ClockMoves.End(ClockMoves.Every) }),
        _ => throw new UnreachableCommandException(command),
    };

    private static Decision WithClock(Parsed<RunningClock> clock, ImmutableArray<Fault> faults, Func<RunningClock, DifferenceEvent> happening) =>
        faults.IsEmpty && clock.Value is { } review
            ? Decision.Accept(happening(review))
            : Decision.Refuse(Rejection.Invalid([.. faults, .. clock.Faults]));
}
