using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>A certificate of a conformity assessment body for a release of an AI system, from its draft to its end.</summary>
[GenerateSerializer, Immutable, Alias("cr.Certificate")]
public sealed record Certificate : IKeepsClocks
{
    /// <summary>Prefix of the ids of certificates.</summary>
    public const string IdPrefix = "CRT";

    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public CertificateStatus Status { get; init; } = CertificateStatus.Absent;

    /// <summary>Registry id of the body whose certificate it is; empty while absent.</summary>
    [Id(2)]
    public string Body { get; init; } = "";

    /// <summary>Registry id of the designation on which the body acts; empty while absent.</summary>
    [Id(3)]
    public string Designation { get; init; } = "";

    /// <summary>Where the designating authority keeps its days; null while absent.</summary>
    [Id(4)]
    public Seat? Seat { get; init; }

    /// <summary>Registry id of the provider of the system; empty while absent.</summary>
    [Id(5)]
    public string Holder { get; init; } = "";

    /// <summary>Whether the system stands in the non-public section: then all acts of the case are sealed.</summary>
    [Id(6)]
    public bool IsNonPublic { get; init; }

    /// <summary>Every number that it has had, oldest first: one for each body. Empty before issue.</summary>
    [Id(7)]
    public ImmutableArray<string> Numbers { get; init; } = [];

    /// <summary>What is certified; null before issue.</summary>
    [Id(8)]
    public CertificateContent? Content { get; init; }

    /// <summary>What was added within the same certificate, oldest first.</summary>
    [Id(9)]
    public ImmutableArray<CertificateContent> Supplements { get; init; } = [];

    /// <summary>What waits for the decider; null when nothing does.</summary>
    [Id(10)]
    public CertificateProposal? Proposal { get; init; }

    /// <summary>From when it is valid, since issue or the last renewal; null before issue.</summary>
    [Id(11)]
    public DateTimeOffset? ValidFrom { get; init; }

    /// <summary>The first instant at which it is valid no more, as it was set; null when that is open. See <see cref="Expires"/>.</summary>
    [Id(12)]
    public DateTimeOffset? ValidUntil { get; init; }

    /// <summary>What takes force from it now.</summary>
    [Id(13)]
    public ImmutableArray<Restraint> Restraints { get; init; } = [];

    /// <summary>Every decision against the holder, oldest first.</summary>
    [Id(14)]
    public ImmutableArray<AdverseDecision> Decisions { get; init; } = [];

    /// <summary>The body that accepted the certificate in writing; null when none did.</summary>
    [Id(15)]
    public TransferAcceptance? Acceptance { get; init; }

    /// <summary>How the body lost its designation for good; null while it has not.</summary>
    [Id(16)]
    public BodyLoss? Loss { get; init; }

    /// <summary>Surveillance that incidents made necessary, oldest first.</summary>
    [Id(17)]
    public ImmutableArray<SurveillanceOrder> Orders { get; init; } = [];

    /// <summary>Whether periodic surveillance was missed and not made up for.</summary>
    [Id(18)]
    public bool SurveillanceMissed { get; init; }

    /// <summary>Name of the source from which it was recorded; null when it was issued here.</summary>
    [Id(19)]
    public string? RecordedFrom { get; init; }

    /// <summary>The certificate's own number in that source; null when it was issued here.</summary>
    [Id(20)]
    public string? SourceReference { get; init; }

    /// <summary>The instant from which it has its status.</summary>
    [Id(21)]
    public DateTimeOffset Since { get; init; }

    [Id(22)]
    public RunningClocks Clocks { get; init; } = RunningClocks.None;

    /// <summary>Its number now; null before issue.</summary>
    public string? Number => Numbers is [.., var last] ? last : null;

    /// <summary>Registry id of the system; empty while absent.</summary>
    public string System => (Content ?? Proposal?.Content)?.System ?? "";

    /// <summary>The first instant at which it is valid no more; null when that is open.</summary>
    public DateTimeOffset? Expires => Clocks.Find(CertificateClocks.Validity)?.Due ?? ValidUntil;

    /// <summary>Hashes of the releases that are certified, supplements included.</summary>
    public ImmutableArray<string> Versions => [.. Parts.Select(part => part.VersionHash).OfType<string>().Distinct()];

    /// <summary>Scope codes that are certified, supplements included, whatever is in force of them.</summary>
    public ImmutableArray<string> Scope => [.. Parts.SelectMany(part => part.Scope).Distinct()];

    /// <summary>Scope codes for which it is in force; empty when it is not.</summary>
    public ImmutableArray<string> EffectiveScope =>
        IsEffective ? [.. Scope.Where(code => Restraints.All(restraint => restraint.Scope is not { } left || left.Contains(code)))] : [];

    /// <summary>Registry id of the body that answers for it now: the accepting one while under transfer.</summary>
    public string ResponsibleBody => Status == CertificateStatus.UnderTransfer ? Acceptance!.Body : Body;

    /// <summary>Where the authority over that body keeps its days.</summary>
    internal Seat ResponsibleSeat => Status == CertificateStatus.UnderTransfer ? Acceptance!.Seat : Seat!;

    /// <summary>Whether it has force, or can regain it.</summary>
    internal bool IsLive => Status is CertificateStatus.Active or CertificateStatus.Restricted or CertificateStatus.Suspended or CertificateStatus.UnderTransfer;

    private bool IsEffective => IsLive && Status != CertificateStatus.Suspended;

    private IEnumerable<CertificateContent> Parts => Content is { } content ? Supplements.Prepend(content) : [];

    /// <summary>What other bodies are shown before they certify the same system: refusals, suspensions and withdrawals that were not overturned.</summary>
    /// <param name="version">Version of the stream that was read.</param>
    public ImmutableArray<EarlierDecision> SharedDecisions(long version) =>
    [
        .. Decisions.Where(decision => decision.Kind != AdverseKind.Restriction && decision.Appeal != AppealStatus.Overturned).Select(decision =>
            new EarlierDecision(Id, decision.Kind, decision.ByAuthority ? ResponsibleBody : decision.DecidedBy, decision.At, new Basis(Id, version))),
    ];

    /// <summary>What other cases rely on, at a version of the stream.</summary>
    public CertificateStanding Standing(long version) => new()
    {
        Certificate = Id,
        Number = Number,
        Status = Status,
        Since = Since,
        System = System,
        VersionHashes = Versions,
        Scope = EffectiveScope,
        Expires = Expires,
        RequirementSet = Content?.RequirementSet,
        Holder = Holder,
        Body = ResponsibleBody,
        Jurisdiction = Seat?.Jurisdiction ?? "",
        Basis = new Basis(Id, version),
        Validity = Clocks.Find(CertificateClocks.Validity),
    };

    IKeepsClocks IKeepsClocks.With(RunningClocks clocks) => this with { Clocks = clocks };

    internal AdverseDecision? DecisionOf(int number) => Decisions.FirstOrDefault(decision => decision.Number == number);

    internal Restraint? RestraintBy(RestraintCause cause) => Restraints.FirstOrDefault(restraint => restraint.Cause == cause);
}
