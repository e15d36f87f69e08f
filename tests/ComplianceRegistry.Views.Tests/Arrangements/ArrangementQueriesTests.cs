using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Arrangements;

namespace ComplianceRegistry.Views.Tests.Arrangements;

public sealed class ArrangementQueriesTests
{
    private static readonly SignatoryTerms Union = new("EU", [SignatoryRole.CertificateAuthorising, SignatoryRole.CertificateConsuming], null);
    private static readonly SignatoryTerms Korea = new("KR", [SignatoryRole.CertificateAuthorising, SignatoryRole.CertificateConsuming], null);
    private static readonly SignatoryTerms Singapore = new("SG", [SignatoryRole.CertificateConsuming], null);

    [Fact]
    public async Task Arrangements_are_found_by_signatory_status_and_title_those_drafted_last_first()
    {
        await using var register = await new Register().Drafted("a", "Union and Korea", Union, Korea).InForce("a").Drafted("b", "Korea and Singapore", Korea, Singapore).Fill();

        Assert.Equal(["b", "a"], Found(register, new ArrangementSearch()));
        Assert.Equal(["a"], Found(register, new ArrangementSearch { Jurisdiction = "EU" }));
        Assert.Equal(["b", "a"], Found(register, new ArrangementSearch { Jurisdiction = "KR" }));
        Assert.Equal(["b"], Found(register, new ArrangementSearch { Status = ArrangementStatus.Draft }));
        Assert.Equal(["b"], Found(register, new ArrangementSearch { Text = "singa KOR" }));
        Assert.Empty(Found(register, new ArrangementSearch { Text = "apore" }));
        Assert.Equal("Union and Korea", register.Arrangements.Find(Id("a"))!.Title);
        Assert.Null(register.Arrangements.Find(Id("z")));
    }

    [Fact]
    public async Task An_arrangement_covers_from_a_signatory_that_authorises_to_another_that_recognises_while_it_is_in_force()
    {
        await using var register = await new Register().Drafted("a", "Of three", Union, Korea, Singapore).Fill();
        Assert.Empty(Covering(register, ["DE", "EU"], ["KR"]));

        await register.InForce("a").Fill();
        Assert.Equal(["a"], Covering(register, ["DE", "EU"], ["KR"]));
        Assert.Equal(["a"], Covering(register, ["KR"], ["FR", "EU"]));
        Assert.Equal(["a"], Covering(register, ["EU"], ["SG"]));
        Assert.Empty(Covering(register, ["SG"], ["EU"]));
        Assert.Empty(Covering(register, ["DE", "EU"], ["FR", "EU"]));
        Assert.Empty(Covering(register, ["DE"], ["KR"]));
        Assert.Empty(Covering(register, [], ["KR"]));

        await register.Add(Id("a"), new ArrangementSuspended(1) { Effective = register.Now }).Fill();
        Assert.Empty(Covering(register, ["EU"], ["KR"]));
    }

    [Fact]
    public async Task An_arrangement_that_is_only_signed_is_told_apart_from_those_in_force_though_it_was_drafted_first()
    {
        await using var register = await new Register().Drafted("a", "Signed", Union, Korea).Concluded("a").Drafted("b", "In force", Union, Korea).InForce("b").Fill();
        var covering = register.Arrangements.ArrangementsCovering(["DE", "EU"], ["KR"]);
        Assert.Equal(["b"], Seeds(covering.InForce));
        Assert.Equal(["a"], Seeds(covering.Signed));

        await register.InForce("a").Fill();
        covering = register.Arrangements.ArrangementsCovering(["DE", "EU"], ["KR"]);
        Assert.Equal(["a", "b"], Seeds(covering.InForce));
        Assert.Empty(covering.Signed);
    }

    [Fact]
    public async Task A_signatory_whose_part_is_suspended_or_has_ended_is_not_covered_and_found_still()
    {
        var suspension = new SignatorySuspension("KR", IsByItself: true, Register.Start, new ArrangementGrounds("Article 12"));
        await using var register = await new Register().Drafted("a", "Of three", Union, Korea, Singapore).InForce("a").Fill();
        await register.Add(Id("a"), new SignatorySuspended(null, suspension) { Effective = register.Now }).Fill();
        Assert.Empty(Covering(register, ["KR"], ["EU"]));
        Assert.False(register.Arrangements.Find(Id("a"))!.Signatories[1].TakesPart);

        await register.Add(Id("a"), new SignatoryRestored(null, "KR") { Effective = register.Now }).Fill();
        Assert.Equal(["a"], Covering(register, ["KR"], ["EU"]));

        await register.Add(Id("a"), new SignatoryWithdrew(new SignatoryDeparture("KR", register.Now)) { Effective = register.Now }).Fill();
        Assert.Empty(Covering(register, ["KR"], ["EU"]));
        Assert.Equal(["a"], Covering(register, ["EU"], ["SG"]));
        Assert.Equal(["a"], Found(register, new ArrangementSearch { Jurisdiction = "KR" }));
    }

    [Fact]
    public async Task A_rebuilt_view_answers_the_same_and_follows_moved_clocks()
    {
        await using var register = await new Register().Drafted("a", "Of two", Union, Korea).InForce("a").Drafted("b", "Another", Union, Singapore).Fill();
        var moved = new ClocksMoved(ClockMoves.End("none"), new Basis("OUT-1", 1));
        await register.Add(Id("a"), moved).Add(Samples.Party("a"), moved).Fill();
        Assert.Equal(3, register.Arrangements.Find(Id("a"))!.Version);
        await register.Rebuild();
        Assert.Equal(["b", "a"], Found(register, new ArrangementSearch()));
        Assert.Equal(["a"], Covering(register, ["EU"], ["KR"]));
    }

    [Fact]
    public async Task Pages_go_on_and_a_cursor_belongs_to_its_search()
    {
        await using var register = await new Register().Drafted("a", "A", Union, Korea).Drafted("b", "B", Union, Korea).Drafted("c", "C", Union, Korea).Fill();
        var first = register.Arrangements.Search(new ArrangementSearch { Limit = 2 })!;
        Assert.Equal(["c", "b"], Seeds(first.Items));
        var last = register.Arrangements.Search(new ArrangementSearch { Limit = 2, Cursor = first.Next })!;
        Assert.Equal(["a"], Seeds(last.Items));
        Assert.Null(last.Next);
        Assert.Null(register.Arrangements.Search(new ArrangementSearch { Jurisdiction = "EU", Cursor = first.Next }));
    }

    private static IEnumerable<string> Found(Register register, ArrangementSearch search) => Seeds(register.Arrangements.Search(search)!.Items);

    private static IEnumerable<string> Covering(Register register, string[] issuing, string[] receiving) =>
        Seeds(register.Arrangements.ArrangementsCovering([.. issuing], [.. receiving]).InForce);

    private static IEnumerable<string> Seeds(IEnumerable<ArrangementItem> items) => [.. items.Select(item => new[] { "a", "b", "c" }.Single(seed => Id(seed) == item.Id))];

    internal static string Id(string seed) => Samples.Id(Arrangement.IdPrefix, seed);
}

/// <summary>Short ways to the acts of arrangements.</summary>
file static class ArrangementActs
{
    public static Register Drafted(this Register register, string seed, string title, params SignatoryTerms[] signatories) => register.Add(
        ArrangementQueriesTests.Id(seed),
        new ArrangementDrafted
        {
            Title = title,
            Terms = new ArrangementTerms { Signatories = [.. signatories], Classes = [CertificateClass.HighRisk], Scope = ["annex-iii-biometrics"], Notice = new Period(6, TimeUnit.Month) },
            TermsHash = new string('a', 64),
            Authority = Samples.Party("authority"),
            Seat = new Seat("EU", "UTC", "weekends"),
            At = register.Now,
        });

    public static Register Concluded(this Register register, string seed) =>
        register.Add(ArrangementQueriesTests.Id(seed), new ArrangementConcluded(register.Now));

    public static Register InForce(this Register register, string seed) =>
        register.Add(ArrangementQueriesTests.Id(seed), new ArrangementEnteredIntoForce { Effective = register.Now });
}
