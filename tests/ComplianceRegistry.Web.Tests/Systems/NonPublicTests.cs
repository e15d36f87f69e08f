using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Systems;

[Collection(SharedRegistry.Name)]
public sealed class NonPublicTests(RunningRegistry registry)
{
    [Fact]
    public async Task a_system_of_the_non_public_section_exists_only_for_those_concerned()
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Tracker(await Samples.PartyOf(provider), "Numbat tracker");
        var registered = await provider.Create("/v1/systems", body);
        Assert.True(registered.Status == HttpStatusCode.Created, registered.Text);
        var path = $"/v1/systems/{registered["id"]}";

        Assert.Equal(HttpStatusCode.OK, await StatusFor("demo-provider-eu", path));
        Assert.Equal(HttpStatusCode.OK, await StatusFor("demo-authority-de", path));
        Assert.Equal(HttpStatusCode.OK, await StatusFor("demo-secretariat", path));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor("demo-authority-us", path));
        Assert.Equal(HttpStatusCode.NotFound, await StatusFor("demo-provider-us", path));
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get($"{path}/history")).Status);
    }

    [Fact]
    public async Task its_acts_are_sealed_in_the_log_and_opened_in_its_history()
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Tracker(await Samples.PartyOf(provider), "Bilby tracker");
        var registered = await provider.Create("/v1/systems", body);
        var position = registered.Header("Registry-Position");

        var entry = await registry.Anonymous.Get($"/v1/log/entries/{position}");
        var history = await provider.Get($"/v1/systems/{registered["id"]}/history");
        var found = await registry.Anonymous.Get("/v1/systems?q=bilby", ("Registry-Min-Position", position!));

        Assert.Equal(["position", "leafHash", "act"], entry.Body!.AsObject().Select(member => member.Key));
        Assert.Equal(["act", "at", "commit", "v"], entry["act"]!.AsObject().Select(member => member.Key).Order(StringComparer.Ordinal));
        Assert.Equal("sealed", (string?)entry["act"]!["act"]);
        Assert.DoesNotContain((string)registered["id"]!, entry.Text, StringComparison.Ordinal);
        Assert.Equal("system.listed", (string?)history["items"]![0]!["act"]);
        Assert.Empty(found["items"]!.AsArray());
    }

    [Fact]
    public async Task fields_that_it_does_not_take_are_refused_each_with_its_place()
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Tracker(await Samples.PartyOf(provider), "Quoll tracker");
        body["dataAndLogic"] = "Calls and their places; a boosted tree.";
        body["links"] = new JsonArray(new JsonObject { ["kind"] = "certificate", ["url"] = "https://provider.example/certificate" });

        var refused = await provider.Create("/v1/systems", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            [("/dataAndLogic", "not-in-non-public-section"), ("/links/0", "not-in-non-public-section")],
            refused["faults"]!.AsArray().Select(fault => ((string)fault!["pointer"]!, (string)fault["code"]!)).Order());
    }

    internal static JsonObject Tracker(string provider, string name)
    {
        var body = Samples.System(provider, name);
        (body["section"], body["sector"], body["dataAndLogic"]) = ("non-public", "justice-law-enforcement", null);
        return body;
    }

    private async Task<HttpStatusCode> StatusFor(string client, string path) => (await (await registry.As(client)).Get(path)).Status;
}
