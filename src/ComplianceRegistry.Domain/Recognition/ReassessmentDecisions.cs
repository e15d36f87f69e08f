using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>When a recognition is examined anew, and how that ends. Silence leaves it as it was, and extends it to nothing.</summary>
internal static class ReassessmentDecisions
{
    public static ReassessmentBegun Begin(GrantedRecognition state, RecognitionRestraint restraint, Rulebook rules) => new(restraint)
    {
        Effective = restraint.Since,
        Clocks = ClockMoves.Start(RecognitionClocks.Examined(rules, state, restraint.Cause, restraint.Since)),
    };

    /// <summary>A release that was modified since, once for each.</summary>
    public static Decision Follow(GrantedRecognition state, FollowModification command, Rulebook rules)
    {
        var modified = command.System.System == state.Request!.System ? command.System.ModifiedSince(state.VersionHashes)?.VersionHash : null;
        return modified is null || state.Examined.Contains(modified)
            ? Decision.Accept()
            : Decision.Accept(Begin(
                state,
                new RecognitionRestraint { Cause = RecognitionCause.SubstantialModification, Since = command.Now, Subject = modified, Basis = command.System.Basis },
                rules));
    }

    public static Decision Follow(GrantedRecognition state, FollowEdition command, Rulebook rules) =>
        state.Certificate!.RequirementSet?.Reference != command.Edition || state.Examined.Contains(command.Edition)
            ? Decision.Accept()
            : Decision.Accept(Begin(
                state,
                new RecognitionRestraint
                {
                    Cause = RecognitionCause.EditionRetired,
                    Since = CertificateDecisions.NotBeforeGrant(state, command.Retired),
                    Subject = command.Edition,
                    Basis = command.Basis,
                },
                rules));

    /// <summary>The arrangement binds its signatories no more, or one of the two: its own clock for what it leaves behind ends the recognition, whenever that is recorded.</summary>
    public static Decision Follow(GrantedRecognition state, FollowArrangement command)
    {
        var (arrangement, request) = (command.Arrangement, state.Request!);
        if (arrangement.Arrangement != request.Arrangement || state.ArrangementEnded is not null)
            return Decision.Accept();
        var departures = new[] { arrangement.DepartureOf(request.IssuingSignatory), arrangement.DepartureOf(request.ReceivingSignatory) };
        return departures.OfType<SignatoryDeparture>().MinBy(departure => departure.Since) is not { } departure
            ? Decision.Accept()
            : Decision.Accept(new RecognitionArrangementEnded(arrangement.Basis)
            {
                Effective = CertificateDecisions.NotBeforeGrant(state, departure.Since),
                Clocks = departure.RunOn is { } runOn ? ClockMoves.Start(runOn with { Name = RecognitionClocks.RunOn }) : ClockMoves.None,
            });
    }

    public static Decision Decide(GrantedRecognition state, DecideReassessment command)
    {
        if (command.Cause is RecognitionCause.Certificate or RecognitionCause.Safeguard || state.RestraintBy(command.Cause) is not { } restraint)
            return Decision.Refuse(Rejection.WrongState("nothing-to-reassess", "Nothing is examined for this cause."));
        if (command.Extends && (command.Cause != RecognitionCause.SubstantialModification || !state.Certificate!.VersionHashes.Contains(restraint.Subject!)))
            return NotCertified;
        return Decision.Accept(new RecognitionReassessed(command.Cause, command.Extends ? ReassessmentOutcome.Extended : ReassessmentOutcome.Stays)
        {
            Effective = command.Now,
            VersionHash = command.Extends ? restraint.Subject : null,
            Evidence = command.Evidence,
            Clocks = ClockMoves.End(RecognitionClocks.ReassessmentOf(command.Cause)),
        });
    }

    private static Decision NotCertified { get; } = Decision.Refuse(Rejection.Invalid(
        [new Fault("/extends", "not-certified", "A recognition is extended to a later release alone, and only when the certificate certifies it.")]));

    /// <summary>What the change of a certificate, that is in force, makes of reassessments: another edition ends one, a body of another jurisdiction begins one.</summary>
    public static IEnumerable<IEvent> AfterChange(GrantedRecognition state, CertificateStanding certificate, DateTimeOffset now, Rulebook rules)
    {
        if (state.RestraintBy(RecognitionCause.EditionRetired) is { } edition && certificate.RequirementSet?.Reference != edition.Subject)
        {
            yield return new RecognitionReassessed(RecognitionCause.EditionRetired, ReassessmentOutcome.Moot)
            {
                Effective = now,
                Clocks = ClockMoves.End(RecognitionClocks.ReassessmentOf(RecognitionCause.EditionRetired)),
            };
        }

        if (certificate.Jurisdiction != state.Certificate!.Jurisdiction && !state.Examined.Contains(certificate.Body))
            yield return Begin(state, new RecognitionRestraint { Cause = RecognitionCause.BodyTransfer, Since = now, Subject = certificate.Body, Basis = certificate.Basis }, rules);
    }
}
