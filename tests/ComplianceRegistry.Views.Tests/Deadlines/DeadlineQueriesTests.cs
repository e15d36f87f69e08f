using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Deadlines;

namespace ComplianceRegistry.Views.Tests.Deadlines;

public sealed class DeadlineQueriesTests
{
    private static readonly Basis Basis = new("OUT-0000-0000-0000-0", 1);
    private static readonly DateTimeOffset Noon = Register.Start.AddHours(2);

    [Fact]
    public async Task Clocks_are_listed_in_order_of_due_by_party_authority_and_case_and_those_that_stand_still_come_last()
    {
        await using var register = new Register();
        await register
            .Add("C-1", Start(Clock("reply", 3, "PTY-A", "DE"), Clock("paused", null, "PTY-A", "DE")))
            .Add("C-2", Start(Clock("reply", 1, "PTY-A", "FR"), Clock("window", 2, null, "DE")))
            .Fill();

        Assert.Equal(["C-2/reply", "C-2/window", "C-1/reply", "C-1/paused"], Names(register, new DeadlineSearch()));
        Assert.Equal(["C-2/reply", "C-1/reply", "C-1/paused"], Names(register, new DeadlineSearch(Bearer: "PTY-A")));
        Assert.Equal(["C-2/window", "C-1/reply", "C-1/paused"], Names(register, new DeadlineSearch(Jurisdiction: "DE")));
        Assert.Equal(["C-1/reply", "C-1/paused"], Names(register, new DeadlineSearch(Case: "C-1")));
        Assert.Equal(["C-2/reply"], Names(register, new DeadlineSearch(DueBefore: Noon.AddDays(2))));
        Assert.Equal(Noon.AddDays(3), register.Deadlines.Find("C-1", "reply")!.Running.Due);
        Assert.Null(register.Deadlines.Find("C-1", "window"));
    }

    [Fact]
    public async Task Clocks_follow_the_acts_of_their_case_within_one_batch_and_over_several()
    {
        await using var register = new Register();
        await register.Add("C-1", Start(Clock("a", 1), Clock("b", 2))).Add("C-1", new ClocksMoved(ClockMoves.End("a"), Basis)).Fill();
        Assert.Equal(["C-1/b"], Names(register, new DeadlineSearch()));
        await register.Add("C-1", Start(Clock("b", 5))).Fill();
        Assert.Equal(Noon.AddDays(5), register.Deadlines.FirstDue());
        await register.Add("C-1", new ClocksMoved(new ClockMoves([Clock("c", 7)], [ClockMoves.Every]), Basis)).Fill();
        Assert.Equal(["C-1/c"], Names(register, new DeadlineSearch()));
        await register.Rebuild();
        Assert.Equal(["C-1/c"], Names(register, new DeadlineSearch()));
    }

    [Fact]
    public async Task Pages_follow_each_other_and_a_cursor_belongs_to_its_search()
    {
        await using var register = new Register();
        await register.Add("C-1", Start([.. Enumerable.Range(0, 5).Select(number => Clock($"c{number}", 1)), Clock("still", null)])).Fill();
        var search = new DeadlineSearch(Case: "C-1");

        List<string> names = [];
        string? cursor = null;
        do
        {
            var page = register.Deadlines.Search(search, 2, cursor)!;
            names.AddRange(page.Items.Select(item => item.Running.Name));
            cursor = page.Next;
            Assert.Null(cursor is null ? null : register.Deadlines.Search(search with { Bearer = "PTY-A" }, 2, cursor));
        }
        while (cursor is not null);

        Assert.Equal(["c0", "c1", "c2", "c3", "c4", "still"], names);
    }

    [Fact]
    public async Task Of_a_sealed_act_only_the_case_and_the_instant_are_known()
    {
        await using var register = new Register();
        await register.AddSealed("C-9", Start(Clock("sealed-window", 1, "PTY-A", "DE"))).Add("C-1", Start(Clock("open-window", 2))).Fill();

        Assert.Equal(["C-1/open-window"], Names(register, new DeadlineSearch()));
        Assert.Null(register.Deadlines.Find("C-9", "sealed-window"));
        Assert.Equal(["C-9", "C-1"], register.Deadlines.Due(Noon.AddDays(2), null, 10).Select(due => due.Case));
        await register.AddSealed("C-9", new ClocksMoved(ClockMoves.End("sealed-window"), Basis)).Fill();
        Assert.Equal(["C-1"], register.Deadlines.Due(Noon.AddDays(2), null, 10).Select(due => due.Case));
    }

    [Fact]
    public async Task The_cases_that_are_due_are_told_in_order_and_page_by_page_and_none_early()
    {
        await using var register = new Register();
        await register.Add("C-2", Start(Clock("a", 1))).Add("C-1", Start(Clock("a", 1), Clock("b", 2))).Add("C-3", Start(Clock("a", null))).Fill();

        Assert.Empty(register.Deadlines.Due(Noon.AddDays(1).AddMilliseconds(-1), null, 10));
        var first = register.Deadlines.Due(Noon.AddDays(9), null, 2);
        Assert.Equal(["C-1", "C-2"], first.Select(due => due.Case));
        Assert.Equal([new DueCase(Noon.AddDays(2), "C-1")], register.Deadlines.Due(Noon.AddDays(9), first[^1], 2));
        Assert.Equal(["C-1", "C-2", "C-3"], register.Deadlines.CasesWithin(Noon, null, "", 10));
        Assert.Equal(["C-1", "C-3"], register.Deadlines.CasesWithin(Noon.AddDays(1), Noon.AddDays(2), "", 10));
    }

    private static IEnumerable<string> Names(Register register, DeadlineSearch search) =>
        register.Deadlines.Search(search)!.Items.Select(item => $"{item.Case}/{item.Running.Name}");

    private static ClocksMoved Start(params System.Collections.Immutable.ImmutableArray<RunningClock> clocks) => new(ClockMoves.Start(clocks), Basis);

    private static RunningClock Clock(string name, int? days, string? bearer = null, string jurisdiction = "DE") => new(
        name,
        new StatutoryClock
        {
            Rule = new ClockRule
            {
                Id = "reply",
                Version = "1",
                Period = new Period(1, TimeUnit.CalendarDay),
                Convention = CountingConvention.Plain,
                Provision = "Article 1",
                Consequence = "lapsed",
            },
            StartEvent = "case.opened",
            StartedAt = Register.Start,
            TimeZone = "Europe/Berlin",
            Calendar = "de@2026-11",
        },
        days is { } after ? Noon.AddDays(after) : null,
        bearer,
        jurisdiction);
}
