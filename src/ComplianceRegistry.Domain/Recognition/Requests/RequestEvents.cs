using System.Collections.Immutable;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>Something that happened to a request.</summary>
public abstract record RequestEvent : IMovesClocks
{
    private protected RequestEvent()
    {
    }

    /// <summary>The instant from which it holds: of the decision, or the due instant of the clock that caused it.</summary>
    public required DateTimeOffset Effective { get; init; }

    /// <summary>Where the request stands after it.</summary>
    public required RequestStatus Status { get; init; }

    public ClockMoves Clocks { get; init; } = ClockMoves.None;
}

/// <summary>A provider, or its representative, began a request.</summary>
[EventKind("request.drafted")]
public sealed record RequestDrafted(RequestContent Content) : RequestEvent
{
    /// <summary>Registry id of the system.</summary>
    public required string System { get; init; }

    /// <summary>Registry id of the provider.</summary>
    public required string Provider { get; init; }

    /// <summary>Registry id of who drafted it.</summary>
    public required string Filer { get; init; }

    /// <summary>Registry id of the body that answers for the certificate.</summary>
    public required string Body { get; init; }

    /// <summary>Code of the jurisdiction that designated the body.</summary>
    public required string Issuing { get; init; }

    public required Seat Seat { get; init; }

    public bool IsNonPublic { get; init; }

    /// <summary>States of other cases that it rests on.</summary>
    public ImmutableArray<Basis> Bases { get; init; } = [];
}

/// <summary>The draft was replaced.</summary>
[EventKind("request.revised")]
public sealed record RequestRevised(RequestContent Content) : RequestEvent;

/// <summary>The request was filed.</summary>
[EventKind("request.submitted")]
public sealed record RequestSubmitted(RequestContent Content, RecognitionDeclaration Declaration, RequestFiling Filing, RouteFacts Facts) : RequestEvent
{
    /// <inheritdoc cref="RequestDrafted.Bases"/>
    public ImmutableArray<Basis> Bases { get; init; } = [];
}

/// <summary>It was returned as incomplete.</summary>
[EventKind("request.returned")]
public sealed record RequestReturned(ImmutableArray<ChecklistItem> Missing, string Reason) : RequestEvent;

/// <summary>What was missing was answered.</summary>
[EventKind("request.resubmitted")]
public sealed record RequestResubmitted(
    ImmutableArray<DifferenceAnswer> Answers, RecognitionDeclaration Declaration, RequestFiling Filing, RouteFacts Facts) : RequestEvent
{
    /// <inheritdoc cref="RequestDrafted.Bases"/>
    public ImmutableArray<Basis> Bases { get; init; } = [];
}

/// <summary>It is complete, or deemed to be, and on its route.</summary>
/// <param name="Route">The route and why.</param>
/// <param name="Facts">What spoke for one route or another.</param>
/// <param name="IsDeemed">Whether nobody said so in time.</param>
[EventKind("request.admitted")]
public sealed record RequestAdmitted(RouteChoice Route, RouteFacts Facts, bool IsDeemed) : RequestEvent;

/// <summary>The receiving authority asked.</summary>
[EventKind("request.clarification-requested")]
public sealed record ClarificationRequested(ImmutableArray<ClarificationQuestion> Questions) : RequestEvent;

/// <summary>The questions were answered.</summary>
[EventKind("request.clarified")]
public sealed record RequestClarified(string Answer, ImmutableArray<Parties.Evidence> Evidence) : RequestEvent;

/// <summary>Nobody answered in time: it is decided on the file.</summary>
[EventKind("request.clarification-lapsed")]
public sealed record ClarificationLapsed : RequestEvent;

/// <summary>The authority of another signatory said something.</summary>
[EventKind("request.commented")]
public sealed record RequestCommented(SignatoryComment Comment) : RequestEvent;

/// <summary>The time of the technical route was extended.</summary>
[EventKind("request.extended")]
public sealed record ReviewExtended(WorkPlan Plan) : RequestEvent;

/// <summary>A decision was prepared. Sealed until it is decided.</summary>
[EventKind("request.decision-prepared")]
public sealed record DecisionPrepared(PreparedDecision Prepared) : RequestEvent;

/// <summary>What was prepared was dropped. Sealed.</summary>
[EventKind("request.decision-discarded")]
public sealed record DecisionDiscarded : RequestEvent;

/// <summary>The provider took it back.</summary>
[EventKind("request.withdrawn")]
public sealed record RequestWithdrawn : RequestEvent;

/// <summary>It ran out of time on the provider's side, without prejudice to a new request.</summary>
[EventKind("request.lapsed")]
public sealed record RequestLapsed : RequestEvent;
