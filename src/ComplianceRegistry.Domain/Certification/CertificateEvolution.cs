using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>What each event makes of a certificate.</summary>
internal static class CertificateEvolution
{
    public static Certificate After(Certificate state, IEvent @event)
    {
        if (@event is not CertificateEvent known)
            throw new UnreachableEventException(@event);
        return Changed(state, known) with
        {
            Status = known.Status,
            Since = known.Status == state.Status ? state.Since : known.Effective,
            Clocks = state.Clocks.After(known),
        };
    }

    /// <summary>Events that say where the certificate stands after each of them.</summary>
    public static ImmutableArray<IEvent> Settled(Certificate state, IEnumerable<IEvent> events)
    {
        var settled = ImmutableArray.CreateBuilder<IEvent>();
        foreach (var @event in events.Cast<CertificateEvent>())
        {
            var told = @event with { Status = StatusAfter(state, @event) };
            settled.Add(told);
            state = After(state, told);
        }

        return settled.DrainToImmutable();
    }

    private static CertificateStatus StatusAfter(Certificate state, CertificateEvent @event) => @event switch
    {
        CertificateRecorded => @event.Status,
        CertificateDrafted => CertificateStatus.Draft,
        CertificateRefused => CertificateStatus.Refused,
        CertificateWithdrawn => CertificateStatus.Withdrawn,
        CertificateExpired => CertificateStatus.Expired,
        CertificateCancelled => CertificateStatus.Cancelled,
        AppealDecided { Outcome: AppealStatus.Overturned } when state.Status == CertificateStatus.Refused => CertificateStatus.Draft,
        AppealDecided { Outcome: AppealStatus.Overturned } decided when state.DecisionOf(decided.Decision)!.Kind == AdverseKind.Withdrawal => LiveStatus(Changed(state, @event)),
        ProposalApproved => LiveStatus(Changed(state, @event)),
        _ => state.IsLive ? LiveStatus(Changed(state, @event)) : state.Status,
    };

    /// <summary>The strongest of what takes force from it. A certificate that is restrained by a suspension is not revived by a transfer.</summary>
    private static CertificateStatus LiveStatus(Certificate state)
    {
        if (state.Restraints.Any(restraint => restraint.Suspends) || (state.Loss is { } loss && (loss.HasLapsed || state.Acceptance is null)))
            return CertificateStatus.Suspended;
        if (state.Loss is not null)
            return CertificateStatus.UnderTransfer;
        return state.Restraints.IsEmpty ? CertificateStatus.Active : CertificateStatus.Restricted;
    }

    private static Certificate Changed(Certificate state, CertificateEvent @event) => @event switch
    {
        CertificateDrafted drafted => Drafted(state, drafted),
        ChangeProposed proposed => state with { Proposal = proposed.Proposal },
        ProposalRevised revised => state with { Proposal = revised.Proposal },
        ProposalWithdrawn => state with { Proposal = null },
        ProposalApproved approved => Approved(state, approved),
        CertificateRecorded recorded => Recorded(state, recorded),
        CertificateExpired or CertificateCancelled => state with { Proposal = null },
        SurveillanceRecorded { Order: null } => state with { SurveillanceMissed = false },
        SurveillanceRecorded recorded => WithOrder(state, recorded.Order!.Value, SurveillanceStatus.Met),
        SurveillanceMissed { Order: null } => state with { SurveillanceMissed = true },
        SurveillanceMissed missed => WithOrder(state, missed.Order!.Value, SurveillanceStatus.Missed),
        SurveillanceOrdered ordered => state with { Orders = state.Orders.Add(ordered.Order) },
        TransferAccepted accepted => state with { Acceptance = accepted.Acceptance },
        AcceptanceFell => state with { Acceptance = null, Proposal = state.Proposal is { Kind: ProposalKind.Transfer } ? null : state.Proposal },
        BodyLost lost => state with { Loss = lost.Loss, Proposal = null, Restraints = Without(state, RestraintCause.Designation) },
        TransferLapsed => state with { Loss = state.Loss! with { HasLapsed = true }, Proposal = null },
        _ => Decided(state, @event),
    };

    private static Certificate Decided(Certificate state, CertificateEvent @event) => @event switch
    {
        CertificateRefused refused => state with { Decisions = state.Decisions.Add(refused.Decision) },
        CertificateRestricted restricted => Restrained(state, restricted.Restraint, restricted.Decision),
        CertificateSuspended suspended => Restrained(state, suspended.Restraint, suspended.Decision),
        CertificateReinstated reinstated => state with { Restraints = Without(state, reinstated.Cause) },
        CertificateWithdrawn withdrawn => state with { Decisions = state.Decisions.Add(withdrawn.Decision), Proposal = null },
        CertificateAppealed appealed => WithAppeal(state, appealed.Decision, AppealStatus.Filed),
        AppealOverdue overdue => WithAppeal(state, overdue.Decision, AppealStatus.Overdue),
        DecisionFinal final => WithAppeal(state, final.Decision, AppealStatus.Final),
        AppealDecided { Outcome: AppealStatus.Overturned } decided => WithAppeal(state, decided.Decision, AppealStatus.Overturned) with
        {
            Restraints = state.Restraints.RemoveAll(restraint => restraint.Decision == decided.Decision),
        },
        AppealDecided decided => WithAppeal(state, decided.Decision, AppealStatus.Upheld),
        _ => throw new UnreachableEventException(@event),
    };

    private static Certificate Drafted(Certificate state, CertificateDrafted drafted) => state with
    {
        Body = drafted.Proposal.Body,
        Designation = drafted.Designation,
        Seat = drafted.Seat,
        Holder = drafted.Holder,
        IsNonPublic = drafted.IsNonPublic,
        Proposal = drafted.Proposal,
    };

    private static Certificate Recorded(Certificate state, CertificateRecorded recorded) => state with
    {
        Body = recorded.Body,
        Designation = recorded.Designation,
        Seat = recorded.Seat,
        Holder = recorded.Holder,
        IsNonPublic = recorded.IsNonPublic,
        Numbers = [recorded.Number],
        Content = recorded.Content,
        ValidFrom = recorded.Effective,
        ValidUntil = recorded.Until,
        RecordedFrom = recorded.Source,
        SourceReference = recorded.SourceReference,
    };

    private static Certificate Approved(Certificate state, ProposalApproved approved)
    {
        var next = approved switch
        {
            CertificateIssued issued => Valid(state, issued, issued.Until) with { Numbers = [issued.Number] },
            CertificateRenewed renewed => Valid(state, renewed, renewed.Until),
            CertificateTransferred transferred => Transferred(Valid(state, transferred, transferred.Until), transferred),
            _ => state with { Supplements = state.Supplements.Add(approved.Content) },
        };
        return WithoutModificationOf(next with { Proposal = null }, approved.Content.VersionHash);
    }

    private static Certificate Valid(Certificate state, ProposalApproved approved, DateTimeOffset until) =>
        state with { Content = approved.Content, Supplements = [], ValidFrom = approved.Effective, ValidUntil = until };

    private static Certificate Transferred(Certificate state, CertificateTransferred transferred) => state with
    {
        Body = state.Acceptance!.Body,
        Designation = state.Acceptance.Designation,
        Seat = state.Acceptance.Seat,
        Numbers = state.Numbers.Add(transferred.Number),
        Acceptance = null,
        Loss = null,
        Restraints = state.Restraints.RemoveAll(restraint => restraint.Cause != RestraintCause.SubstantialModification),
    };

    private static Certificate WithoutModificationOf(Certificate state, string? versionHash) =>
        state with { Restraints = state.Restraints.RemoveAll(restraint => restraint.ModifiedVersion is { } modified && modified == versionHash) };

    private static Certificate Restrained(Certificate state, Restraint restraint, AdverseDecision? decision) => state with
    {
        Restraints = restraint.Cause == RestraintCause.Measure ? state.Restraints.Add(restraint) : Without(state, restraint.Cause).Add(restraint),
        Decisions = decision is null ? state.Decisions : state.Decisions.Add(decision),
    };

    private static ImmutableArray<Restraint> Without(Certificate state, RestraintCause cause) => state.Restraints.RemoveAll(restraint => restraint.Cause == cause);

    private static Certificate WithAppeal(Certificate state, int number, AppealStatus status) =>
        state with { Decisions = [.. state.Decisions.Select(decision => decision.Number == number ? decision with { Appeal = status } : decision)] };

    private static Certificate WithOrder(Certificate state, int number, SurveillanceStatus status) =>
        state with { Orders = [.. state.Orders.Select(order => order.Number == number ? order with { Status = status } : order)] };
}
