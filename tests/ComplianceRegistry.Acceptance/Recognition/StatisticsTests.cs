using System.Text.Json;
using Xunit.Abstractions;
using static ComplianceRegistry.Acceptance.Recognition.RecognisingRegistry;

namespace ComplianceRegistry.Acceptance.Recognition;

/// <summary>The public figures of an authority count what happened to requests.</summary>
[Collection(RequestsRegistry.Name)]
public sealed class StatisticsTests(RecognisingRegistry registry, ITestOutputHelper output)
{
    private const string Korea = "v1/recognition-requests/statistics?receiving=KR";

    [Fact]
    public async Task The_figures_of_an_authority_count_silence_objections_and_the_use_of_differences()
    {
        var story = registry.Begin(output);
        var (certifying, requesting) = (new Certifying(story), new Requesting(story));
        var before = Figures.Of(await story.ReadAsync(Korea), registry.Difference);
        Assert.Equal("/receiving unknown-jurisdiction", await story.NotReadAsync("v1/recognition-requests/statistics?receiving=XX"));

        var silent = await requesting.FiledAsync(await certifying.CertifiedAsync(registry.Designation, Radiology), "KR", Radiology);
        await story.MoveAsync((await story.ReadAsync(silent)).Due("completeness"));
        await story.MoveAsync((await story.StandsAsync(silent, "under-review")).Due("review"));
        await story.StandsAsync(silent, "recognised");

        var answer = await requesting.AnswerAsync(registry.Difference);
        var opposed = await requesting.UnderReviewAsync(await certifying.CertifiedAsync(registry.Designation, Cardiology), "KR", Cardiology, answer);
        await requesting.DecideAsync(opposed, "object", Bodies.Objection(Bodies.Ground("national-difference-unmet", "Nobody reads it.", registry.Difference)));
        await story.DoAsync(Certifying.Provider, opposed, "offer-cure", Bodies.Cure);
        await requesting.DecideAsync(opposed, "recognise", new { kind = "recognition" });

        var expected = new Figures(before.Filed + 2, before.Recognised + 2, before.Tacit + 1, before.DeemedComplete + 1, before.Objections + 1, before.Upheld + 1, before.Uses + 1);
        var figures = await story.UntilAsync(Korea, found => Figures.Of(found, registry.Difference) == expected);
        story.Tell(JsonSerializer.Serialize(figures, Indented).Split('\n'));
        Assert.Contains(figures.Items("items").Single().Items("times"), time => time.Text("status") == "under-review" && time.GetProperty("medianDays").GetDouble() > 0);
    }

    private static JsonSerializerOptions Indented { get; } = new() { WriteIndented = true };

    /// <summary>What is counted here of an authority.</summary>
    private sealed record Figures(long Filed, long Recognised, long Tacit, long DeemedComplete, long Objections, long Upheld, long Uses)
    {
        public static Figures Of(JsonElement statistics, string difference) => statistics.Items("items").Select(item => new Figures(
            Count(item, "filed"),
            Count(item, "recognised"),
            Count(item, "tacit"),
            Count(item, "deemedComplete"),
            Count(item, "objections"),
            Count(item, "objectionsUpheld"),
            item.Items("useOfDifferences").Where(use => use.Text("difference") == difference).Sum(use => Count(use, "requests")))).SingleOrDefault() ?? new Figures(0, 0, 0, 0, 0, 0, 0);

        private static long Count(JsonElement item, string name) => item.GetProperty(name).GetInt64();
    }
}
