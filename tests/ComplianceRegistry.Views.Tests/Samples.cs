using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Views.Tests;

/// <summary>Events as the deciders make them.</summary>
internal static class Samples
{
    public static readonly Contact Contact = new("someone@example.org", "Secret Person");

    public static string Id(string prefix, string seed) => RegistryId.Create(prefix, SHA256.HashData(Encoding.UTF8.GetBytes(seed))).ToString();

    public static string System(string seed) => Id(AiSystem.IdPrefix, seed);

    public static string Party(string seed) => Id(Domain.Parties.Party.IdPrefix, seed);

    public static JurisdictionEstablished Established(string code, params ImmutableArray<string> unions) => new(Jurisdiction(code, unions));

    public static JurisdictionContent Jurisdiction(string code, params ImmutableArray<string> unions) =>
        new() { Code = code, Name = code, MemberOf = unions, TimeZone = "UTC", Calendar = "none" };

    public static PartyContent PartyContent(string name, string jurisdiction = "DE") =>
        new() { Name = name, Jurisdiction = jurisdiction, Roles = [PartyRole.Provider], RegistrationNumber = "HRB 1" };

    public static PartyRecorded Recorded(string name, string jurisdiction = "DE") => new() { Content = PartyContent(name, jurisdiction), Source = "test" };

    public static SystemListed Listed(string name, string provider, string purpose = "sorts letters", params ImmutableArray<string> places) => new()
    {
        Content = Content(name, provider, purpose),
        Home = places.IsEmpty ? "DE" : places[0],
        Listings = [.. (places.IsEmpty ? ["DE"] : places).Select(place => new Listing(place, ListingStatus.Listed))],
        Personal = Contact,
    };

    public static SystemContent Content(string name, string provider, string purpose = "sorts letters", string sector = "health") =>
        new() { Name = name, Provider = provider, IntendedPurpose = purpose, Section = SystemSection.Public, Sector = sector };

    public static ClassificationResult Class(string jurisdiction, string name) =>
        new(jurisdiction, jurisdiction.ToLowerInvariant() + "-act@2026", name, [], null, [], null, [], null);
}
