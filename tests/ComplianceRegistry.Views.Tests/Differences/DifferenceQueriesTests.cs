using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Differences;

namespace ComplianceRegistry.Views.Tests.Differences;

public sealed class DifferenceQueriesTests
{
    private const string Radiology = "panel-radiology";
    private const string Dental = "panel-dental";
    private const string Labels = "art-31-2";

    private static readonly DateTimeOffset Day = Register.Start.AddDays(-100);

    [Fact]
    public async Task Differences_are_found_by_jurisdiction_set_requirement_class_scope_and_status_the_latest_first()
    {
        await using var register = await With(Published("a", "DE", Content()), Published("b", "KR", Content(Dental) with { Requirements = [Labels] }), Published("c", "KR", Content(Radiology)));
        await register.Add(Id("c"), new DifferenceWithdrawn("No longer needed.", Day.AddDays(3), null)).Fill();

        Assert.Equal(["c", "b", "a"], Found(register, new DifferenceSearch()));
        Assert.Equal(["c", "b"], Found(register, new DifferenceSearch { Jurisdiction = "KR" }));
        Assert.Equal(["b"], Found(register, new DifferenceSearch { Requirement = Labels }));
        Assert.Equal(["b", "a"], Found(register, new DifferenceSearch { Scope = Dental }));
        Assert.Equal(["a"], Found(register, new DifferenceSearch { Scope = "annex-iii-biometrics" }));
        Assert.Equal(["b", "a"], Found(register, new DifferenceSearch { Status = DifferenceStatus.InForce }));
        Assert.Equal(["c"], Found(register, new DifferenceSearch { Status = DifferenceStatus.Withdrawn, Class = CertificateClass.HighRisk }));
        Assert.Empty(Found(register, new DifferenceSearch { Class = CertificateClass.Product }));
        Assert.Equal(3, Found(register, new DifferenceSearch { RequirementSet = "set@1" }).Count());
        Assert.Empty(Found(register, new DifferenceSearch { RequirementSet = "set@2" }));
    }

    [Fact]
    public async Task A_difference_is_found_by_what_it_says_now()
    {
        await using var register = await With(Published("a", "KR", Content(Radiology) with { Requirements = [Labels] }));
        await register.Add(Id("a"), new DifferenceAmended(Content(Dental) with { Title = "New", RequirementSet = "set@2" }, Day.AddDays(3), null)).Fill();

        Assert.Empty(Found(register, new DifferenceSearch { Scope = Radiology }));
        Assert.Empty(Found(register, new DifferenceSearch { Requirement = Labels }));
        Assert.Equal(["a"], Found(register, new DifferenceSearch { Scope = Dental, RequirementSet = "set@2" }));
        var item = register.Differences.Find(Id("a"))!;
        Assert.Equal(("New", 2, 2L, Day), (item.Title, item.Wording, item.Version, item.Published));
        Assert.Null(register.Differences.Find(Id("z")));
    }

    [Fact]
    public async Task A_filing_meets_what_was_published_before_it_in_the_wording_of_that_time_there_and_in_the_union()
    {
        await using var register = await With(
            Published("a", "DE", Content(Radiology)), Published("b", "EU", Content()), Published("c", "FR", Content()), Published("d", "DE", Content(Dental)));
        await register.Add(Id("a"), new DifferenceAmended(Content(Radiology) with { Title = "New" }, Day.AddDays(10), null)).Fill();
        await register.Add(Id("b"), new DifferenceWithdrawn("No longer needed.", Day.AddDays(20), null)).Fill();

        Assert.Empty(Met(register, Day));
        Assert.Equal(["a 1", "b 1"], Met(register, Day.AddMilliseconds(1)));
        Assert.Equal(["a 1", "b 1"], Met(register, Day.AddDays(10)));
        Assert.Equal(["a 2", "b 1"], Met(register, Day.AddDays(11)));
        Assert.Equal(["a 2"], Met(register, Day.AddDays(20)));
        Assert.Equal(new Basis(Id("a"), 2), register.Differences.DifferencesOf(["DE"], CertificateClass.HighRisk, [Radiology], Day.AddDays(1)).Single().Basis);
        Assert.Empty(register.Differences.DifferencesOf(["DE", "EU"], CertificateClass.Product, [Radiology], Day.AddDays(1)));
    }

    [Fact]
    public async Task What_slept_is_met_again_after_its_review_and_filings_in_between_meet_nothing()
    {
        await using var register = await With(Published("a", "DE", Content()));
        await register.Add(Id("a"), new DifferenceReviewDue(Day.AddDays(1))).Add(Id("a"), new DifferenceDormant(Day.AddDays(2)))
            .Add(Id("a"), new DifferenceReviewed(new DifferenceReview(Day.AddDays(9), Samples.Party("authority"), "Needed."), new DateOnly(2029, 1, 1), null)).Fill();

        Assert.Equal(["a 1"], Met(register, Day.AddDays(1)));
        Assert.Empty(Met(register, Day.AddDays(5)));
        Assert.Equal(["a 1"], Met(register, Day.AddDays(10)));
    }

    [Fact]
    public async Task A_difference_whose_clocks_were_moved_is_listed_at_its_version_and_a_rebuilt_view_answers_the_same()
    {
        await using var register = await With(Published("a", "DE", Content()), Published("b", "KR", Content()));
        var moved = new ClocksMoved(ClockMoves.End("none"), new Basis("OUT-1", 1));
        await register.Add(Id("a"), moved).Add(Samples.Party("b"), moved).Fill();
        Assert.Equal(2, register.Differences.Find(Id("a"))!.Version);

        var before = Found(register, new DifferenceSearch());
        await register.Rebuild();
        Assert.Equal(before, Found(register, new DifferenceSearch()));
        Assert.Equal(["a 1"], Met(register, Day.AddDays(1)));
    }

    [Fact]
    public async Task Pages_go_on_with_older_ones_and_a_cursor_belongs_to_its_search()
    {
        await using var register = await With(Published("a", "DE", Content()), Published("b", "DE", Content()), Published("c", "DE", Content()));
        var first = register.Differences.Search(new DifferenceSearch { Limit = 2 })!;
        Assert.Equal([Id("c"), Id("b")], first.Items.Select(item => item.Id));
        var second = register.Differences.Search(new DifferenceSearch { Limit = 2, Cursor = first.Next })!;
        Assert.Equal((Id("a"), null), (Assert.Single(second.Items).Id, second.Next));
        Assert.Null(register.Differences.Search(new DifferenceSearch { Jurisdiction = "DE", Cursor = first.Next }));
    }

    private static IEnumerable<string> Found(Register register, DifferenceSearch search) => [.. register.Differences.Search(search)!.Items.Select(item => Name(item.Id))];

    /// <summary>What a filing for radiology in DE meets: each difference with the number of its wording.</summary>
    private static IEnumerable<string> Met(Register register, DateTimeOffset filed) =>
        [.. register.Differences.DifferencesOf(["DE", "EU"], CertificateClass.HighRisk, [Radiology], filed).Select(met => $"{Name(met.Difference)} {met.Wording}").Order()];

    private static string Id(string seed) => Samples.Id(NationalDifference.IdPrefix, seed);

    private static string Name(string id) => new[] { "a", "b", "c", "d" }.Single(seed => Id(seed) == id);

    private static DifferenceContent Content(params ImmutableArray<string> scope) => new()
    {
        Title = "Labels",
        Text = "Users are told.",
        Justification = "They want to know.",
        Provision = "Article 1",
        SatisfiedBy = "A label.",
        RequirementSet = "set@1",
        Classes = [CertificateClass.HighRisk],
        Scope = scope,
    };

    private static (string Id, DifferencePublished Act) Published(string seed, string jurisdiction, DifferenceContent content) => (Id(seed), new DifferencePublished
    {
        Authority = Samples.Party("authority"),
        Seat = new Seat(jurisdiction, "UTC", "weekends"),
        Content = content,
        ReviewOn = new DateOnly(2028, 1, 1),
        Effective = Day,
    });

    private static async Task<Register> With(params (string Id, DifferencePublished Act)[] differences)
    {
        var register = new Register();
        foreach (var (id, act) in differences)
            register.Add(id, act);
        return await register.Fill();
    }
}
