using System.Collections.Frozen;

namespace ComplianceRegistry.Domain.Parties;

/// <summary>Who may do what with a party: the conditions in <see cref="PartyWorkflow"/>, for one actor.</summary>
internal sealed class PartyGuards(Party party, Actor actor, bool authorityExists)
{
    public const string Person = "authenticated-person";
    public const string RegisterKeeper = "keeper-of-the-register";
    public const string Registry = "registry-itself";
    public const string Verifier = "authority-of-establishment";
    public const string Member = "member-of-the-party";
    public const string MemberOrVerifier = "member-or-authority-of-establishment";
    public const string Administrator = "administrator-of-the-party";
    public const string Representative = "authorised-representative";
    public const string MandateParty = "member-or-representative";
    public const string PersonForRecorded = "authenticated-person-and-recorded-entry";

    public static FrozenDictionary<string, Guard> All { get; } = new Guard[]
    {
        new(Person, "Only a person who is signed in may apply for a party or claim one."),
        new(RegisterKeeper, "Only a verified competent authority may record the parties that its register names."),
        new(Registry, "Founders are registered by the registry itself, at its foundation."),
        new(Verifier, "Only the verified competent authority of the jurisdiction of establishment may do this; for authorities, and where there is none yet, "
            + "only the secretariat. Nobody decides on a party of which they are a member."),
        new(Member, "Only a member of the party may do this."),
        new(MemberOrVerifier, "Only a member of the party or the competent authority of the jurisdiction of establishment may do this."),
        new(Administrator, "Only an administrator of the party may change its members."),
        new(Representative, "Only the verified party with the role authorised-representative to which a mandate was given may accept it."),
        new(MandateParty, "Only a member of a party that gave a mandate, or the representative, may end it."),
        new(PersonForRecorded, "Only the entry of an imported register may be claimed again after a refusal, by a person who is signed in."),
    }.ToFrozenDictionary(guard => guard.Code);

    private bool HoldsMandate => party.MandateOf(actor.Party) is not null;

    private bool IsOutsider => actor.Party != party.Id && !party.HasMember(actor.Member);

    public bool IsPerson() => actor.Member.Length > 0;

    public bool IsPersonForRecorded() => IsPerson() && party.RecordedFrom is not null;

    public bool KeepsRegister() => actor.IsRegistry || (actor.IsVerified && actor.Is(PartyRole.CompetentAuthority));

    public bool IsRegistry() => actor.IsRegistry;

    public bool IsVerifier() => actor.IsRegistry || (actor.IsVerified && IsOutsider && HasOversight());

    public bool IsMember() => party.HasMember(actor.Member);

    public bool IsMemberOrVerifier() => IsMember() || IsVerifier();

    public bool IsAdministrator() => party.HasAdministrator(actor.Member);

    public bool IsRepresentative() => actor.IsVerified && actor.Is(PartyRole.AuthorisedRepresentative) && IsOutsider && HoldsMandate;

    public bool IsMandateParty() => HoldsMandate || (IsMember() && !party.Mandates.IsEmpty);

    /// <summary>Authorities are verified by the secretariat, and the secretariat by the registry alone: no office makes its own kind.</summary>
    private bool HasOversight()
    {
        var content = party.Content!;
        if (content.Roles.Contains(PartyRole.Secretariat))
        {
            return false;
        }

        return content.Roles.Contains(PartyRole.CompetentAuthority) || !authorityExists
            ? actor.Is(PartyRole.Secretariat)
            : actor.Is(PartyRole.CompetentAuthority) && actor.Jurisdiction == content.Jurisdiction;
    }
}
