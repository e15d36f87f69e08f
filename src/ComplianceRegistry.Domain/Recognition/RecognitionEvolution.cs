using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>What each event makes of a recognition.</summary>
internal static class RecognitionEvolution
{
    public static GrantedRecognition After(GrantedRecognition state, IEvent @event)
    {
        if (@event is not RecognitionEvent known)
            throw new UnreachableEventException(@event);
        return Followed(state, known) with
        {
            Status = known.Status,
            Since = known.Status == state.Status ? state.Since : known.Effective,
            Clocks = state.Clocks.After(known),
        };
    }

    /// <summary>Events that say where the recognition stands after each of them.</summary>
    public static ImmutableArray<IEvent> Settled(GrantedRecognition state, IEnumerable<IEvent> events)
    {
        var settled = ImmutableArray.CreateBuilder<IEvent>();
        foreach (var @event in events.Cast<RecognitionEvent>())
        {
            var told = @event with { Status = StatusAfter(state, @event) };
            settled.Add(told);
            state = After(state, told);
        }

        return settled.DrainToImmutable();
    }

    private static RecognitionStatus StatusAfter(GrantedRecognition state, RecognitionEvent @event) => @event switch
    {
        RecognitionRevoked => RecognitionStatus.Revoked,
        RecognitionExpired => RecognitionStatus.Expired,
        RecognitionTransferred => RecognitionStatus.Transferred,
        _ => LiveStatus(Followed(state, @event)),
    };

    /// <summary>The strongest of what takes force from it: the authority's own measure, then the certificate's, then what is examined, then what is to be met.</summary>
    private static RecognitionStatus LiveStatus(GrantedRecognition state)
    {
        if (state.RestraintBy(RecognitionCause.Safeguard) is not null || state.Conditions.Any(condition => condition.Suspends))
            return RecognitionStatus.SuspendedProvisional;
        if (state.RestraintBy(RecognitionCause.Certificate) is not null)
            return RecognitionStatus.SuspendedDerivative;
        if (!state.Restraints.IsEmpty)
            return RecognitionStatus.UnderReassessment;
        return state.Conditions.Any(condition => condition.IsPending) ? RecognitionStatus.ConditionsPending : RecognitionStatus.Active;
    }

    private static GrantedRecognition Followed(GrantedRecognition state, RecognitionEvent @event) =>
        Changed(state, @event) with { Certificate = @event.Certificate ?? state.Certificate };

    private static GrantedRecognition Changed(GrantedRecognition state, RecognitionEvent @event) => @event switch
    {
        RecognitionGranted granted => Granted(state, granted),
        CertificateFollowed => state,
        ConditionsRevised revised => state with
        {
            Request = revised.Request,
            Conditions = [.. revised.Request.Conditions.Select(condition => state.Conditions.FirstOrDefault(known => known.Condition == condition) ?? new ConditionCase { Condition = condition })],
        },
        RecognitionSuspended suspended => With(state, suspended.Restraint) with
        {
            Suspensions = suspended.Suspension is { } suspension ? state.Suspensions.Add(suspension) : state.Suspensions,
            Proposal = suspended.Suspension is null ? state.Proposal : null,
        },
        RecognitionReinstated { Cause: RecognitionCause.Safeguard } => Unsuspended(state, SuspensionOutcome.Lifted),
        RecognitionReinstated reinstated => Without(state, reinstated.Cause),
        ReassessmentBegun begun => With(state, begun.Restraint) with
        {
            Examined = begun.Restraint.Subject is { } subject ? state.Examined.Add(subject) : state.Examined,
        },
        RecognitionReassessed reassessed => Without(state, reassessed.Cause) with
        {
            VersionHashes = reassessed.VersionHash is { } hash ? state.VersionHashes.Add(hash) : state.VersionHashes,
        },
        RecognitionArrangementEnded ended => state with { ArrangementEnded = ended.Effective },
        RecognitionRevoked revoked => state with { End = revoked.End, Proposal = revoked.End.IsDerivative ? state.Proposal : null },
        RecognitionExpired expired => state with { End = expired.End },
        RecognitionTransferred transferred => state with { End = transferred.End, Proposal = null },
        RecognitionRestored => Without(state, RecognitionCause.Certificate) with { End = null },
        _ => Decided(state, @event),
    };

    private static GrantedRecognition Decided(GrantedRecognition state, RecognitionEvent @event) => @event switch
    {
        ConditionReported reported => WithCondition(state, reported.Condition, condition => condition with { Status = ConditionStatus.Reported, Evidence = reported.Evidence }),
        ConditionMet met => WithCondition(state, met.Condition, condition => condition with { Status = ConditionStatus.Met, IsTacit = met.IsTacit }),
        ConditionUnmet unmet => WithCondition(state, unmet.Condition, condition => condition with { Status = ConditionStatus.Open }),
        ConditionMissed missed => WithCondition(state, missed.Condition, condition => condition with { Stage = ConditionStage.InCure }),
        ConditionFailed failed => WithCondition(state, failed.Condition, condition => condition with { Stage = ConditionStage.Failed }),
        MeasureProposed proposed => state with { Proposal = proposed.Proposal },
        MeasureWithdrawn or MeasureLapsed => state with { Proposal = null },
        SuspensionNotified notified => WithSuspension(state, suspension => suspension with { NotifiedAt = notified.Effective }),
        SuspensionNoticeOverdue => WithSuspension(state, suspension => suspension with { IsNoticeOverdue = true }),
        SuspensionObjected objected => WithSuspension(state, suspension => suspension with { Objections = suspension.Objections.Add(objected.Objection) }),
        ObjectionsClosed closed => WithSuspension(state, suspension => suspension with { IsJustified = closed.IsJustified }),
        SuspensionUpheld => WithSuspension(state, suspension => suspension with { TimesUpheld = suspension.TimesUpheld + 1 }),
        SuspensionLapsed => Unsuspended(state, SuspensionOutcome.Lapsed),
        _ => throw new UnreachableEventException(@event),
    };

    private static GrantedRecognition Granted(GrantedRecognition state, RecognitionGranted granted) => state with
    {
        Request = granted.Request,
        VersionHashes = [granted.Request.VersionHash],
        Conditions = [.. granted.Request.Conditions.Select(condition => new ConditionCase { Condition = condition })],
    };

    private static GrantedRecognition With(GrantedRecognition state, RecognitionRestraint restraint) =>
        state with { Restraints = Without(state, restraint.Cause).Restraints.Add(restraint) };

    private static GrantedRecognition Without(GrantedRecognition state, RecognitionCause cause) =>
        state with { Restraints = state.Restraints.RemoveAll(restraint => restraint.Cause == cause) };

    private static GrantedRecognition Unsuspended(GrantedRecognition state, SuspensionOutcome outcome) =>
        WithSuspension(Without(state, RecognitionCause.Safeguard), suspension => suspension with { Outcome = outcome });

    /// <summary>The suspension that is in force, or was last, changed.</summary>
    private static GrantedRecognition WithSuspension(GrantedRecognition state, Func<ProvisionalSuspension, ProvisionalSuspension> change) =>
        state with { Suspensions = state.Suspensions is [.., var last] ? state.Suspensions.SetItem(state.Suspensions.Length - 1, change(last)) : state.Suspensions };

    private static GrantedRecognition WithCondition(GrantedRecognition state, int number, Func<ConditionCase, ConditionCase> change) =>
        state with { Conditions = [.. state.Conditions.Select(condition => condition.Condition.Number == number ? change(condition) : condition)] };
}
