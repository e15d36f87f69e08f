using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>How a recognition ends, and how one that ended with its certificate comes back with it.</summary>
internal static class EndDecisions
{
    /// <summary>Ends it for good, because of the request, the arrangement or a condition.</summary>
    public static RecognitionRevoked Revoke(RecognitionEnd end, DateTimeOffset at) => new(end) { Effective = at, Clocks = ClockMoves.End(ClockMoves.Every) };

    /// <summary>Ends it as two members of the receiving authority decided.</summary>
    public static Decision Confirm(RecognitionProposal proposal, ConfirmRevocation command) => Decision.Accept(
        new RecognitionRevoked(new RecognitionEnd { Cause = RecognitionEndCause.Decision, Decision = proposal, ConfirmedBy = command.Actor.Member })
        {
            Effective = command.Now,
            Clocks = ClockMoves.End(ClockMoves.Every),
        });

    /// <summary>Ends it because the time of the certificate is over.</summary>
    public static RecognitionExpired Expire(GrantedRecognition state, DateTimeOffset due, Rulebook rules) =>
        new(Derivative(state, RecognitionEndCause.Expiry, due, basis: null, rules)) { Effective = due, Clocks = ClockMoves.End(ClockMoves.Every) };

    /// <summary>Ends it because the certificate has.</summary>
    public static RecognitionEvent With(GrantedRecognition state, CertificateStanding certificate, Rulebook rules)
    {
        var at = CertificateDecisions.NotBeforeGrant(state, certificate.Since);
        var isExpired = certificate.Status == CertificateStatus.Expired;
        var end = Derivative(state, isExpired ? RecognitionEndCause.Expiry : RecognitionEndCause.Certificate, at, certificate.Basis, rules);
        RecognitionEvent ended = isExpired ? new RecognitionExpired(end) { Effective = at } : new RecognitionRevoked(end) { Effective = at };
        return ended with { Certificate = certificate, Clocks = ClockMoves.End(ClockMoves.Every) };
    }

    /// <summary>Ends it because another recognition took its place, which is the last thing that is known of it.</summary>
    public static Decision Replace(GrantedRecognition state, FollowSuccessor command)
    {
        var successor = command.Successor;
        var takesOver = state.HasForce && state.IsUnderTransfer && command.Body == state.Certificate!.Body && successor.Recognition != state.Id
            && successor.Certificate != state.Request!.Certificate && successor.System == state.Request.System
            && successor.Jurisdiction == state.Request.Receiving.Jurisdiction && successor.IsInForce(command.Now)
            && state.VersionHashes.All(successor.VersionHashes.Contains) && state.Request.Scope.All(successor.Scope.Contains);
        return takesOver
            ? Decision.Accept(new RecognitionTransferred(successor.Recognition, new RecognitionEnd { Cause = RecognitionEndCause.Successor, Basis = successor.Basis })
            {
                Effective = command.Now,
                Clocks = ClockMoves.End(ClockMoves.Every),
            })
            : Decision.Accept();
    }

    /// <summary>All clocks but the certificate's are set aside, to run on when the certificate comes back: after an appeal, or a renewal that arrives late.</summary>
    private static RecognitionEnd Derivative(GrantedRecognition state, RecognitionEndCause cause, DateTimeOffset at, Basis? basis, Rulebook rules) => new()
    {
        Cause = cause,
        Basis = basis,
        ReturnsBefore = state.RestraintBy(RecognitionCause.Certificate)?.ReturnsBefore ?? RecognitionClocks.ReturnsBefore(rules, state, at),
        SetAside = [.. state.Clocks.All.Where(clock => clock.Name != RecognitionClocks.Validity)],
    };
}
