using ComplianceRegistry.Domain.Time;
using static ComplianceRegistry.Domain.Tests.Time.Calendars;

namespace ComplianceRegistry.Domain.Tests.Time;

/// <summary>An outage reaches the clocks of any case whose state keeps them.</summary>
public sealed class ClockKeepingTests
{
    private const string Reference = "OUT-0000-0000-0000-0";
    private static readonly RunningClock Report = Rules.Book.Start(
        "report", "incident-report", "incident.reported", Instant("2026-12-10T09:00:00Z"), new Seat("DE", "Europe/Berlin", "de"), null);

    private static readonly RunningClock Later = Rules.Book.Start(
        "later", "certificate-surveillance", "certificate.issued", Instant("2026-12-10T09:00:00Z"), new Seat("DE", "Europe/Berlin", "de"), null);

    private static readonly Kept State = new(RunningClocks.None.After(new ClocksMoved(ClockMoves.Start(Report, Later), new Basis("X", 1))), "as it was");

    [Fact]
    public void Only_deadlines_within_the_outage_move_and_a_repetition_is_no_act()
    {
        var after = After(State, new Outage(Report.Due!.Value.AddHours(-3), Report.Due.Value.AddHours(2), Reference));

        Assert.True(after.Clocks.Find("report")!.Due > Report.Due);
        Assert.Same(Later.Clock, after.Clocks.Find("later")!.Clock);
        Assert.Equal("as it was", after.Other);
        Assert.Empty(Decide(after, new Outage(Report.Due.Value.AddHours(-3), Report.Due.Value.AddHours(2), Reference)).Events);
        Assert.Empty(Decide(State, new Outage(Report.Due.Value, Report.Due.Value.AddHours(2), Reference)).Events);
    }

    [Fact]
    public void While_its_end_is_open_there_is_no_deadline_and_its_end_brings_each_back()
    {
        var from = Report.Due!.Value.AddHours(-3);
        var open = After(State, new Outage(from, null, Reference));
        Assert.All(open.Clocks.All, running => Assert.Null(running.Due));

        var ended = After(open, new Outage(from, from.AddHours(5), Reference));
        Assert.True(ended.Clocks.Find("report")!.Due > Report.Due);
        Assert.Equal(Later.Due, ended.Clocks.Find("later")!.Due);
    }

    [Fact]
    public void An_end_that_came_first_is_not_opened_again_by_what_was_declared_before_it()
    {
        var from = Report.Due!.Value.AddHours(-3);
        var ended = After(State with { Clocks = new RunningClocks([Report]) }, new Outage(from, from.AddHours(5), Reference));

        Assert.Empty(Decide(ended, new Outage(from, null, Reference)).Events);
    }

    [Fact]
    public void An_outage_of_other_jurisdictions_does_not_concern_a_clock()
    {
        var outage = new Outage(Report.Due!.Value.AddHours(-3), Report.Due.Value.AddHours(2), Reference);

        Assert.Empty(ClockKeeping.Decide(State, Command(outage) with { Jurisdictions = ["FR", "EU"] }, Rules.Book).Events);
        Assert.Single(ClockKeeping.Decide(State, Command(outage) with { Jurisdictions = ["FR", "DE"] }, Rules.Book).Events);
    }

    [Fact]
    public void Only_the_registry_itself_may_and_a_case_without_clocks_has_nothing_to_take_over()
    {
        var outage = new Outage(Report.Due!.Value.AddHours(-3), null, Reference);
        var bySecretariat = ClockKeeping.Decide(State, Command(outage) with { Actor = Sample.TheSecretariat }, Rules.Book);

        Assert.Equal("registry-only", Assert.Single(bySecretariat.Rejections).Code);
        Assert.Empty(ClockKeeping.Decide("no clocks", Command(outage), Rules.Book).Events);
        Assert.False(ClockKeeping.Follows("no clocks", new ClocksMoved(ClockMoves.None, new Basis("X", 1))));
    }

    private static Kept After(Kept state, Outage outage) =>
        Decide(state, outage).Events.Aggregate(state, (before, @event) => ClockKeeping.Follows(before, @event) ? ClockKeeping.Evolve(before, @event) : before);

    private static Decision Decide(Kept state, Outage outage) => ClockKeeping.Decide(state, Command(outage), Rules.Book);

    private static TakeOverOutage Command(Outage outage) =>
        new() { Actor = Sample.Registry, Outage = outage, Basis = new Basis(outage.Reference, 1) };

    private sealed record Kept(RunningClocks Clocks, string Other) : IKeepsClocks
    {
        public IKeepsClocks With(RunningClocks clocks) => this with { Clocks = clocks };
    }
}
