using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Views.Systems;

namespace ComplianceRegistry.Views.Tests.Systems;

public sealed class SystemSearchTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Search_finds_and_counts_what_a_plain_filter_finds(int seed)
    {
        await using var register = new Register();
        var random = new RandomRegister(seed);
        random.AddTo(register, systems: 120);
        await register.Fill();
        for (var count = 0; count < 150; count++)
        {
            var search = random.Search();
            var expected = random.NewestFirst.Where(system => NaiveSearch.Finds(search, system)).ToList();
            var found = Walk(register, search).Select(item => item.Id);
            Assert.Equal(InOrder(search, expected), search.Sort == SystemSort.Rank ? found.Order(StringComparer.Ordinal) : found);
            var facets = register.Find(search).Facets;
            Assert.All(search.Facets, facet =>
                Assert.Equal(NaiveSearch.Count(search, facet, expected), facets[facet].Select(pair => (pair.Key, pair.Value)).Order()));
        }
    }

    [Fact]
    public async Task Class_with_jurisdiction_means_the_class_there()
    {
        await using var register = await TwoClasses();
        Assert.Single(register.Find(new SystemSearch { Classes = ["minimal-risk"] }).Items);
        Assert.Single(register.Find(new SystemSearch { Classes = ["high-risk"], Jurisdictions = ["EU"] }).Items);
        Assert.Single(register.Find(new SystemSearch { Classes = ["high-risk"], Jurisdictions = ["DE"] }).Items);
        Assert.Empty(register.Find(new SystemSearch { Classes = ["minimal-risk"], Jurisdictions = ["DE"] }).Items);
        Assert.Empty(register.Find(new SystemSearch { Classes = ["high-risk"], Jurisdictions = ["KR"] }).Items);
        Assert.Single(register.Find(new SystemSearch { Classes = ["minimal-risk"], Jurisdictions = ["KR"] }).Items);
        Assert.Empty(register.Find(new SystemSearch { Classes = ["high-risk"], Jurisdictions = ["US"] }).Items);
    }

    [Fact]
    public async Task A_correction_a_measure_and_a_new_name_of_the_provider_show_at_once()
    {
        await using var register = await TwoClasses();
        var (id, provider) = (Samples.System("one"), Samples.Party("acme"));
        register.Add(id, new ListingRestricted("DE", new MeasureGrounds(MeasureGround.SeriousIncident)));
        await register.Add(id, new SystemCorrected { Content = Samples.Content("Renamed", provider), Classifications = [] }).Fill();
        var item = Assert.Single(register.Find(new SystemSearch { Text = "renamed", Statuses = [ListingStatus.Restricted] }).Items);
        Assert.Equal((3, register.Now, ListingStatus.Restricted), (item.Version, item.UpdatedAt, item.Status));
        Assert.Empty(register.NamesFor("sorter"));
        await register.Add(provider, Samples.Recorded("Globex")).Fill();
        Assert.Equal(["Renamed"], register.NamesFor("globex"));
        Assert.Empty(register.NamesFor("acme"));
        Assert.Equal("Globex", register.Systems.Find(id)!.Provider.Name);
    }

    [Fact]
    public async Task Certificates_and_warnings_show_as_they_stand()
    {
        await using var register = await TwoClasses();
        var id = Samples.System("one");
        var badge = new Badge { Certificate = "CRT-1", Number = "1042-1", Status = BadgeStatus.InForce, Jurisdiction = "DE", Since = register.Now, Basis = new Basis("CRT-1", 2) };
        register.Add(id, new BadgeShown(badge)).Add(id, new BadgeShown(badge with { Certificate = "CRT-2", Number = "1042-2" }));
        register.Add(id, new FlagRaised(new ListingFlag(FlagCode.Frozen, "INC-1", register.Now))).Add(id, new FlagRaised(new ListingFlag(FlagCode.MonitoringReportMissed, "MON-1", register.Now)));
        register.Add(id, new BadgeShown(badge with { Status = BadgeStatus.Suspended }));
        await register.Add(id, new FlagLowered(FlagCode.Frozen, "INC-1")).Fill();

        var item = register.Systems.Find(id)!;

        Assert.Equal<BadgeItem>([new("CRT-2", "1042-2", BadgeStatus.InForce, "DE"), new("CRT-1", "1042-1", BadgeStatus.Suspended, "DE")], item.Badges);
        Assert.Equal<FlagItem>([new(FlagCode.MonitoringReportMissed, "MON-1")], item.Flags);
    }

    [Fact]
    public async Task A_new_member_of_a_union_brings_its_systems_along()
    {
        await using var register = await TwoClasses();
        Assert.Empty(register.Find(new SystemSearch { Jurisdictions = ["MERCOSUR"] }).Items);
        await register.Add("JUR-KR", new Domain.Jurisdictions.JurisdictionAmended(Samples.Jurisdiction("KR", "MERCOSUR"))).Fill();
        Assert.Single(register.Find(new SystemSearch { Jurisdictions = ["MERCOSUR"] }).Items);
    }

    [Fact]
    public async Task Updated_since_is_exact()
    {
        await using var register = new Register();
        for (var number = 0; number < 10; number++)
        {
            register.Add(Samples.System($"{number}"), Samples.Listed($"System {number}", Samples.Party("acme")));
        }

        await register.Fill();
        var since = Register.Start.AddSeconds(8);
        var search = new SystemSearch { UpdatedSince = since, Text = "system", Facets = [SystemFacet.Sector] };
        foreach (var sort in Enum.GetValues<SystemSort>())
        {
            Assert.Equal(3, register.Find(search with { Sort = sort }).Items.Length);
            Assert.Equal(3, register.Find(search with { Sort = sort, Text = null }).Items.Length);
        }

        Assert.Equal(3, register.Find(search).Facets[SystemFacet.Sector]["health"]);
        Assert.Equal(2, register.Find(search with { UpdatedSince = since.AddTicks(1) }).Items.Length);
        Assert.Empty(register.Find(search with { UpdatedSince = since.AddDays(1) }).Items);
    }

    internal static IEnumerable<SystemItem> Walk(Register register, SystemSearch search)
    {
        var page = register.Find(search);
        while (true)
        {
            foreach (var item in page.Items)
            {
                yield return item;
            }

            if (page.Next is null)
            {
                yield break;
            }

            page = register.Find(search with { Cursor = page.Next });
        }
    }

    /// <summary>Ranks are the view's own business: there the ids are compared in their own order.</summary>
    private static IEnumerable<string> InOrder(SystemSearch search, List<Expected> systems) => search.Sort switch
    {
        SystemSort.NewestFirst => systems.OrderByDescending(system => system.Order).Select(system => system.Id),
        SystemSort.OldestFirst => systems.OrderBy(system => system.Order).Select(system => system.Id),
        SystemSort.Name => systems.OrderBy(system => system.Name, StringComparer.Ordinal).ThenBy(system => system.Id, StringComparer.Ordinal)
            .Select(system => system.Id),
        _ => systems.Select(system => system.Id).Order(StringComparer.Ordinal),
    };

    private static async Task<Register> TwoClasses()
    {
        var register = new Register();
        var provider = Samples.Party("acme");
        register.Add("JUR-DE", Samples.Established("DE", "EU")).Add(provider, Samples.Recorded("Acme"));
        register.Add(Samples.System("one"), Samples.Listed("Sorter", provider, "sorts letters", "DE", "KR") with
        {
            Classifications = [Samples.Class("EU", "high-risk"), Samples.Class("KR", "minimal-risk")],
        });
        return await register.Fill();
    }
}
