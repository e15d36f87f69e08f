namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>What each event makes of an arrangement.</summary>
internal static class ArrangementEvolution
{
    public static Arrangement After(Arrangement state, IEvent @event) => @event is ArrangementEvent known
        ? Changed(state, known) with { Clocks = state.Clocks.After(known) }
        : throw new UnreachableEventException(@event);

    private static Arrangement Changed(Arrangement state, ArrangementEvent @event) => @event switch
    {
        ArrangementDrafted drafted => Drafted(state, drafted),
        TermsProposed proposed => state with { Terms = proposed.Terms, TermsHash = proposed.TermsHash, Signatures = [] },
        NegotiationOpened opened => state with { Status = ArrangementStatus.Negotiating, Since = opened.At },
        ArrangementSigned signed => state with { Signatures = state.Signatures.Add(signed.Signature) },
        ArrangementConcluded concluded => state with { Status = ArrangementStatus.Signed, Since = concluded.At },
        ArrangementGivenUp givenUp => state with { Status = ArrangementStatus.Terminated, Since = givenUp.Effective, End = givenUp.End },
        WithdrawalAnnounced announced => state with { Withdrawals = state.Withdrawals.Add(announced.Withdrawal) },
        WithdrawalRetracted retracted => state with { Withdrawals = state.Withdrawals.RemoveAll(withdrawal => withdrawal.Jurisdiction == retracted.Jurisdiction) },
        ArrangementStandingEvent standing => StandingChanged(state, standing),
        _ => ProposalsChanged(state, @event),
    };

    private static Arrangement ProposalsChanged(Arrangement state, ArrangementEvent @event) => @event switch
    {
        ChangeProposed proposed => state with { Proposals = state.Proposals.Add(proposed.Proposal), Proposed = proposed.Proposal.Number },
        ChangeAgreed agreed => WithProposal(state, agreed.Proposal, proposal => proposal with { Signatures = proposal.Signatures.Add(agreed.Signature) }),
        ChangeConcluded concluded => Concluded(state, concluded),
        ChangeDropped dropped => state with { Proposals = state.Proposals.RemoveAll(proposal => proposal.Number == dropped.Proposal) },
        _ => throw new UnreachableEventException(@event),
    };

    private static Arrangement StandingChanged(Arrangement state, ArrangementStandingEvent @event) => @event switch
    {
        ArrangementEnteredIntoForce entered => InForce(state, entered) with { InForceFrom = entered.Effective, ConfidenceUntil = entered.ConfidenceUntil },
        ArrangementResumed => InForce(state.Without(state.Moot(ChangeKind.Resumption)), @event) with { Suspension = null },
        ArrangementSuspended suspended => state.Without(state.Moot(ChangeKind.Suspension)) with
        {
            Status = ArrangementStatus.Suspended,
            Since = suspended.Effective,
            Suspension = state.Proposal(suspended.Proposal)?.Grounds,
        },
        ArrangementAmended amended => Amended(state, amended, state.Proposal(amended.Proposal)!),
        SignatorySuspended suspended => WithSuspension(state, suspended),
        SignatoryRestored restored => WithoutSuspension(state.Without(state.Moot(ChangeKind.SignatoryRestoration, restored.Jurisdiction)), restored.Jurisdiction),
        SignatoryWithdrew withdrew => Departed(state.Without(state.Open), withdrew.Departure),
        ArrangementTerminated terminated => state with
        {
            Status = ArrangementStatus.Terminated,
            Since = terminated.Effective,
            End = terminated.End,
            RunOn = terminated.RunOn,
            Proposals = [],
        },
        _ => throw new UnreachableEventException(@event),
    };

    private static Arrangement Drafted(Arrangement state, ArrangementDrafted drafted) => new()
    {
        Id = state.Id,
        Status = ArrangementStatus.Draft,
        Since = drafted.At,
        Title = drafted.Title,
        Terms = drafted.Terms,
        TermsHash = drafted.TermsHash,
        DraftedBy = drafted.Authority,
        Seat = drafted.Seat,
    };

    private static Arrangement InForce(Arrangement state, ArrangementStandingEvent @event) => state with { Status = ArrangementStatus.InForce, Since = @event.Effective };

    private static Arrangement Concluded(Arrangement state, ChangeConcluded concluded)
    {
        var agreed = WithProposal(state, concluded.Proposal, proposal => proposal with { AgreedAt = concluded.At });
        return agreed.Proposal(concluded.Proposal) is { Kind: ChangeKind.Amendment } ? agreed.Without(agreed.Moot(ChangeKind.Amendment)) : agreed;
    }

    /// <summary>Other terms: what was proposed on the old ones falls away, and a signatory that left and signed these takes part again.</summary>
    private static Arrangement Amended(Arrangement state, ArrangementAmended amended, ArrangementProposal proposal)
    {
        var terms = proposal.Terms!;
        return state.Without(state.Open) with
        {
            Terms = terms,
            TermsHash = proposal.TermsHash!,
            Signatures = proposal.Signatures,
            ConfidenceUntil = amended.ConfidenceUntil,
            Proposals = [.. state.Proposals.Where(other => !other.IsOpen && other.Number != proposal.Number)],
            Departures = [.. state.Departures.Where(departure => !(terms.Of(departure.Jurisdiction) is not null && departure.Since <= proposal.AgreedAt)), .. amended.Departures],
            Suspensions = [.. state.Suspensions.Where(suspension => terms.Of(suspension.Jurisdiction) is not null)],
            Withdrawals = [.. state.Withdrawals.Where(withdrawal => terms.Of(withdrawal.Jurisdiction) is not null)],
        };
    }

    private static Arrangement Departed(Arrangement state, SignatoryDeparture departure) => WithoutSuspension(state, departure.Jurisdiction) with
    {
        Departures = state.Departures.Add(departure),
        Withdrawals = state.Withdrawals.RemoveAll(withdrawal => withdrawal.Jurisdiction == departure.Jurisdiction),
    };

    private static Arrangement WithSuspension(Arrangement state, SignatorySuspended suspended)
    {
        var jurisdiction = suspended.Suspension.Jurisdiction;
        var moot = suspended.Proposal is null ? [] : state.Moot(ChangeKind.SignatorySuspension, jurisdiction);
        var before = WithoutSuspension(state.Without(moot), jurisdiction);
        return before with { Suspensions = before.Suspensions.Add(suspended.Suspension) };
    }

    private static Arrangement WithoutSuspension(Arrangement state, string jurisdiction) =>
        state with { Suspensions = state.Suspensions.RemoveAll(suspension => suspension.Jurisdiction == jurisdiction) };

    private static Arrangement WithProposal(Arrangement state, int number, Func<ArrangementProposal, ArrangementProposal> change) =>
        state with { Proposals = [.. state.Proposals.Select(proposal => proposal.Number == number ? change(proposal) : proposal)] };
}
