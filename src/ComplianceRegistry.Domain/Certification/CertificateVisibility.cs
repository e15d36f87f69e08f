using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>The one place that decides who sees what of certificates. Those of systems in the public section everybody reads.</summary>
public static class CertificateVisibility
{
    /// <summary>
    /// Whether somebody may read a certificate: of a system in the non-public section only its verified body, the one that accepted it, the holder, the authorities
    /// of the designation, and the secretariat.
    /// </summary>
    public static bool MayRead(Certificate certificate, Actor? actor) =>
        !certificate.IsNonPublic || (actor is { IsVerified: true } && (IsConcerned(certificate, actor) || actor.Is(PartyRole.Secretariat)));

    /// <summary>
    /// Whether somebody decides on the certification of the system now: a verified body whose proposal waits for its decision. It is shown what other bodies
    /// decided against the system, also in the non-public section, and no more of their certificates.
    /// </summary>
    public static bool Decides(Certificate certificate, Actor? actor) =>
        actor is { IsVerified: true } && actor.Is(PartyRole.ConformityAssessmentBody) && actor.Party == certificate.Proposal?.Body
        && (certificate.Status == CertificateStatus.Draft || certificate.IsLive);

    private static bool IsConcerned(Certificate certificate, Actor actor) =>
        actor.Party == certificate.Body || actor.Party == certificate.Holder || actor.Party == certificate.Acceptance?.Body
        || (actor.Is(PartyRole.CompetentAuthority) && actor.Jurisdiction == certificate.Seat?.Jurisdiction);
}
