using System.Text;
using System.Text.Json;
using ComplianceRegistry.Domain.Jurisdictions;

namespace ComplianceRegistry.Domain.Tests.Jurisdictions;

public sealed class JurisdictionSeedTests
{
    private static readonly string[] Members =
        ["AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE"];

    private static readonly string[] Others = ["GB", "US", "CA", "BR", "JP", "KR", "SG", "IN", "KE", "ZA", "CH", "NO", "AU", "CL"];

    internal static JurisdictionSeed Seed { get; } =
        JurisdictionSeed.Parse(Encoding.UTF8.GetBytes(Contracts.Read("jurisdictions/jurisdictions@2026-08.json"))).OrThrow("jurisdictions");

    internal static JurisdictionCatalog Catalog { get; } = new(Seed.Jurisdictions);

    [Fact]
    public void The_seeds_are_the_EU_its_members_and_fourteen_others() =>
        Assert.Equal(Members.Concat(Others).Append("EU").Order(StringComparer.Ordinal), Catalog.All.Select(content => content.Code));

    [Fact]
    public void Exactly_the_members_belong_to_the_EU() =>
        Assert.Equal(Members.Order(StringComparer.Ordinal), Catalog.All.Where(content => Catalog.IsMemberOf(content.Code, "EU")).Select(content => content.Code));

    [Fact]
    public void Every_time_zone_is_known_to_the_IANA_database() =>
        Assert.All(Seed.Jurisdictions, content => Assert.True(TimeZoneInfo.TryFindSystemTimeZoneById(content.TimeZone, out _), content.TimeZone));

    [Fact]
    public void The_EU_rules_apply_in_its_members_and_not_next_door()
    {
        Assert.Equal(["DE", "EU"], Catalog.Governing("DE").Select(content => content.Code));
        Assert.Equal(["CH"], Catalog.Governing("CH").Select(content => content.Code));
        Assert.Empty(Catalog.Governing("ZZ"));
        Assert.Equal(28, Catalog.SharingLawWith("DE").Intersect(Catalog.SharingLawWith("FR")).Count());
        Assert.Equal(["CH"], Catalog.SharingLawWith("CH"));
        Assert.True(Catalog.IsWithin("DE", "EU") && Catalog.IsWithin("DE", "DE") && !Catalog.IsWithin("EU", "DE") && !Catalog.IsWithin("NO", "EU"));
    }

    [Fact]
    public void The_schema_of_the_seeds_is_true_and_they_fit_it()
    {
        var exported = ExportedSchema.Of(RegistryJson.Options, typeof(JurisdictionSeed), "jurisdictions");
        exported.Insert(0, "$schema", "https://json-schema.org/draft/2020-12/schema");
        Approved.Verify("jurisdictions/jurisdictions.schema.json", exported.ToJsonString(new JsonSerializerOptions { WriteIndented = true }));
        Schemas.Fits(Contracts.Read("jurisdictions/jurisdictions@2026-08.json"), exported.ToJsonString());
    }

    [Theory]
    [InlineData("""{"edition":"1","jurisdictions":[],"extra":1}""", "malformed-json")]
    [InlineData("""{"edition":"1","jurisdictions":[{"code":"XX","name":"X","languages":["en"],"timeZone":"UTC","calendar":"x","memberOf":["EU"]}]}""", "unknown-jurisdiction")]
    [InlineData("""{"edition":"1","jurisdictions":[{"code":"xx","name":"","languages":[],"timeZone":"CET+1","calendar":"X"}]}""", "pattern")]
    [InlineData("null", "malformed-json")]
    public void Faulty_data_is_refused(string json, string code)
    {
        var parsed = JurisdictionSeed.Parse(Encoding.UTF8.GetBytes(json));
        Assert.Null(parsed.Value);
        Assert.Contains(parsed.Faults, fault => fault.Code == code);
    }
}
