using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.Tests;

/// <summary>Parties, people and systems that tests speak of.</summary>
internal static class Sample
{
    public static readonly DateTimeOffset Now = new(2026, 8, 9, 10, 11, 12, TimeSpan.Zero);

    public static readonly string Provider = Id("PTY", "provider");
    public static readonly string Representative = Id("PTY", "representative");
    public static readonly string Deployer = Id("PTY", "deployer");
    public static readonly string Authority = Id("PTY", "authority-de");
    public static readonly string Secretariat = Id("PTY", "secretariat");
    public static readonly string System = Id("AIS", "system");
    public static readonly string Hash = new('a', 64);

    public static readonly string Ada = Person("ada");
    public static readonly string Bob = Person("bob");
    public static readonly string Official = Person("official");

    public static readonly Actor Registry = new(Actor.Registry, PartyStatus.Verified, [], "", null, "");

    public static string Id(string prefix, string name) => RegistryId.Create(prefix, SHA256.HashData(Encoding.UTF8.GetBytes(name))).ToString();

    public static string Person(string name) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(name)))[..32];

    public static Actor Acting(string party, string jurisdiction, params PartyRole[] roles) =>
        new(party, PartyStatus.Verified, [.. roles], jurisdiction, new Basis(party, 3), Official);

    public static Actor AuthorityOf(string jurisdiction) =>
        Acting(jurisdiction == "DE" ? Authority : Id("PTY", "authority-" + jurisdiction), jurisdiction, PartyRole.CompetentAuthority);

    public static Actor TheSecretariat => Acting(Secretariat, "EU", PartyRole.Secretariat);

    /// <summary>A person who signed in and acts for a party of which the registry may know nothing yet.</summary>
    public static Actor PersonFor(string party, string person) => new(party, PartyStatus.Absent, [], "", null, person);

    public static PartyContent Company(string jurisdiction = "DE", params PartyRole[] roles) => new()
    {
        Roles = roles is [] ? [PartyRole.Provider] : [.. roles],
        Name = "Example Systems GmbH",
        Jurisdiction = jurisdiction,
        RegistrationNumber = "HRB 12345",
    };

    public static Evidence CompanyExtract => new("Extract of the company register", "https://register.example/extract.pdf", Hash);

    public static PartyStanding Standing(string party, string jurisdiction, params PartyRole[] roles) => new()
    {
        Party = party,
        Status = PartyStatus.Verified,
        Roles = [.. roles],
        Jurisdiction = jurisdiction,
        Basis = new Basis(party, 5),
    };

    public static PartyStanding ProviderIn(string jurisdiction, params ImmutableArray<Mandate> mandates) =>
        Standing(Provider, jurisdiction, PartyRole.Provider) with { Mandates = mandates };

    public static SystemContent Content() => new()
    {
        Provider = Provider,
        Name = "Applicant Ranker",
        Reference = "AR-7",
        IntendedPurpose = "Ranks applications for a vacancy by their fit with its description.",
        DataAndLogic = "Text of the application; a gradient-boosted ranking model.",
        Section = SystemSection.Public,
        Sector = "employment",
        Links = [new SystemLink(SystemLinkKind.Instructions, "https://provider.example/instructions")],
    };

    public static SystemVersion FirstVersion => new("1.0", Hash, new DateOnly(2026, 8, 1));

    public static Deployment OnMarket(string jurisdiction) => new(jurisdiction, null, DeploymentStatus.OnMarket);

    /// <summary>A certificate of the system as a version of its case leaves it.</summary>
    public static Badge Badge(BadgeStatus status, long version) => new()
    {
        Certificate = Id("CRT", "certificate"),
        Number = "1042-7K2M9QXD4WTZ",
        Status = status,
        Jurisdiction = "DE",
        VersionHash = Hash,
        Since = Now,
        Until = Now.AddYears(4),
        Basis = new Basis(Id("CRT", "certificate"), version),
    };

    public static ListingFlag Frozen => new(FlagCode.Frozen, Id("INC", "incident"), Now);
}
