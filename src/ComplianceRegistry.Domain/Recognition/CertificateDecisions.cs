using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Time;
using static ComplianceRegistry.Domain.Certification.CertificateStatus;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>How a recognition is granted and follows its certificate.</summary>
internal static class CertificateDecisions
{
    /// <summary>Granted, and at once where the certificate leaves it by now.</summary>
    public static Decision Grant(GrantedRecognition state, GrantRecognition command, Rulebook rules)
    {
        var (request, certificate) = (command.Request, command.Certificate);
        var conditions = request.Conditions.Select(condition => RecognitionClocks.Dated(rules, request, condition, "recognition.granted", request.Since));
        var granted = new RecognitionGranted(request)
        {
            Effective = request.Since,
            Certificate = certificate,
            Clocks = new ClockMoves([.. RecognitionClocks.FollowValidity(state, certificate).Running, .. conditions], []),
        };
        return Decision.Accept([granted, .. Follow(RecognitionEvolution.After(state, granted), certificate, command.Now, rules)]);
    }

    public static Decision Follow(GrantedRecognition state, FollowCertificate command, Rulebook rules) =>
        command.Certificate.Certificate != state.Request!.Certificate || command.Certificate.Basis.Version < state.Certificate!.Basis.Version
            ? Decision.Accept()
            : Decision.Accept([.. Follow(state, command.Certificate, command.Now, rules)]);

    /// <summary>A fact about the certificate from before the grant counts from the grant.</summary>
    public static DateTimeOffset NotBeforeGrant(GrantedRecognition state, DateTimeOffset at) => at > state.Request!.Since ? at : state.Request.Since;

    private static IEnumerable<IEvent> Follow(GrantedRecognition state, CertificateStanding certificate, DateTimeOffset now, Rulebook rules) => certificate.Status switch
    {
        Withdrawn or Cancelled or Expired => state.End is null ? [EndDecisions.With(state, certificate, rules)] : [],
        Active or Restricted or UnderTransfer or Suspended => TakesAll(state, certificate)
            ? state.End is null ? Lost(state, certificate, now, rules) : []
            : Held(state, certificate, now, rules),
        _ => [],
    };

    private static bool TakesAll(GrantedRecognition state, CertificateStanding certificate) =>
        certificate.Status == Suspended || !state.Request!.Scope.Any(certificate.Scope.Contains) || !state.VersionHashes.Any(certificate.IsFor);

    /// <summary>The certificate takes all force: the recognition is suspended, again when the certificate had come back in between.</summary>
    private static IEnumerable<IEvent> Lost(GrantedRecognition state, CertificateStanding certificate, DateTimeOffset now, Rulebook rules)
    {
        var isKnown = state.RestraintBy(RecognitionCause.Certificate) is not null
            && !(certificate.Status == Suspended && state.Certificate!.Status == Suspended && certificate.Since != state.Certificate.Since);
        if (isKnown)
            return Unchanged(state, certificate, now);
        var at = certificate.Status == Suspended ? NotBeforeGrant(state, certificate.Since) : Instant(state, certificate, now);
        var restraint = new RecognitionRestraint
        {
            Cause = RecognitionCause.Certificate,
            Since = at,
            ReturnsBefore = RecognitionClocks.ReturnsBefore(rules, state, at),
            Basis = certificate.Basis,
        };
        return [new RecognitionSuspended(restraint, Suspension: null) { Effective = at, Certificate = certificate, Clocks = RecognitionClocks.FollowValidity(state, certificate) }];
    }

    /// <summary>The certificate leaves all of it, or a part, in force.</summary>
    private static IEnumerable<IEvent> Held(GrantedRecognition state, CertificateStanding certificate, DateTimeOffset now, Rulebook rules)
    {
        if (state.End is { } end)
        {
            return certificate.IsInForce(now)
                ? Back(state, new RecognitionRestored { Effective = now }, end.SetAside, end.ReturnsBefore, certificate, now, rules)
                : [];
        }

        var followed = state.RestraintBy(RecognitionCause.Certificate) is { } lost
            ? Back(state, new RecognitionReinstated(RecognitionCause.Certificate) { Effective = now }, [], lost.ReturnsBefore, certificate, now, rules)
            : Unchanged(state, certificate, now);
        return followed.Concat(ReassessmentDecisions.AfterChange(state, certificate, now, rules));
    }

    /// <summary>The recognition comes back with the certificate: by itself, or only after a check when that took too long.</summary>
    private static IEnumerable<IEvent> Back(
        GrantedRecognition state,
        RecognitionEvent back,
        ImmutableArray<RunningClock> setAside,
        DateTimeOffset? returnsBefore,
        CertificateStanding certificate,
        DateTimeOffset now,
        Rulebook rules)
    {
        var at = Instant(state, certificate, now);
        var validity = RecognitionClocks.FollowValidity(state, certificate);
        yield return back with { Effective = at, Certificate = certificate, Clocks = validity with { Running = [.. setAside, .. validity.Running] } };
        if (at >= returnsBefore)
            yield return ReassessmentDecisions.Begin(state, new RecognitionRestraint { Cause = RecognitionCause.LateReturn, Since = at, Basis = certificate.Basis }, rules);
    }

    private static IEnumerable<IEvent> Unchanged(GrantedRecognition state, CertificateStanding certificate, DateTimeOffset now) => IsNews(state.Certificate!, certificate)
        ? [new CertificateFollowed { Effective = Instant(state, certificate, now), Certificate = certificate, Clocks = RecognitionClocks.FollowValidity(state, certificate) }]
        : [];

    /// <summary>The certificate's own instant when its status changed; else now, since nothing tells when.</summary>
    private static DateTimeOffset Instant(GrantedRecognition state, CertificateStanding certificate, DateTimeOffset now) =>
        certificate.Status == state.Certificate!.Status && certificate.Since == state.Certificate.Since ? now : NotBeforeGrant(state, certificate.Since);

    private static bool IsNews(CertificateStanding known, CertificateStanding certificate) =>
        (known.Status, known.Since, known.Number, known.Body, known.Jurisdiction, known.Expires, known.RequirementSet)
            != (certificate.Status, certificate.Since, certificate.Number, certificate.Body, certificate.Jurisdiction, certificate.Expires, certificate.RequirementSet)
        || !known.Scope.SequenceEqual(certificate.Scope) || !known.VersionHashes.SequenceEqual(certificate.VersionHashes);
}
