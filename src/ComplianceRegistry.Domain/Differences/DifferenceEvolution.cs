using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Differences;

/// <summary>What each event makes of a declared difference.</summary>
internal static class DifferenceEvolution
{
    public static NationalDifference After(NationalDifference state, IEvent @event)
    {
        var moved = @event is IMovesClocks clocks ? state with { Clocks = state.Clocks.After(clocks) } : state;
        return @event switch
        {
            DifferencePublished published => Worded(Published(moved, published), published.Content, published.Effective),
            DifferenceAmended amended => Worded(moved, amended.Content, amended.Effective),
            DifferenceReviewOpened => moved with { Status = DifferenceStatus.UnderReview, Comments = [] },
            DifferenceCommented commented => moved with { Comments = moved.Comments.Add(commented.Comment) },
            DifferenceReviewDue => moved with { Status = DifferenceStatus.ReviewDue, Comments = moved.Status == DifferenceStatus.UnderReview ? moved.Comments : [] },
            DifferenceDormant dormant => Ended(moved, dormant.Effective) with { Status = DifferenceStatus.Dormant },
            DifferenceReviewed reviewed => Confirmed(moved, reviewed),
            DifferenceWithdrawn withdrawn => Ended(moved, withdrawn.Effective) with { Status = DifferenceStatus.Withdrawn, WithdrawnBecause = withdrawn.Reason },
            _ => throw new UnreachableEventException(@event),
        };
    }

    private static NationalDifference Published(NationalDifference state, DifferencePublished published) => state with
    {
        Status = DifferenceStatus.InForce,
        Authority = published.Authority,
        Seat = published.Seat,
        ReviewOn = published.ReviewOn,
    };

    /// <summary>A new wording counts from now on, unless the difference is dormant: then the review that ends that lets it count.</summary>
    private static NationalDifference Worded(NationalDifference state, DifferenceContent content, DateTimeOffset since)
    {
        var worded = state with { Wordings = state.Wordings.Add(new DifferenceWording(state.Wordings.Length + 1, since, content)) };
        return state.Status == DifferenceStatus.Dormant ? worded : Counting(worded, since);
    }

    private static NationalDifference Confirmed(NationalDifference state, DifferenceReviewed reviewed)
    {
        var confirmed = state with { Status = DifferenceStatus.InForce, Review = reviewed.Review, ReviewOn = reviewed.ReviewOn };
        return state.Status == DifferenceStatus.Dormant ? Counting(confirmed, reviewed.Review.At) : confirmed;
    }

    private static NationalDifference Counting(NationalDifference state, DateTimeOffset since) =>
        state with { Periods = state.Periods.Add(new CountingPeriod(since, state.Wordings.Length, Until: null)) };

    private static NationalDifference Ended(NationalDifference state, DateTimeOffset until) =>
        state with { Periods = [.. state.Periods.Select(period => period.Until is null ? period with { Until = until } : period)] };
}
