using System.Collections.Frozen;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>Who may do what with a certificate: the conditions in the workflow, for one actor.</summary>
internal sealed class CertificateGuards(Certificate certificate, Actor actor)
{
    public const string AnyBody = "verified-conformity-assessment-body";
    public const string RegisterKeeper = "keeper-of-the-register";
    public const string Proposer = "body-that-drafted-it";
    public const string Body = "body-that-answers-for-it";
    public const string OtherBody = "another-body";
    public const string BodyOrAuthority = "body-or-its-authority";
    public const string Holder = "holder";
    public const string AppealDecider = "authority-that-did-not-decide";
    public const string Registry = "registry";

    public static FrozenDictionary<string, Guard> All { get; } = new Guard[]
    {
        new(AnyBody, "Only a verified party with the role conformity-assessment-body may certify."),
        new(RegisterKeeper, "Only a verified competent authority may record the certificates that its own sources name."),
        new(Proposer, "Only the verified body that drafted the certificate may do this."),
        new(Body, "Only the verified body that answers for the certificate may do this."),
        new(OtherBody, "Only another verified conformity assessment body may accept the certificate."),
        new(BodyOrAuthority, "Only the verified body that answers for the certificate may do this, or a verified competent authority of the jurisdiction that designates it."),
        new(Holder, "Only the holder may do this: the provider of the system."),
        new(AppealDecider, "An appeal is decided by a verified competent authority of the jurisdiction that designates the body, or by the secretariat when that authority took the decision or is overdue; never by whoever took it."),
        new(Registry, "This follows from a clock or from another case; nobody commands it."),
    }.ToFrozenDictionary(guard => guard.Code);

    private bool IsSecretariat => actor.IsVerified && actor.Is(PartyRole.Secretariat);

    private bool IsAuthority => actor.IsVerified && actor.Is(PartyRole.CompetentAuthority) && certificate.Seat is not null
        && actor.Jurisdiction == certificate.ResponsibleSeat.Jurisdiction && actor.Party != certificate.Holder;

    public bool IsAnyBody() => actor.IsVerified && actor.Is(PartyRole.ConformityAssessmentBody) && actor.Member.Length > 0;

    public bool KeepsRegister() => actor.IsVerified && actor.Is(PartyRole.CompetentAuthority);

    public bool IsProposer() => IsAnyBody() && actor.Party == certificate.Proposal?.Body;

    public bool IsBody() => IsAnyBody() && actor.Party == certificate.ResponsibleBody;

    public bool IsOtherBody() => IsAnyBody() && actor.Party != certificate.Body && actor.Party != certificate.Holder;

    public bool IsBodyOrAuthority() => IsBody() || IsAuthority;

    public bool IsHolder() => actor.Party.Length > 0 && actor.Party == certificate.Holder;

    public bool DecidesAppeal() => IsAuthority || (IsSecretariat && !IsHolder());

    /// <summary>Whether the actor may decide on the appeal against this very decision.</summary>
    public bool DecidesAppealOf(AdverseDecision decision)
    {
        if (actor.Party == decision.DecidedBy || (actor.Member.Length > 0 && actor.Member == decision.Member))
            return false;
        return decision.ByAuthority ? IsSecretariat : IsAuthority || (IsSecretariat && decision.Appeal == AppealStatus.Overdue);
    }

    public bool IsRegistry() => actor.IsRegistry;
}
