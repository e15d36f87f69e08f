using System.Net;

namespace ComplianceRegistry.Web.Tests.Recognition.Requests;

public sealed class GapComparisonTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    [Fact]
    public async Task what_changed_since_the_filing_is_told_and_the_request_keeps_its_frozen_analysis()
    {
        var files = new RequestFiles(registry);
        await files.Arranged();
        var path = await files.Drafted();
        Assert.Equal(HttpStatusCode.NotFound, (await (await registry.As("demo-provider-eu")).Get($"{path}/gap-comparison")).Status);
        var filed = await files.Do("demo-provider-eu", path, "submit", RequestFiles.Declared);

        var same = await registry.Anonymous.Get($"{path}/gap-comparison");
        Assert.Equal((string?)filed["gaps"]!["at"], (string?)same["frozen"]!["at"]);
        Assert.All(new[] { "improved", "worsened", "new", "gone" }, kind => Assert.Empty(same[kind]!.AsArray()));

        var difference = await registry.Differing("demo-authority-kr", "kr-ai-basic-act@2026-01-22", "art-31-2");
        var changed = await registry.Until($"{path}/gap-comparison", found => found["new"]!.AsArray().Count == 1);
        Assert.Equal((difference, "not-covered"), ((string?)changed["new"]![0]!["id"], (string?)changed["new"]![0]!["after"]));
        Assert.Contains(changed["worsened"]!.AsArray(), worse => (string?)worse!["id"] == "art-31-2" && (string?)worse["before"] == "covered");
        Assert.Empty((await registry.Anonymous.Get(path))["gaps"]!["differences"]!.AsArray());
    }
}
