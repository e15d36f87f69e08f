using System.Collections.Immutable;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>A request that one jurisdiction recognise a certificate of another, from its draft to its end.</summary>
[GenerateSerializer, Immutable, Alias("cr.RecognitionRequest")]
public sealed record RecognitionRequest : IKeepsClocks
{
    /// <summary>Prefix of the ids of requests.</summary>
    public const string IdPrefix = "REQ";

    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public RequestStatus Status { get; init; }

    /// <summary>The instant from which it has its status.</summary>
    [Id(2)]
    public DateTimeOffset Since { get; init; }

    /// <summary>What is asked; null while absent.</summary>
    [Id(3)]
    public RequestContent? Content { get; init; }

    /// <summary>Registry id of the system; empty while absent.</summary>
    [Id(4)]
    public string System { get; init; } = "";

    /// <summary>Registry id of the provider of the system; empty while absent.</summary>
    [Id(5)]
    public string Provider { get; init; } = "";

    /// <summary>Registry id of who drafted it: the provider or its representative; empty while absent.</summary>
    [Id(6)]
    public string Filer { get; init; } = "";

    /// <summary>Registry id of the body that answers for the certificate; empty while absent.</summary>
    [Id(7)]
    public string Body { get; init; } = "";

    /// <summary>Code of the jurisdiction that designated the body; empty while absent.</summary>
    [Id(8)]
    public string Issuing { get; init; } = "";

    /// <summary>Where the receiving authority keeps its days; null while absent.</summary>
    [Id(9)]
    public Seat? Seat { get; init; }

    /// <summary>Whether the system stands in the non-public section: then all acts of the case are sealed.</summary>
    [Id(10)]
    public bool IsNonPublic { get; init; }

    /// <summary>The declaration; null before filing.</summary>
    [Id(11)]
    public RecognitionDeclaration? Declaration { get; init; }

    /// <summary>What it was bound to when it was filed; null before.</summary>
    [Id(12)]
    public RequestFiling? Filing { get; init; }

    /// <summary>What speaks for one route or another, as it was last told.</summary>
    [Id(13)]
    public RouteFacts Facts { get; init; } = new();

    /// <summary>What was missing when it was returned; empty when it never was.</summary>
    [Id(14)]
    public ImmutableArray<ChecklistItem> Missing { get; init; } = [];

    /// <summary>The route and why; null before admission.</summary>
    [Id(15)]
    public RouteChoice? Route { get; init; }

    /// <summary>Rounds of clarification, oldest first.</summary>
    [Id(16)]
    public ImmutableArray<Clarification> Clarifications { get; init; } = [];

    /// <summary>The plan with which time was extended; null when it was not.</summary>
    [Id(17)]
    public WorkPlan? Plan { get; init; }

    /// <summary>What other signatories said, oldest first.</summary>
    [Id(18)]
    public ImmutableArray<SignatoryComment> Comments { get; init; } = [];

    /// <summary>What waits for another member of the authority; null when nothing does. Only that authority sees it.</summary>
    [Id(19)]
    public PreparedDecision? Prepared { get; init; }

    /// <summary>Grounds of the objection that stands; empty when none does.</summary>
    [Id(20)]
    public ImmutableArray<ReasonedGround> Objection { get; init; } = [];

    /// <summary>Whether the time for consulting on the objection has run out.</summary>
    [Id(21)]
    public bool ConsultationOver { get; init; }

    /// <summary>Cures that were offered for the objection; empty when none were.</summary>
    [Id(22)]
    public ImmutableArray<OfferedCure> Cures { get; init; } = [];

    /// <summary>The report of the joint verification; null when there is none.</summary>
    [Id(23)]
    public VerificationReport? Report { get; init; }

    /// <summary>Conditions of the recognition; empty when there are none.</summary>
    [Id(24)]
    public ImmutableArray<RecognitionCondition> Conditions { get; init; } = [];

    /// <summary>Whether it was recognised by silence.</summary>
    [Id(25)]
    public bool IsTacit { get; init; }

    /// <summary>The refusal; null when it was not refused.</summary>
    [Id(26)]
    public RefusalStatement? Refusal { get; init; }

    /// <summary>Whether no appeal is open against the decision any more.</summary>
    [Id(27)]
    public bool IsFinal { get; init; }

    /// <summary>The published summary of the refusal; null when there is none.</summary>
    [Id(28)]
    public string? Summary { get; init; }

    /// <summary>How the review body decided; null when it did not.</summary>
    [Id(29)]
    public AppealOutcome? Appeal { get; init; }

    /// <summary>Whether it was recognised with conditions when it was appealed: then silence leaves them.</summary>
    [Id(30)]
    public bool AppealsConditions { get; init; }

    /// <summary>Whether the time of problem solving was extended for an opinion.</summary>
    [Id(31)]
    public bool OpinionRequested { get; init; }

    /// <summary>The instant from which it is recognised; null when it is not.</summary>
    [Id(32)]
    public DateTimeOffset? RecognisedSince { get; init; }

    /// <summary>Whether it was published that a decision is overdue.</summary>
    [Id(33)]
    public bool IsOverdue { get; init; }

    [Id(34)]
    public RunningClocks Clocks { get; init; } = RunningClocks.None;

    /// <summary>The instant of filing; null before.</summary>
    public DateTimeOffset? Filed => Filing?.At;

    /// <summary>Whether something can still happen to it by itself.</summary>
    public bool IsOver => Clocks.All.IsEmpty;

    IKeepsClocks IKeepsClocks.With(RunningClocks clocks) => this with { Clocks = clocks };

    /// <summary>What a recognition takes from it, at a version of the stream; null while it is not recognised.</summary>
    public RecognisedRequest? Recognised(long version) => RecognisedSince is not { } since ? null : new RecognisedRequest
    {
        Request = Id,
        Arrangement = Filing!.Arrangement.Arrangement,
        Issuing = Issuing,
        IssuingSignatory = Filing.IssuingSignatory,
        Receiving = Seat!,
        ReceivingSignatory = Filing.ReceivingSignatory,
        Certificate = Content!.Certificate,
        System = System,
        VersionHash = Content.VersionHash,
        Scope = Content.Scope,
        Class = Filing.Gaps.Class,
        RequirementSet = Filing.Certificate.RequirementSet!,
        Provider = Provider,
        Route = Route!.Route,
        IsTacit = IsTacit,
        Conditions = Conditions,
        Since = since,
        IsNonPublic = IsNonPublic,
        Basis = new Basis(Id, version),
    };

    /// <summary>Whether a party has an interest in how it is decided, and so does not decide.</summary>
    internal bool IsInterested(string party) => party == Provider || party == Filer || party == Body;

    internal bool IsOn(RecognitionRoute route) => Route?.Route == route;
}
