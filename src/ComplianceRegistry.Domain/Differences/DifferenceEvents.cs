using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Differences;

/// <summary>Something that happened to a declared difference.</summary>
public abstract record DifferenceEvent : IMovesClocks
{
    private protected DifferenceEvent()
    {
    }

    public ClockMoves Clocks { get; init; } = ClockMoves.None;
}

/// <summary>It was published.</summary>
[EventKind("difference.published")]
public sealed record DifferencePublished : DifferenceEvent
{
    /// <summary>Registry id of the authority.</summary>
    public required string Authority { get; init; }

    public required Seat Seat { get; init; }

    public required DifferenceContent Content { get; init; }

    /// <summary>The last day for the first review.</summary>
    public required DateOnly ReviewOn { get; init; }

    /// <summary>The instant of publication.</summary>
    public required DateTimeOffset Effective { get; init; }

    /// <summary>What the authority's standing rests on.</summary>
    public Basis? Basis { get; init; }
}

/// <summary>It got another wording.</summary>
/// <param name="Content">What it says from now on.</param>
/// <param name="Effective">The instant after which filings meet the new wording.</param>
/// <param name="Basis">What the authority's standing rests on.</param>
[EventKind("difference.amended")]
public sealed record DifferenceAmended(DifferenceContent Content, DateTimeOffset Effective, Basis? Basis) : DifferenceEvent;

/// <summary>Its authority opened the review before the date.</summary>
/// <param name="Basis">What the authority's standing rests on.</param>
[EventKind("difference.review-opened")]
public sealed record DifferenceReviewOpened(Basis? Basis) : DifferenceEvent;

/// <summary>An authority of another jurisdiction commented.</summary>
/// <param name="Comment">What it said.</param>
/// <param name="Basis">What its standing rests on.</param>
[EventKind("difference.commented")]
public sealed record DifferenceCommented(DifferenceComment Comment, Basis? Basis) : DifferenceEvent;

/// <summary>Its review date passed without a review.</summary>
/// <param name="Effective">The first instant after that day.</param>
[EventKind("difference.review-due")]
public sealed record DifferenceReviewDue(DateTimeOffset Effective) : DifferenceEvent;

/// <summary>The time for the overdue review passed too: it counts for nothing that is filed, until it is reviewed.</summary>
/// <param name="Effective">The first instant at which it counts no more.</param>
[EventKind("difference.dormant")]
public sealed record DifferenceDormant(DateTimeOffset Effective) : DifferenceEvent;

/// <summary>A review confirmed it.</summary>
/// <param name="Review">When, by whom and why.</param>
/// <param name="ReviewOn">The last day for the next review.</param>
/// <param name="Basis">What the authority's standing rests on.</param>
[EventKind("difference.reviewed")]
public sealed record DifferenceReviewed(DifferenceReview Review, DateOnly ReviewOn, Basis? Basis) : DifferenceEvent;

/// <summary>Its authority withdrew it.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Effective">The first instant at which it counts no more.</param>
/// <param name="Basis">What the authority's standing rests on.</param>
[EventKind("difference.withdrawn")]
public sealed record DifferenceWithdrawn(string Reason, DateTimeOffset Effective, Basis? Basis) : DifferenceEvent;
