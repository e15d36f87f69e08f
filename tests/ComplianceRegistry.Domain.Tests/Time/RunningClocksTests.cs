using System.Text.Json;
using ComplianceRegistry.Domain.Time;
using FsCheck.Xunit;
using static ComplianceRegistry.Domain.Tests.Time.Calendars;

namespace ComplianceRegistry.Domain.Tests.Time;

/// <summary>The clocks of a case: started under the newest rules, moved by events alone.</summary>
public sealed class RunningClocksTests
{
    private static readonly Seat Berlin = new("DE", "Europe/Berlin", "de");

    [Fact]
    public void A_clock_starts_under_the_newest_rule_and_the_calendar_of_its_seat()
    {
        var clock = Rules.Book.Start("report", "incident-report", "incident.reported", Instant("2026-12-10T09:00:00Z"), Berlin, "PTY-1");

        Assert.Equal(("de@2026-11", "Europe/Berlin", "DE"), (clock.Clock.Calendar, clock.Clock.TimeZone, clock.Jurisdiction));
        Assert.Equal(Instant("2026-12-28T23:00:00Z"), clock.Due);
        Assert.Contains("2026-12-25", Rules.Book.Explain(clock).Explain(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_jurisdiction_without_a_calendar_counts_weekends_and_says_so()
    {
        var clock = Rules.Book.Start("report", "incident-report", "incident.reported", Instant("2026-12-10T09:00:00Z"), new Seat("CL", "America/Santiago", "cl"), null);

        Assert.Equal("weekends@2026-11", clock.Clock.Calendar);
        Assert.Contains(Rules.Book.Explain(clock).Steps, step => step.Kind == StepKind.BeyondCalendar && step.Text.Contains("knows no public holidays", StringComparison.Ordinal));
    }

    [Fact]
    public void A_changed_clock_has_its_deadline_computed_anew_and_a_paused_one_has_none()
    {
        var clock = Rules.Book.Start("report", "incident-report", "incident.reported", Instant("2026-12-10T09:00:00Z"), Berlin, null);

        var paused = Rules.Book.Change(clock, running => running.Paused(Instant("2026-12-11T09:00:00Z"), "Asked for more"));
        var resumed = Rules.Book.Change(paused, running => running.Resumed(Instant("2026-12-21T09:00:00Z")));

        Assert.Null(paused.Due);
        Assert.True(resumed.Due > clock.Due);
    }

    [Fact]
    public void An_event_replaces_ends_and_starts_by_name()
    {
        var (a, b) = (At("a", 3), At("b", 1));
        var clocks = RunningClocks.None.After(new Moved(ClockMoves.Start(a, b)));

        Assert.Equal("b", clocks.FirstDue(Instant("2030-01-01T00:00:00Z"))!.Name);
        Assert.Null(clocks.FirstDue(Instant("2026-01-01T00:00:00Z")));
        Assert.Equal(["a"], clocks.After(new Moved(ClockMoves.End("b"))).All.Select(clock => clock.Name));
        Assert.Equal(At("b", 5).Due, clocks.After(new Moved(ClockMoves.Start(At("b", 5)))).Find("b")!.Due);
        Assert.Equal(["b"], clocks.After(new Moved(new ClockMoves([b], [ClockMoves.Every]))).All.Select(clock => clock.Name));
        Assert.Same(clocks, clocks.After(new Moved(ClockMoves.None)));
    }

    [Property]
    public void Of_clocks_due_at_one_instant_the_first_started_fires_first(byte[] days)
    {
        var clocks = RunningClocks.None.After(new Moved(ClockMoves.Start([.. days.Select((day, index) => At($"c{index}", day))])));
        var order = new List<int>();
        while (clocks.FirstDue(DateTimeOffset.MaxValue) is { } due)
        {
            order.Add(int.Parse(due.Name[1..], System.Globalization.CultureInfo.InvariantCulture));
            clocks = clocks.After(new Moved(ClockMoves.End(due.Name)));
        }

        Assert.Equal(Enumerable.Range(0, days.Length).OrderBy(index => days[index]), order);
    }

    [Fact]
    public void A_clock_is_read_back_from_the_facts_of_an_act()
    {
        var clock = Rules.Book.Change(At("a", 3), running => running.Extended(new Period(2, TimeUnit.Week), "Article 1"));

        var read = JsonSerializer.Deserialize<RunningClock>(JsonSerializer.Serialize(clock, RegistryJson.Options), RegistryJson.Options)!;

        Assert.Equal(Rules.Book.Explain(clock).ToJson(), Rules.Book.Explain(read).ToJson());
        Assert.Equal((clock.Name, clock.Due, clock.Bearer), (read.Name, read.Due, read.Bearer));
    }

    private static RunningClock At(string name, int days) => Rules.Book.Change(
        Rules.Book.Start(name, "incident-report", "incident.reported", Instant("2026-12-01T09:00:00Z"), Berlin, null) with { Due = null },
        running => days == 0 ? running : running.Extended(new Period(days, TimeUnit.CalendarDay), "For the test"))
        with
    { Due = Instant("2026-12-01T00:00:00Z").AddDays(days) };

    private sealed record Moved(ClockMoves Clocks) : IMovesClocks;
}
