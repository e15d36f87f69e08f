using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Systems;

[Collection(SharedRegistry.Name)]
public sealed class RegisterTests(RunningRegistry registry)
{
    [Fact]
    public async Task a_provider_registers_a_system_and_sees_its_classes()
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Samples.System(await Samples.PartyOf(provider));

        var answer = await provider.Create("/v1/systems", body);

        Assert.Equal(HttpStatusCode.Created, answer.Status);
        Assert.Equal("\"1\"", answer.Header("ETag"));
        Assert.Equal($"/v1/systems/{answer["id"]}", answer.Header("Location"));
        Assert.Equal("no-store", answer.Header("Cache-Control"));
        Assert.True(long.Parse(answer.Header("Registry-Position")!, null) > 0);
        Assert.Equal(1, (int)answer["version"]!);
        Assert.Equal("listed", (string?)answer["status"]);
        Assert.Equal("DE", (string?)answer["listings"]![0]!["jurisdiction"]);
        Assert.Contains("correct", answer["actions"]!.AsArray().Select(action => (string?)action));
        var eu = answer["classifications"]!.AsArray().Single(one => (string?)one!["jurisdiction"] == "EU")!;
        Assert.Equal("eu-ai-act@2026-07-27", (string?)eu["framework"]);
        Assert.Equal("undetermined", (string?)eu["class"]);
    }

    [Fact]
    public async Task a_repetition_under_the_same_key_is_answered_alike_and_registers_nothing()
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Samples.System(await Samples.PartyOf(provider));
        var first = await provider.Create("/v1/systems", body, ("Idempotency-Key", "again"));
        await provider.Change($"/v1/systems/{first["id"]}/correct", new JsonObject { ["name"] = "Corrected since" }, 1);

        var second = await provider.Create("/v1/systems", body, ("Idempotency-Key", "again"));

        Assert.Equal(HttpStatusCode.Created, second.Status);
        Assert.Equal(first.Header("Registry-Position"), second.Header("Registry-Position"));
        Assert.Equal(first.Text, second.Text);
    }

    [Fact]
    public async Task another_body_under_the_same_key_is_refused()
    {
        var provider = await registry.As("demo-provider-eu");
        var party = await Samples.PartyOf(provider);
        await provider.Create("/v1/systems", Samples.System(party), ("Idempotency-Key", "conflict"));

        var answer = await provider.Create("/v1/systems", Samples.System(party, "Another"), ("Idempotency-Key", "conflict"));

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal("idempotency-key-reused", answer.Code);
    }

    [Theory]
    [InlineData(null, "idempotency-key-required")]
    [InlineData("", "idempotency-key-malformed")]
    [InlineData("with space", "idempotency-key-malformed")]
    public async Task a_creation_needs_a_wellformed_key(string? key, string code)
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Requests.Json(Samples.System(await Samples.PartyOf(provider)).ToJsonString());

        var answer = await provider.Send(HttpMethod.Post, "/v1/systems", body, key is null ? [] : [("Idempotency-Key", key)]);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(code, answer.Code);
    }

    [Theory]
    [InlineData("مساعد التوظيف ‏(نسخة)")]
    [InlineData("e\u0301vale\u0301 – Å vs A\u030a")]
    [InlineData("👩🏽‍⚖️ 𝔘𝔫𝔦𝔠𝔬𝔡𝔢")]
    public async Task right_to_left_and_combining_text_is_kept_exactly(string name)
    {
        var registered = await Samples.Registered(registry, name);

        var read = await registry.Anonymous.Get($"/v1/systems/{registered["id"]}");

        Assert.Equal(name, (string?)read["name"]);
    }

    [Fact]
    public async Task nobody_files_for_another_partys_system()
    {
        var european = await Samples.PartyOf(await registry.As("demo-provider-eu"));
        var american = await registry.As("demo-provider-us");

        var answer = await american.Create("/v1/systems", Samples.System(european));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("verified-provider-or-representative", answer.Code);
    }

    [Fact]
    public async Task a_subject_without_a_party_is_told_to_apply_for_one()
    {
        var deployer = await registry.As("demo-individual");

        var answer = await deployer.Create("/v1/systems", Samples.System("PTY-0000-0000-0000-0"), ("Registry-Party", await Samples.PartyOf(await registry.As("demo-provider-eu"))));

        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
        Assert.Equal("not-a-member", answer.Code);
        Assert.Contains("/v1/me", (string?)answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_registration_opens_listings_by_known_deployers_on_the_market_or_in_service_only()
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Samples.System(await Samples.PartyOf(provider));
        body["deployments"]!.AsArray().Add(new JsonObject { ["jurisdiction"] = "KR", ["status"] = "recalled" });
        body["deployments"]!.AsArray().Add(new JsonObject { ["jurisdiction"] = "FR", ["deployer"] = Samples.UnknownParty, ["status"] = "in-service" });

        var answer = await provider.Create("/v1/systems", body);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.Status);
        Assert.Equal(["/deployments/1/status choice", "/deployments/2/deployer unknown-party"], answer.Faults.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task content_that_the_registers_vocabularies_do_not_know_is_refused_with_every_fault()
    {
        var provider = await registry.As("demo-provider-eu");
        var body = Samples.System(await Samples.PartyOf(provider));
        body["sector"] = "astrology";
        body["deployments"]![0]!["jurisdiction"] = "XX";
        body["answers"]!["values"] = new JsonObject { ["no-such-question"] = true };

        var answer = await provider.Create("/v1/systems", body);

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "content-refused"), (answer.Status, answer.Code));
        Assert.Equal(
            ["/answers/values/no-such-question unknown-question", "/deployments/0/jurisdiction unknown-jurisdiction", "/sector unknown-sector"],
            answer.Faults.Order(StringComparer.Ordinal));
    }
}
