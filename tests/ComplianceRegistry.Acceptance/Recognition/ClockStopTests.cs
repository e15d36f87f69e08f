using System.Globalization;
using Xunit.Abstractions;
using static ComplianceRegistry.Acceptance.Recognition.RecognisingRegistry;

namespace ComplianceRegistry.Acceptance.Recognition;

[Collection(RequestsRegistry.Name)]
public sealed class ClockStopTests(RecognisingRegistry registry, ITestOutputHelper output)
{
    [Fact]
    public async Task A_question_stops_the_clock_over_a_holiday_and_the_answer_lets_it_run_on_by_what_was_left()
    {
        var story = registry.Begin(output);
        var requesting = new Requesting(story);
        var (holiday, name) = await NextHolidayAsync(story);
        var certified = await new Certifying(story).CertifiedAsync(registry.Designation, Radiology);
        await story.MoveAsync(Midday(holiday.AddDays(-2)));
        var path = await requesting.UnderReviewAsync(certified, "KR", Radiology);
        var before = await story.ReadAsync(path);
        var requirement = before.GetProperty("gaps").Items("requirements").First().Text("requirement");

        var faults = await story.RefusedAsync(Requesting.Korea, path, "request-clarification", new { questions = new[] { new { text = "How?", requirement = "CR-NONE-1" } } });
        Assert.Contains("/questions/0", faults, StringComparison.Ordinal);
        var asked = await story.DoAsync(Requesting.Korea, path, "request-clarification", new { questions = new[] { new { text = "How?", requirement } } });
        Assert.False(asked.Clock("review").Has("due"));
        requesting.TellClock(asked.Clock("clarification"));
        Assert.Contains(asked.Clock("clarification").Texts("explanation"), line => line.Contains(name, StringComparison.Ordinal));

        await story.MoveAsync(Midday(holiday.AddDays(1)));
        var answered = await story.DoAsync(Certifying.Provider, path, "provide-clarification", new { answer = "So." });
        Assert.Equal("under-review", answered.Text("status"));
        requesting.TellClock(answered.Clock("review"));
        Assert.Contains(answered.Clock("review").Texts("explanation"), line => line.Contains("(clarification): 3 days do not count", StringComparison.Ordinal));
        Assert.True(answered.Due("review") > before.Due("review"));

        await story.StillStandsBeforeAsync(path, answered.Due("review"), "under-review");
        await story.MoveAsync(answered.Due("review"));
        Assert.Equal(answered.Due("review"), (await story.StandsAsync(path, "recognised")).Instant("since"));
        await TellHistoryAsync(story, path);
    }

    /// <summary>The next Korean holiday on a working day that lies four days ahead or more, not beside another one.</summary>
    private static async Task<(DateOnly Day, string Name)> NextHolidayAsync(Story story)
    {
        var earliest = DateOnly.FromDateTime((await story.NowAsync()).AddDays(4).UtcDateTime);
        var calendar = await story.ReadAsync("v1/calendars/kr@2026-11");
        var next = calendar.Items("years").SelectMany(year => year.Items("holidays"))
            .Select(holiday => (Day: DateOnly.ParseExact(holiday.Text("date")!, "yyyy-MM-dd", CultureInfo.InvariantCulture), Name: holiday.Text("name")!))
            .First(holiday => holiday.Day >= earliest && holiday.Day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday));
        await story.TellAsync("KR", "next holiday", $"{next.Day:O} {next.Name}");
        return next;
    }

    private static DateTimeOffset Midday(DateOnly day) => new(day, new TimeOnly(3, 0), TimeSpan.Zero);

    /// <summary>Everything that happened to a request, with the instant and the place in the log of each act.</summary>
    private static async Task TellHistoryAsync(Story story, string path)
    {
        var history = await story.ReadAsync($"{path}/history");
        story.Tell(history.Items("items").Select(act => $"{Story.At(act.Instant("at"))}  {act.Text("act"),-32} entry {act.GetProperty("position").GetInt64()}"));
    }
}
