using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Views.Parties;

namespace ComplianceRegistry.Views.Tests.Parties;

public sealed class PartyQueriesTests
{
    private static readonly string Acme = Samples.Party("acme");

    [Fact]
    public async Task A_party_is_found_by_id_name_and_registration_number()
    {
        await using var register = await With(("acme", "Acme Société Générale"), ("globex", "Globex"));
        Assert.Equal("Globex", register.Parties.Find(Samples.Party("globex"))!.Name);
        Assert.Null(register.Parties.Find(Samples.Party("nobody")));
        Assert.Equal([Acme], register.Parties.Search("societe")!.Items.Select(party => party.Id));
        Assert.Equal(2, register.Parties.WithRegistrationNumber("HRB 1").Count);
        Assert.Empty(register.Parties.WithRegistrationNumber("HRB 2"));
    }

    [Fact]
    public async Task Without_words_all_parties_are_listed_by_name_page_by_page()
    {
        await using var register = await With(("c", "Cyan"), ("a", "amber"), ("b", "Beige"));
        var first = register.Parties.Search("  ", limit: 2)!;
        Assert.Equal(["amber", "Beige"], first.Items.Select(party => party.Name));
        var last = register.Parties.Search(null, limit: 2, first.Next)!;
        Assert.Equal(["Cyan"], last.Items.Select(party => party.Name));
        Assert.Null(last.Next);
        Assert.Null(register.Parties.Search(null, limit: 3)!.Next);
    }

    [Fact]
    public async Task A_cursor_belongs_to_its_words_and_registry()
    {
        await using var register = await With(("c", "Cyan: one"), ("a", "Cyan two"));
        var next = register.Parties.Search("cyan", limit: 1)!.Next!;
        Assert.Single(register.Parties.Search("CYAN", limit: 9, next)!.Items);
        Assert.Null(register.Parties.Search("cy", limit: 9, next));
        Assert.Null(register.Parties.Search("cyan", limit: 9, Acme));
        Assert.Null(new PartyQueries(register.Views, new byte[32]).Search("cyan", limit: 9, next));
    }

    [Fact]
    public async Task A_recorded_party_is_found_by_name_and_jurisdiction_until_it_is_claimed()
    {
        await using var register = await With(("acme", "Acme, Inc."));
        Assert.Equal(Acme, register.Parties.FindRecorded("ACME  inc", "DE")!.Id);
        Assert.Null(register.Parties.FindRecorded("Acme, Inc.", "US"));
        await register.Add(Acme, new PartyClaimed { FirstMember = new PartyMember("aa", MemberRole.Administrator), RegistrationNumber = "HRB 7" }).Fill();
        Assert.Null(register.Parties.FindRecorded("Acme, Inc.", "DE"));
        Assert.Equal((PartyStatus.Applied, 2L), (register.Parties.Find(Acme)!.Status, register.Parties.Find(Acme)!.Version));
        Assert.Single(register.Parties.WithRegistrationNumber("HRB 7"));
    }

    [Fact]
    public async Task Memberships_follow_the_acts()
    {
        await using var register = new Register();
        var first = new PartyMember("aa", MemberRole.Administrator);
        await register.Add(Acme, new PartyApplied { Content = Samples.PartyContent("Acme"), FirstMember = first, Personal = Samples.Contact }).Fill();
        await register.Add(Acme, new PartyVerified()).Add(Acme, new MemberAdded(new PartyMember("bb", MemberRole.Member))).Fill();
        var membership = Assert.Single(register.Parties.MembershipsOf("bb"));
        Assert.Equal((Acme, PartyStatus.Verified, MemberRole.Member), (membership.Party.Id, membership.Party.Status, membership.Role));
        Assert.Equal(MemberRole.Administrator, Assert.Single(register.Parties.MembershipsOf("aa")).Role);
        await register.Add(Acme, new MemberRemoved("aa")).Fill();
        Assert.Empty(register.Parties.MembershipsOf("aa"));
        Assert.Empty(register.Parties.MembershipsOf("cc"));
    }

    [Fact]
    public async Task A_jurisdiction_has_an_authority_while_one_is_verified_there()
    {
        await using var register = new Register();
        var authority = Samples.PartyContent("Authority") with { Roles = [PartyRole.CompetentAuthority] };
        await register.Add(Acme, new PartyRegistered { Content = authority }).Fill();
        Assert.True(register.Parties.HasVerifiedAuthority("DE"));
        Assert.False(register.Parties.HasVerifiedAuthority("FR"));
        await register.Add(Acme, new PartySuspended("why")).Fill();
        Assert.False(register.Parties.HasVerifiedAuthority("DE"));
    }

    [Theory]
    [InlineData(PartyStatus.EvidenceRequested, "request")]
    [InlineData(PartyStatus.Applied, "request provide")]
    [InlineData(PartyStatus.Verified, "request provide verify")]
    [InlineData(PartyStatus.Suspended, "verify suspend")]
    [InlineData(PartyStatus.Verified, "verify suspend reinstate")]
    [InlineData(PartyStatus.Refused, "refuse")]
    [InlineData(PartyStatus.Ceased, "verify cease")]
    public async Task The_status_follows_the_acts(PartyStatus expected, string acts)
    {
        await using var register = new Register();
        register.Add(Acme, new PartyApplied { Content = Samples.PartyContent("Acme"), FirstMember = new PartyMember("aa", MemberRole.Member) });
        foreach (var act in acts.Split(' '))
        {
            register.Add(Acme, Event(act));
        }

        await register.Fill();
        Assert.Equal(expected, register.Parties.Find(Acme)!.Status);
        Assert.Equal(1, register.Parties.CountByStatus()[expected]);
    }

    private static Domain.IEvent Event(string act) => act switch
    {
        "request" => new EvidenceRequested("deed"),
        "provide" => new EvidenceProvided(),
        "verify" => new PartyVerified(),
        "suspend" => new PartySuspended("why"),
        "reinstate" => new PartyReinstated(null),
        "refuse" => new PartyRefused("why"),
        _ => new PartyCeased(null),
    };

    private static async Task<Register> With(params (string Seed, string Name)[] parties)
    {
        var register = new Register();
        foreach (var (seed, name) in parties)
        {
            register.Add(Samples.Party(seed), Samples.Recorded(name));
        }

        return await register.Fill();
    }
}
