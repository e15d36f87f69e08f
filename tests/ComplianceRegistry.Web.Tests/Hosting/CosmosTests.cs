using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Ledger.Tests.Cosmos;

namespace ComplianceRegistry.Web.Tests.Hosting;

public sealed class CosmosTests
{
    [Fact]
    public async Task the_same_server_keeps_its_log_in_cosmos_db_by_configuration_and_starts_again_on_it()
    {
        await using var emulator = await CosmosEmulatorProcess.StartAsync();
        var registry = new RunningRegistry
        {
            Settings = ["--Store=cosmos", $"--Cosmos:Endpoint={emulator.Endpoint}", "--Cosmos:Key=ZW11bGF0b3I=", "--Cosmos:Gateway=true"],
        };
        await registry.InitializeAsync();
        var registered = await Samples.Registered(registry);

        // Another node, or this one after it lost its copy: everything comes back from the store.
        await registry.LoseCopyAsync();
        var read = await registry.Anonymous.Get($"/v1/systems/{registered["id"]}");
        var corrected = await (await registry.As("demo-provider-eu")).Change($"/v1/systems/{registered["id"]}/correct", new JsonObject { ["name"] = "After" }, 1);

        Assert.Equal(HttpStatusCode.Created, registered.Status);
        Assert.Equal((string?)registered["name"], (string?)read["name"]);
        Assert.Equal("After", (string?)corrected["name"]);
        await registry.DisposeAsync();
    }
}
