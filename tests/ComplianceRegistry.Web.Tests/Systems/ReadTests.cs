using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Web.Tests.Systems;

[Collection(SharedRegistry.Name)]
public sealed class ReadTests(RunningRegistry registry)
{
    [Fact]
    public async Task an_unknown_id_is_not_found()
    {
        var registered = await Samples.Registered(registry);
        var unknown = Domain.RegistryId.Create("AIS", [1, 2, 3, 4, 5, 6, 7, 8]).ToString();

        Assert.Equal(HttpStatusCode.OK, (await registry.Anonymous.Get($"/v1/systems/{registered["id"]}")).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get($"/v1/systems/{unknown}")).Status);
    }

    [Theory]
    [InlineData("AIS-0000-0000-0000-2")]
    [InlineData("PTY-0000-0000-0000-0")]
    [InlineData("42")]
    public async Task an_id_that_is_malformed_or_has_a_wrong_check_character_is_refused(string id)
    {
        var answer = await registry.Anonymous.Get($"/v1/systems/{id}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["/id id"], answer.Faults);
    }

    [Fact]
    public async Task an_id_may_be_written_in_lower_case()
    {
        var registered = await Samples.Registered(registry);

        var answer = await registry.Anonymous.Get($"/v1/systems/{((string)registered["id"]!).ToLowerInvariant()}");

        Assert.Equal((string?)registered["id"], (string?)answer["id"]);
    }

    [Fact]
    public async Task the_public_sees_no_actions_and_the_authority_of_the_listing_may_restrict()
    {
        var registered = await Samples.Registered(registry);
        var path = $"/v1/systems/{registered["id"]}";

        Assert.Empty((await registry.Anonymous.Get(path))["actions"]!.AsArray());
        Assert.Contains("restrict", (await (await registry.As("demo-authority-de")).Get(path))["actions"]!.AsArray().Select(action => (string?)action));
        Assert.DoesNotContain("restrict", (await (await registry.As("demo-authority-fr")).Get(path))["actions"]!.AsArray().Select(action => (string?)action));
    }

    [Fact]
    public async Task a_past_state_is_shown_as_of_an_instant()
    {
        var provider = await registry.As("demo-provider-eu");
        var registered = await Samples.Registered(registry, "Before");
        var path = $"/v1/systems/{registered["id"]}";
        var at = (string)(await registry.Anonymous.Get($"{path}/history"))["items"]![0]!["at"]!;
        await Task.Yield();
        await provider.Change($"{path}/correct", new JsonObject { ["name"] = "After" }, 1);

        Assert.Equal("After", (string?)(await registry.Anonymous.Get(path))["name"]);
        var past = await registry.Anonymous.Get($"{path}?asOf={at}");
        Assert.Equal("Before", (string?)past["name"]);
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get($"{path}?asOf=2020-01-01T00:00:00Z")).Status);
    }

    [Fact]
    public async Task every_act_of_the_history_is_proved_to_be_in_the_log()
    {
        var registered = await Samples.Registered(registry);

        var history = await registry.Anonymous.Get($"/v1/systems/{registered["id"]}/history");

        var item = history["items"]!.AsArray().Single()!;
        Assert.Equal("system.listed", (string?)item["act"]);
        Assert.Equal(registered.Header("Registry-Position"), item["position"]!.ToString());
        Assert.True(MerkleProof.VerifyInclusion(
            (long)item["position"]!, (long)history["size"]!, Convert.FromHexString((string)item["leafHash"]!), Path(item["path"]!), Convert.FromHexString((string)history["root"]!)));
    }

    private static List<byte[]> Path(JsonNode path) => [.. path.AsArray().Select(hash => Convert.FromHexString((string)hash!))];
}
