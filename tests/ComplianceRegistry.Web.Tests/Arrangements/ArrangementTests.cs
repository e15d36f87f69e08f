using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using ComplianceRegistry.Ledger.Json;

namespace ComplianceRegistry.Web.Tests.Arrangements;

public sealed class ArrangementTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    [Fact]
    public async Task an_arrangement_is_negotiated_signed_by_the_authority_of_each_signatory_and_enters_into_force_by_itself()
    {
        var (union, korea) = (await registry.As("demo-authority-eu"), await registry.As("demo-authority-kr"));
        var path = await Drafted("Negotiated");
        Assert.Equal(HttpStatusCode.OK, (await union.Change($"{path}/open-negotiation", new JsonObject(), 1)).Status);
        Assert.Equal(["propose-terms", "sign"], Actions(await korea.Get(path)));
        Assert.Empty(Actions(await (await registry.As("demo-authority-de")).Get(path)));

        var first = await union.Change($"{path}/sign", Signature(await union.Get(path)), 2);
        Assert.Equal(["KR"], Texts(first["unsigned"]));
        var changed = await korea.Change($"{path}/propose-terms", new JsonObject { ["terms"] = Terms("annex-iii-employment") }, 3);
        Assert.Equal(["EU", "KR"], Texts(changed["unsigned"]));
        Assert.Equal(["/termsHash other-terms"], (await union.Change($"{path}/sign", Signature(first), 4)).Faults);
        Assert.Equal(HttpStatusCode.OK, (await union.Change($"{path}/sign", Signature(changed), 4)).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await (await registry.As("demo-authority-de")).Change($"{path}/sign", Signature(changed), 5)).Status);
        var signed = await korea.Change($"{path}/sign", Signature(changed), 5);

        Assert.Equal("signed", (string?)signed["status"]);
        Assert.NotEmpty(signed["clocks"]![0]!["explanation"]!.AsArray());
        var due = Due(signed);
        await registry.MoveTo(due);
        var inForce = await registry.Anonymous.Get(path);
        Assert.Equal(("in-force", due), ((string?)inForce["status"], (DateTimeOffset)inForce["inForceFrom"]!));
        Assert.Equal("signed", (string?)(await registry.Anonymous.Get($"{path}?asOf={At(due.AddMinutes(-1))}"))["status"]);
        Assert.Equal(
            [
                "arrangement.drafted", "arrangement.negotiation-opened", "arrangement.signed", "arrangement.terms-proposed", "arrangement.signed", "arrangement.signed",
                "arrangement.concluded", "arrangement.entered-into-force",
            ],
            (await registry.Anonymous.Get($"{path}/history"))["items"]!.AsArray().Select(item => (string?)item!["act"]));
    }

    [Fact]
    public async Task the_hash_that_is_signed_is_that_of_the_terms_as_the_act_carries_them()
    {
        var path = await Drafted("Hashed");
        var position = (await registry.Anonymous.Get($"{path}/history"))["items"]![0]!["position"];
        var terms = (await registry.Anonymous.Get($"/v1/log/entries/{position}"))["payload"]!["facts"]!["terms"]!;

        var canonical = CanonicalJson.Canonicalize(Encoding.UTF8.GetBytes(terms.ToJsonString()));
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(canonical)), (string?)(await registry.Anonymous.Get(path))["termsHash"]);
    }

    [Fact]
    public async Task an_amendment_holds_when_all_agreed_and_a_withdrawal_of_one_of_two_ends_the_arrangement_after_its_notice()
    {
        var (union, korea) = (await registry.As("demo-authority-eu"), await registry.As("demo-authority-kr"));
        var path = await InForce("Amended");
        var proposed = await korea.Change($"{path}/propose-amendment", new JsonObject { ["terms"] = Terms("annex-iii-employment") }, await Version(path));
        Assert.Equal(["EU"], Texts(proposed["proposals"]![0]!["missing"]));
        var agreed = await union.Change(
            $"{path}/agree", new JsonObject { ["proposal"] = 1, ["termsHash"] = (string?)proposed["proposals"]![0]!["termsHash"] }, await Version(path));
        Assert.True(agreed.Status == HttpStatusCode.OK, agreed.Text);
        await registry.MoveTo(Due(agreed));
        Assert.Equal(["annex-iii-employment"], Texts((await registry.Anonymous.Get(path))["terms"]!["scope"]));

        var leaving = await korea.Change($"{path}/announce-withdrawal", new JsonObject(), await Version(path));
        Assert.Equal(["KR"], Texts(leaving["withdrawals"]));
        Assert.Contains("retract-withdrawal", Actions(leaving));
        await registry.MoveTo(Due(leaving));
        var ended = await registry.Anonymous.Get(path);
        Assert.Equal(("terminated", "signatories-left", Due(leaving)), ((string?)ended["status"], (string?)ended["end"], (DateTimeOffset)ended["since"]!));
        Assert.True((DateTimeOffset)ended["recognitionsUntil"]! > Due(leaving).AddDays(270));
        Assert.Empty(ended["clocks"]!.AsArray());
    }

    [Fact]
    public async Task one_of_two_suspends_the_part_of_the_other_with_grounds_and_it_is_listed_so()
    {
        var union = await registry.As("demo-authority-eu");
        var path = await InForce("Suspended part");
        var grounds = new JsonObject
        {
            ["signatory"] = "KR",
            ["provision"] = "Article 12(1)",
            ["evidence"] = new JsonArray(new JsonObject { ["title"] = "Report", ["url"] = "https://authority.example/1", ["contentHash"] = Samples.Hash }),
        };
        var suspended = await union.Change($"{path}/propose-signatory-suspension", grounds, await Version(path));
        Assert.Equal("KR", (string?)suspended["suspensions"]![0]!["jurisdiction"]);
        Assert.Contains("propose-signatory-restoration", Actions(await (await registry.As("demo-authority-kr")).Get(path)));

        var listed = await registry.Anonymous.Get("/v1/arrangements?q=suspended%20part&jurisdiction=KR&status=in-force", Seen(suspended));
        var signatories = Assert.Single(listed["items"]!.AsArray())!["signatories"]!.AsArray();
        Assert.Equal([true, false], signatories.Select(signatory => (bool)signatory!["takesPart"]!));
    }

    [Fact]
    public async Task a_draft_lists_every_fault()
    {
        var terms = Terms("astrology");
        terms["signatories"]!.AsArray().Add(Signatory("DE"));
        terms["signatories"]!.AsArray().Add(Signatory("XX"));
        terms["requirementSets"]!.AsArray().Add("common@1999-01");
        terms["routes"]![0]!["route"] = "automatic";
        terms["notice"]!["amount"] = 80;
        var refused = await (await registry.As("demo-authority-us")).Create("/v1/arrangements", new JsonObject { ["title"] = "Faulty", ["terms"] = terms });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(
            [
                "/terms/notice/amount range",
                "/terms/requirementSets/1 unknown-set",
                "/terms/routes technical-missing",
                "/terms/scope/0 unknown-scope",
                "/terms/signatories not-a-signatory",
                "/terms/signatories/2/jurisdiction bound-by-its-union",
                "/terms/signatories/3/jurisdiction unknown-jurisdiction",
            ],
            refused.Faults.Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.BadRequest, (await (await registry.As("demo-authority-us")).Create("/v1/arrangements", new JsonObject { ["title"] = "" })).Status);
        var provider = await (await registry.As("demo-provider-eu")).Create("/v1/arrangements", new JsonObject { ["title"] = "Draft", ["terms"] = Terms("annex-iii-biometrics") });
        Assert.Equal((HttpStatusCode.Forbidden, "verified-competent-authority"), (provider.Status, provider.Code));
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get("/v1/arrangements/ARR-0000-0000-0000-R")).Status);
    }

    /// <summary>A draft of two signatories by the authority of the Union; answers its address.</summary>
    private async Task<string> Drafted(string title)
    {
        var drafted = await (await registry.As("demo-authority-eu")).Create("/v1/arrangements", new JsonObject { ["title"] = title, ["terms"] = Terms("annex-iii-biometrics") });
        Assert.True(drafted.Status == HttpStatusCode.Created, drafted.Text);
        return $"/v1/arrangements/{drafted["id"]}";
    }

    /// <summary>An arrangement of two in force; answers its address.</summary>
    private async Task<string> InForce(string title)
    {
        var (union, korea) = (await registry.As("demo-authority-eu"), await registry.As("demo-authority-kr"));
        var path = await Drafted(title);
        var open = await union.Change($"{path}/open-negotiation", new JsonObject(), 1);
        await union.Change($"{path}/sign", Signature(open), 2);
        var signed = await korea.Change($"{path}/sign", Signature(open), 3);
        Assert.True(signed.Status == HttpStatusCode.OK, signed.Text);
        await registry.MoveTo(Due(signed));
        return path;
    }

    private async Task<long> Version(string path) => (long)(await registry.Anonymous.Get(path))["version"]!;

    private static JsonObject Terms(string scope) => new()
    {
        ["signatories"] = new JsonArray(Signatory("EU"), Signatory("KR")),
        ["classes"] = new JsonArray("high-risk"),
        ["scope"] = new JsonArray(scope),
        ["requirementSets"] = new JsonArray("common@2026-11"),
        ["routes"] = new JsonArray(new JsonObject { ["route"] = "technical", ["window"] = Period(60, "calendar-day") }),
        ["notice"] = Period(6, "month"),
        ["runOn"] = Period(9, "month"),
    };

    private static JsonObject Signatory(string jurisdiction) =>
        new() { ["jurisdiction"] = jurisdiction, ["roles"] = new JsonArray("certificate-authorising", "certificate-consuming") };

    private static JsonObject Period(int amount, string unit) => new() { ["amount"] = amount, ["unit"] = unit };

    private static JsonObject Signature(Answer arrangement) => new() { ["termsHash"] = (string?)arrangement["termsHash"] };

    private static DateTimeOffset Due(Answer arrangement) => (DateTimeOffset)arrangement["clocks"]![0]!["due"]!;

    private static (string, string) Seen(Answer answer) => ("Registry-Min-Position", answer.Header("Registry-Position")!);

    private static string At(DateTimeOffset instant) => Uri.EscapeDataString(instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    private static IEnumerable<string?> Texts(JsonNode? array) => array!.AsArray().Select(text => (string?)text);

    private static IEnumerable<string?> Actions(Answer answer) => Texts(answer["actions"]);
}
