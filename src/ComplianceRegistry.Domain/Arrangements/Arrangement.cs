using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>An agreement of jurisdictions to recognise each other's certificates: from its draft to its end.</summary>
[GenerateSerializer, Immutable, Alias("cr.Arrangement")]
public sealed record Arrangement : IKeepsClocks
{
    /// <summary>Prefix of the ids of arrangements.</summary>
    public const string IdPrefix = "ARR";

    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public ArrangementStatus Status { get; init; }

    /// <summary>The instant from which it has this status.</summary>
    [Id(2)]
    public DateTimeOffset Since { get; init; }

    [Id(3)]
    public string Title { get; init; } = "";

    /// <summary>The terms: proposed until all have signed, agreed from then on; null while absent.</summary>
    [Id(4)]
    public ArrangementTerms? Terms { get; init; }

    /// <summary>SHA-256 of the terms' canonical JSON (RFC 8785), lower-case hex, to which signatures are bound.</summary>
    [Id(5)]
    public string TermsHash { get; init; } = "";

    /// <summary>Registry id of the authority that drafted it.</summary>
    [Id(6)]
    public string DraftedBy { get; init; } = "";

    /// <summary>Where the jurisdiction that drafted it keeps its days: by these every day of the arrangement is counted; null while absent.</summary>
    [Id(7)]
    public Seat? Seat { get; init; }

    /// <summary>Signatures under these terms; changed terms have none yet.</summary>
    [Id(8)]
    public ImmutableArray<ArrangementSignature> Signatures { get; init; } = [];

    /// <summary>The instant from which it is or was in force first; null before.</summary>
    [Id(9)]
    public DateTimeOffset? InForceFrom { get; init; }

    /// <summary>The first instant after confidence building; null when there is none or it is not in force yet.</summary>
    [Id(10)]
    public DateTimeOffset? ConfidenceUntil { get; init; }

    /// <summary>Why it is suspended; null when it is not.</summary>
    [Id(11)]
    public ArrangementGrounds? Suspension { get; init; }

    /// <summary>Signatories whose part is suspended.</summary>
    [Id(12)]
    public ImmutableArray<SignatorySuspension> Suspensions { get; init; } = [];

    /// <summary>Withdrawals that were announced and have not taken effect.</summary>
    [Id(13)]
    public ImmutableArray<AnnouncedWithdrawal> Withdrawals { get; init; } = [];

    /// <summary>Signatories whose part has ended, in the order in which it did.</summary>
    [Id(14)]
    public ImmutableArray<SignatoryDeparture> Departures { get; init; } = [];

    /// <summary>Changes that are proposed, and those that are agreed and wait for their day.</summary>
    [Id(15)]
    public ImmutableArray<ArrangementProposal> Proposals { get; init; } = [];

    /// <summary>How many changes were proposed so far.</summary>
    [Id(16)]
    public int Proposed { get; init; }

    /// <summary>How it ended; null while it has not.</summary>
    [Id(17)]
    public ArrangementEnd? End { get; init; }

    /// <summary>The time for which recognitions under it stay, once it is terminated; null when they stay to the end of their certificates.</summary>
    [Id(18)]
    public RunningClock? RunOn { get; init; }

    [Id(19)]
    public RunningClocks Clocks { get; init; } = RunningClocks.None;

    IKeepsClocks IKeepsClocks.With(RunningClocks clocks) => this with { Clocks = clocks };

    /// <summary>Code of the jurisdiction that drafted it; empty while absent.</summary>
    public string Jurisdiction => Seat?.Jurisdiction ?? "";

    /// <summary>Codes of the signatories that are bound, those whose part is suspended among them.</summary>
    public ImmutableArray<string> Bound => Terms is null
        ? []
        : [.. Terms.Signatories.Select(signatory => signatory.Jurisdiction).Where(code => !Departures.Any(departure => departure.Jurisdiction == code))];

    /// <summary>What requests and recognitions rely on, at a version of the stream; null while there are no terms.</summary>
    public ArrangementStanding? Standing(long version) => Terms is null ? null : new ArrangementStanding
    {
        Arrangement = Id,
        Title = Title,
        Status = Status,
        Since = Since,
        Terms = Terms,
        Absent = [.. Suspensions.Select(suspension => suspension.Jurisdiction), .. Departures.Select(departure => departure.Jurisdiction)],
        ConfidenceUntil = ConfidenceUntil,
        Departures = Departures,
        RunOn = RunOn,
        Basis = new Basis(Id, version),
    };

    /// <summary>Codes of the signatories that have not signed the terms.</summary>
    public ImmutableArray<string> Unsigned => [.. Bound.Where(code => !Signatures.Any(signature => signature.Jurisdiction == code))];

    /// <summary>Codes of the jurisdictions that have yet to agree to a change.</summary>
    public ImmutableArray<string> Missing(ArrangementProposal proposal) => [.. Deciding(proposal).Where(code => !proposal.IsSignedBy(code))];

    internal bool Binds(string jurisdiction) => Bound.Contains(jurisdiction);

    internal SignatorySuspension? SuspensionOf(string jurisdiction) => Suspensions.FirstOrDefault(suspension => suspension.Jurisdiction == jurisdiction);

    internal bool IsWithdrawing(string jurisdiction) => Withdrawals.Any(withdrawal => withdrawal.Jurisdiction == jurisdiction);

    /// <summary>Proposals to which not all have agreed.</summary>
    internal ImmutableArray<ArrangementProposal> Open => [.. Proposals.Where(proposal => proposal.IsOpen)];

    internal bool HasOpenProposalOf(string jurisdiction) => Open.Any(proposal => proposal.Jurisdiction == jurisdiction);

    /// <summary>Whether an amendment is agreed on and waits for its day.</summary>
    internal bool IsBeingAmended => Proposals.Any(proposal => proposal is { Kind: ChangeKind.Amendment, IsOpen: false });

    /// <summary>Open proposals that mean nothing once a change of a kind happens: those of the same change.</summary>
    internal ImmutableArray<ArrangementProposal> Moot(ChangeKind kind, string? signatory = null) =>
        [.. Open.Where(proposal => proposal.Kind == kind && proposal.Signatory == signatory)];

    internal Arrangement Without(ImmutableArray<ArrangementProposal> dropped) => this with { Proposals = Proposals.RemoveRange(dropped) };

    internal ArrangementProposal? Proposal(int number) => Proposals.FirstOrDefault(proposal => proposal.Number == number);

    /// <summary>Codes of the jurisdictions that have to agree to a change: all that are bound and all that would be; on a signatory's part, all others.</summary>
    internal ImmutableArray<string> Deciding(ArrangementProposal proposal) => proposal.Kind switch
    {
        ChangeKind.Amendment => [.. Bound.Union(proposal.Terms!.Signatories.Select(signatory => signatory.Jurisdiction))],
        ChangeKind.SignatorySuspension or ChangeKind.SignatoryRestoration => Bound.Remove(proposal.Signatory!),
        _ => Bound,
    };

    /// <summary>Whether an agreement with these terms and without those that departed is one still: two are bound, and there is something to recognise.</summary>
    internal bool GoesOn => Bound.Length > 1 && (Terms! with { Signatories = [.. Terms.Signatories.Where(signatory => Binds(signatory.Jurisdiction))] }) is var left
        && left.Has(SignatoryRole.CertificateAuthorising) && left.Has(SignatoryRole.CertificateConsuming);
}
