using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.EvidenceItems;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.EvidenceItems;

/// <summary>Erasing evidence on a legal order, also when the server is stopped in the middle of it.</summary>
public sealed class EvidenceErasureTests : IAsyncLifetime
{
    private const string Secret = "NUMBAT-2286";
    private readonly RunningRegistry _registry = new();

    public Task InitializeAsync() => _registry.InitializeAsync();

    public Task DisposeAsync() => _registry.DisposeAsync();

    [Theory]
    [InlineData("public")]
    [InlineData("parties-only")]
    public async Task after_it_is_erased_no_file_holds_it_and_every_proof_is_valid(string visibility)
    {
        var provider = await _registry.As("demo-provider-eu");
        var evidence = await HandIn(provider, visibility);
        var path = $"/v1/evidence/{evidence["id"]}";
        var position = int.Parse(evidence.Header("Registry-Position")!, System.Globalization.CultureInfo.InvariantCulture);
        var proof = await _registry.Anonymous.Get($"/v1/log/entries/{position}/proof?size={position + 1}");

        var erased = await (await _registry.As("demo-secretariat")).Change($"{path}/erase", Order(), 2);

        Assert.Equal((HttpStatusCode.OK, "Order 17/2026"), (erased.Status, (string?)erased["erasedBy"]));
        Assert.Null(erased["title"]);
        Assert.Empty(Directory.GetFiles(Path.Combine(_registry.DataDirectory, "vault"), "*.blob", SearchOption.AllDirectories));
        Assert.Empty(DataFiles.With(_registry.DataDirectory, Secret));
        Assert.Equal(proof.Text, (await _registry.Anonymous.Get($"/v1/log/entries/{position}/proof?size={position + 1}")).Text);
        Assert.Equal(HttpStatusCode.NotFound, (await provider.Get($"{path}/content")).Status);
        var item = await provider.Get(path);
        Assert.Equal("erased", (string?)item["status"]);
        Assert.Equal((string?)evidence["contents"]![0]!["commitment"], (string?)item["contents"]![0]!["commitment"]);
    }

    [Fact]
    public async Task an_erasure_that_was_cut_short_after_its_act_is_carried_out_at_the_next_start()
    {
        var provider = await _registry.As("demo-provider-eu");
        var id = (string)(await HandIn(provider, "public"))["id"]!;
        var secretariat = new Actor(Samples.UnknownParty, PartyStatus.Verified, [PartyRole.Secretariat], "DE", null, "");
        await _registry.Services.GetRequiredService<EvidenceGrains>().Grain(id).Execute(new EraseEvidence { Actor = secretariat, LegalBasis = "Order 17/2026" }, null);
        Assert.Equal(HttpStatusCode.NotFound, (await provider.Get($"/v1/evidence/{id}/content")).Status);
        Assert.NotEmpty(DataFiles.With(_registry.DataDirectory, Secret));

        await _registry.RestartAsync(() => { });
        await _registry.Services.GetRequiredService<VaultUpkeep>().EraseAsync(CancellationToken.None);

        Assert.Empty(Directory.GetFiles(Path.Combine(_registry.DataDirectory, "vault"), "*.blob", SearchOption.AllDirectories));
        Assert.Empty(DataFiles.With(_registry.DataDirectory, Secret));
    }

    private static Task<Answer> HandIn(HttpClient provider, string visibility) =>
        provider.HandIn(Encoding.UTF8.GetBytes($"About {Secret}."), visibility, $"Report on {Secret}");

    private static JsonObject Order() => new() { ["basis"] = "Order 17/2026" };
}
