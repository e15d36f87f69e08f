using System.Collections.Frozen;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>Who may do what with a designation: the conditions in the workflows, for one actor.</summary>
internal sealed class DesignationGuards(Designation designation, Actor actor)
{
    public const string Applicant = "verified-conformity-assessment-body";
    public const string RegisterKeeper = "keeper-of-the-register";
    public const string Body = "body-itself";
    public const string Authority = "designating-authority";
    public const string OtherAuthority = "authority-of-another-jurisdiction";
    public const string Objector = "authority-that-objected-among-others";
    public const string LastObjector = "only-authority-that-objected";
    public const string Secretariat = "secretariat";
    public const string Contester = "competent-authority-or-secretariat";
    public const string Clock = "clock-or-end-of-the-notification";

    public static FrozenDictionary<string, Guard> All { get; } = new Guard[]
    {
        new(Applicant, "Only a verified party with the role conformity-assessment-body may apply for a designation."),
        new(RegisterKeeper, "Only a verified competent authority may record the designations that its own sources name."),
        new(Body, "Only the designated body itself may do this."),
        new(Authority, "Only a verified competent authority of the jurisdiction that designates the body may do this, and never the body itself."),
        new(OtherAuthority, "Only a verified competent authority of another jurisdiction may object."),
        new(Objector, "Only an authority that objected may take its objection back."),
        new(LastObjector, "Only an authority that objected may take its objection back."),
        new(Secretariat, "Only the secretariat decides on objections that the designating authority does not accept."),
        new(Contester, "Only a verified competent authority or the secretariat may contest the competence of a body."),
        new(Clock, "This follows from a clock or from how a notification ends; nobody commands it."),
    }.ToFrozenDictionary(guard => guard.Code);

    private bool IsAnyAuthority => actor.IsVerified && actor.Is(PartyRole.CompetentAuthority) && actor.Party != designation.Body;

    private bool HasObjected => designation.Notification?.ObjectionOf(actor.Party) is not null;

    public bool IsApplicant() => actor.IsVerified && actor.Is(PartyRole.ConformityAssessmentBody);

    public bool KeepsRegister() => actor.IsVerified && actor.Is(PartyRole.CompetentAuthority);

    public bool IsBody() => actor.Party.Length > 0 && actor.Party == designation.Body;

    public bool IsAuthority() => IsAnyAuthority && actor.Jurisdiction == designation.Jurisdiction;

    public bool IsOtherAuthority() => IsAnyAuthority && actor.Jurisdiction != designation.Jurisdiction;

    public bool IsObjectorAmongOthers() => HasObjected && designation.Notification!.Objections.Length > 1;

    public bool IsLastObjector() => HasObjected && designation.Notification!.Objections.Length == 1;

    public bool IsSecretariat() => actor.IsVerified && actor.Is(PartyRole.Secretariat);

    public bool IsContester() => IsAnyAuthority || (IsSecretariat() && !IsBody());

    public bool IsClock() => actor.IsRegistry;
}
