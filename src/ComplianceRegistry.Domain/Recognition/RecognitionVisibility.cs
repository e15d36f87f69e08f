using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Recognition.Requests;

namespace ComplianceRegistry.Domain.Recognition;

/// <summary>The one place that decides who sees what of requests for recognition and of recognitions. Those of systems in the public section everybody reads.</summary>
public static class RecognitionVisibility
{
    /// <summary>
    /// Whether somebody may read a request: a draft is its provider's, and that of who drafted it; from its filing on, one about the non-public section is also open to
    /// those concerned, and every other one to everybody.
    /// </summary>
    public static bool MayRead(RecognitionRequest request, Actor? actor) => request.Filing is null || request.IsNonPublic
        ? actor is not null && (actor.Party == request.Filer || actor.Party == request.Provider
            || (request.Filing is not null && IsConcerned(actor, request.Body, request.Issuing, request.Seat!.Jurisdiction)))
        : true;

    /// <summary>Whether somebody may read a recognition: one about the non-public section only its verified provider and those concerned.</summary>
    public static bool MayRead(GrantedRecognition recognition, Actor? actor) => !recognition.Request!.IsNonPublic
        || (actor is { IsVerified: true } && actor.Party == recognition.Request.Provider)
        || (actor is not null && IsConcerned(actor, recognition.Certificate?.Body, recognition.Request.Issuing, recognition.Seat.Jurisdiction));

    /// <summary>Whether somebody sees what shows that a condition is met, which is between the provider and the receiving authority.</summary>
    public static bool SeesEvidence(GrantedRecognition recognition, Actor? actor) => actor is { IsVerified: true }
        && (actor.Party == recognition.Request!.Provider || (actor.Is(PartyRole.CompetentAuthority) && actor.Jurisdiction == recognition.Seat.Jurisdiction));

    /// <summary>The secretariat, the body of the certificate, and the authorities and review bodies of both jurisdictions, while they are verified.</summary>
    private static bool IsConcerned(Actor actor, string? body, string issuing, string receiving) => actor.IsVerified
        && (actor.Is(PartyRole.Secretariat) || actor.Party == body
            || ((actor.Is(PartyRole.CompetentAuthority) || actor.Is(PartyRole.ReviewBody)) && (actor.Jurisdiction == issuing || actor.Jurisdiction == receiving)));
}
