using System.Text.Json;
using Xunit.Abstractions;
using static ComplianceRegistry.Acceptance.Recognition.RecognisingRegistry;

namespace ComplianceRegistry.Acceptance.Recognition;

[Collection(RecognitionsRegistry.Name)]
public sealed class ArrangementEndTests(RecognisingRegistry registry, ITestOutputHelper output)
{
    [Fact]
    public async Task A_recognition_opens_the_local_listing_stays_for_the_time_after_its_arrangement_and_is_revoked_at_the_end_of_it()
    {
        var story = registry.Begin(output);
        var requesting = new Requesting(story);
        var faults = await story.NotCreatedAsync(Requesting.Korea, "v1/arrangements", new { title = "Faulty", terms = Bodies.Terms(["astrology"], ["common@1999-01"], Bodies.Signatory("KR")) });
        Assert.Equal("/terms/requirementSets/0 unknown-set, /terms/scope/0 unknown-scope, /terms/signatories too-few", faults);
        var terms = Bodies.Terms([Dentistry], ["common@2026-11"], Bodies.Signatory("EU"), Bodies.Signatory("KR"));
        var arrangement = $"v1/arrangements/{await new Arranging(story).InForceAsync("Union and Korea on dentistry", terms, "eu", "kr")}";
        var certified = await new Certifying(story).CertifiedAsync(registry.Designation, Dentistry);
        var recognition = await requesting.RecognisedAsync(certified, Dentistry);
        await TellListingAsync(story, certified);

        var proposed = await story.DoAsync("demo-authority-eu", arrangement, "propose-termination", new { });
        var agreed = await story.DoAsync(Requesting.Korea, arrangement, "agree", new { proposal = proposed.Items("proposals").Last().GetProperty("number").GetInt32() });
        await story.MoveAsync(agreed.Items("clocks").Max(clock => clock.Instant("due")));
        await story.StandsAsync(arrangement, "terminated");
        var running = await story.UntilAsync(recognition, found => found.Has("arrangementEnded"));
        Assert.Equal("active", running.Text("status"));
        requesting.TellClock(running.Clock("run-on"));
        var end = running.Due("run-on");

        await story.StillStandsBeforeAsync(recognition, end, "active");
        Assert.True((await StatusAsync(story, certified, inForce: true)).Instant("until") == end);
        var before = await story.NowAsync();
        await story.MoveAsync(end);
        var revoked = await story.StandsAsync(recognition, "revoked");
        Assert.Equal((end, "arrangement"), (revoked.Instant("since"), revoked.GetProperty("end").Text("cause")));
        await StatusAsync(story, certified, inForce: false);
        Assert.True((await StatusAsync(story, certified, inForce: true, before)).Flag("inForce"));
        Assert.Contains("/jurisdiction unknown-jurisdiction", await story.NotReadAsync($"{certified.SystemPath}/status?jurisdiction=XX"), StringComparison.Ordinal);
    }

    /// <summary>Asks the one question, of now or of an instant, and tells the answer.</summary>
    private static async Task<JsonElement> StatusAsync(Story story, CertifiedSystem certified, bool inForce, DateTimeOffset? asOf = null)
    {
        var path = $"{certified.SystemPath}/status?jurisdiction=KR";
        var status = asOf is null ? await story.UntilAsync(path, found => found.Flag("inForce") == inForce) : await story.ReadAsync(path, asOf);
        var answer = status.Flag("inForce") ? $"yes, since {Story.At(status.Instant("since"))}" : $"no: {status.Text("reason")}";
        await story.TellAsync(certified.System, asOf is { } instant ? $"in force in KR as of {Story.At(instant)}?" : "in force in KR?", answer);
        story.Tell(status.Items("bases").SelectMany(basis => basis.Items("acts")).Select(act => $"{act.Text("act")}: entry {act.GetProperty("position").GetInt64()}, {act.Items("path").Count()} hashes to the root"));
        return status;
    }

    /// <summary>The listing that the recognition opened in Korea, and what it shows.</summary>
    private static async Task TellListingAsync(Story story, CertifiedSystem certified)
    {
        var system = await story.UntilAsync(certified.SystemPath, found => found.Items("recognitions").Any() && found.Items("listings").Any(listing => listing.Text("jurisdiction") == "KR"));
        var listing = system.Items("listings").Single(listing => listing.Text("jurisdiction") == "KR");
        Assert.Equal(("listed", "active"), (listing.Text("status"), system.Items("recognitions").Single().Text("status")));
        await story.TellAsync(certified.System, "is listed in KR", $"{listing.Text("status")}; {system.Items("recognitions").Single().GetRawText()}");
    }
}
