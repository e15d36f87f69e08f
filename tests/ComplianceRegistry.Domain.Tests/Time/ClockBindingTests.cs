using System.Text;
using ComplianceRegistry.Domain.Time;
using static ComplianceRegistry.Domain.Tests.Time.Calendars;

namespace ComplianceRegistry.Domain.Tests.Time;

/// <summary>A clock is bound to the versions of rule and calendar with which it started.</summary>
public sealed class ClockBindingTests
{
    private static readonly CalendarCatalog Renewed = WithNewHoliday();

    [Fact]
    public void A_new_version_of_the_calendar_moves_no_running_deadline()
    {
        var clock = Clock("de", "2026-09-07T10:00+02:00", 3, TimeUnit.CalendarDay);

        Assert.Equal("de@2026-12", Renewed.Newest("de")!.Reference);
        Assert.Equal(Instant("2026-09-10T22:00Z"), clock.Compute(Renewed).Due);
        Assert.Equal("de@2026-11", clock.Compute(Renewed).Calendar);
    }

    [Fact]
    public void A_clock_that_is_rebound_is_computed_anew_and_says_so()
    {
        var clock = Clock("de", "2026-09-07T10:00+02:00", 3, TimeUnit.CalendarDay);
        var rebound = clock.Rebound(Instant("2026-09-08T10:00Z"), clock.Rule with { Version = "2026-09" }, "de@2026-12", "Act of 1 September 2026");

        var deadline = rebound.Compute(Renewed);

        Assert.Equal(Instant("2026-09-11T22:00Z"), deadline.Due);
        Assert.Equal(("incident-report@2026-09", "de@2026-12"), (deadline.Rule, deadline.Calendar));
        Assert.Equal(
            "From 2026-09-08 10:00:00 UTC the clock follows incident-report@2026-09 and de@2026-12, before incident-report@2026-08 and de@2026-11: Act of 1 September 2026.",
            deadline.Step(StepKind.Rebound).Text);
    }

    [Fact]
    public void A_clock_whose_calendar_is_gone_is_not_computed_with_another()
    {
        var clock = Clock("de", "2026-09-07T10:00+02:00", 3, TimeUnit.CalendarDay) with { Calendar = "de@2025-01" };

        Assert.Equal("unknown-calendar", Assert.Single(clock.Validate(Renewed)).Code);
        Assert.Throws<InvalidOperationException>(() => clock.Compute(Renewed));
    }

    [Fact]
    public void A_clock_that_runs_on_at_the_instant_at_which_it_stopped_never_stood_still()
    {
        var clock = Clock("de", "2026-09-07T10:00+02:00", 3, TimeUnit.WorkingDay);
        Assert.Equal(clock, clock.Paused(Instant("2026-09-08T10:00Z"), "clarification").Resumed(Instant("2026-09-08T10:00Z")) with { Pauses = clock.Pauses });
        Assert.Empty(clock.Paused(Instant("2026-09-08T10:00Z"), "clarification").Resumed(Instant("2026-09-08T10:00Z")).Pauses);
    }

    [Fact]
    public void Every_fault_of_a_clock_is_listed()
    {
        var clock = Clock("de", "1960-09-07T10:00+02:00", 0, TimeUnit.Hour, zone: "Nowhere/Land")
            .Paused(Instant("1960-09-01T10:00Z"), "").Resumed(Instant("1960-09-01T09:00Z"))
            .Extended(new Period(1, TimeUnit.WorkingDay), " ")
            .WithOutage(new Outage(Instant("2026-09-02T10:00Z"), Instant("2026-09-01T10:00Z"), "notice 7"));
        clock = clock with { Calendar = "xx", StartEvent = "" };

        Assert.Equal(
            [
                "/calendar", "/extensions/0/by/unit", "/extensions/0/provision", "/outages/0/to", "/pauses/0/from", "/pauses/0/reason", "/pauses/0/to",
                "/rule/period/amount", "/startEvent", "/startedAt", "/timeZone",
            ],
            clock.Validate(Catalog).Select(fault => fault.Pointer).Order(StringComparer.Ordinal));
    }

    /// <summary>The repository's calendars, and a later version of Germany's in which 10 September 2026 is a holiday.</summary>
    private static CalendarCatalog WithNewHoliday()
    {
        var text = Contracts.Read("calendars/de@2026-11.json")
            .Replace("\"version\": \"2026-11\"", "\"version\": \"2026-12\"", StringComparison.Ordinal)
            .Replace("{ \"date\": \"2026-10-03\"", "{ \"date\": \"2026-09-10\", \"name\": \"Neuer Feiertag\" },\n{ \"date\": \"2026-10-03\"", StringComparison.Ordinal);
        return CalendarCatalog.Parse(Files().Append(("de@2026-12.json", (ReadOnlyMemory<byte>)Encoding.UTF8.GetBytes(text)))).OrThrow("calendars");
    }
}
