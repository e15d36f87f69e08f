using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Bootstrap;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Frameworks;
using ComplianceRegistry.Grains.Jurisdictions;
using ComplianceRegistry.Grains.Tests.Running;

namespace ComplianceRegistry.Grains.Tests.Bootstrap;

public sealed class RegistryFoundingTests
{
    private static readonly JurisdictionContent Union =
        new() { Code = "EU", Name = "European Union", Languages = ["en"], TimeZone = "Europe/Brussels", Calendar = "eu" };
    private static readonly JurisdictionContent Germany =
        new() { Code = "DE", Name = "Germany", MemberOf = ["EU"], Languages = ["de"], TimeZone = "Europe/Berlin", Calendar = "de" };

    private static readonly Founder Secretariat = new(
        "secretariat",
        new PartyContent { Name = "Secretariat", Roles = [PartyRole.Secretariat], Jurisdiction = "EU" },
        [new PartyMember(new string('a', 64), MemberRole.Administrator)]);

    [Fact]
    public async Task A_foundation_records_jurisdictions_and_founders_once_and_amends_what_a_newer_seed_changes()
    {
        await using var cluster = await RegistryCluster.StartAsync();
        var founding = new RegistryFounding(cluster.Grains, new IdDerivation(new byte[32]));

        Assert.Equal(new FoundingResult(2, 0, 1, 0), await founding.FoundAsync([Union, Germany], [Secretariat], []));
        Assert.Equal(new FoundingResult(0, 0, 0, 0), await founding.FoundAsync([Union, Germany], [Secretariat], []));
        Assert.Equal(3, cluster.Replica.Size);
        Assert.Equal(new FoundingResult(0, 1, 0, 0), await founding.FoundAsync([Union, Germany with { Languages = ["de", "en"] }], [Secretariat], []));

        var secretariat = (await cluster.Party(founding.IdOf("secretariat").ToString()).Read())!.State;
        Assert.Equal((PartyStatus.Verified, "Secretariat"), (secretariat.Status, secretariat.Content!.Name));
        var germany = (await cluster.Grains.GetGrain<IJurisdictionGrain>(Jurisdiction.IdOf("DE").ToString()).Read())!;
        Assert.Equal((2L, "de en"), (germany.Version, string.Join(' ', germany.State.Content!.Languages)));
    }

    [Fact]
    public async Task The_newest_edition_of_a_set_is_in_force_from_the_foundation_and_a_later_one_is_not_by_a_restart()
    {
        await using var cluster = await RegistryCluster.StartAsync();
        var founding = new RegistryFounding(cluster.Grains, new IdDerivation(new byte[32]));
        var (older, newer, latest) = (Edition("2026-10"), Edition("2026-11"), Edition("2027-11"));

        Assert.Equal(new FoundingResult(0, 0, 0, 1), await founding.FoundAsync([], [], [[older, newer]]));
        Assert.Equal(new FoundingResult(0, 0, 0, 0), await founding.FoundAsync([], [], [[older, newer, latest]]));
        var found = (await cluster.Grains.GetGrain<IEditionGrain>(RequirementSetEdition.IdOf(newer.Reference).ToString()).Read())!.State;
        Assert.Equal((EditionStatus.InForce, newer.ContentHash), (found.Status, found.ContentHash));
        Assert.Null(await cluster.Grains.GetGrain<IEditionGrain>(RequirementSetEdition.IdOf(latest.Reference).ToString()).Read());
    }

    [Fact]
    public async Task A_founder_that_the_rules_refuse_is_named_with_the_reason()
    {
        await using var cluster = await RegistryCluster.StartAsync();
        var founding = new RegistryFounding(cluster.Grains, new IdDerivation(new byte[32]));
        var nameless = Secretariat with { Content = Secretariat.Content with { Name = "" } };

        var refused = await Assert.ThrowsAsync<FoundingRefusedException>(() => founding.FoundAsync([], [nameless], []));
        Assert.Contains("/name", refused.Message, StringComparison.Ordinal);
        Assert.Equal(0, cluster.Replica.Size);
    }

    private static RequirementSet Edition(string edition) =>
        new("common", edition, "Common requirements", "The registry", null, "", [], [], [], [], new string('a', 64));
}
