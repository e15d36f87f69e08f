using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Differences;

public sealed class DifferenceTests(RunningRegistry registry) : IClassFixture<RunningRegistry>
{
    private const string Radiology = "panel-radiology";
    private const string Dental = "panel-dental";

    [Fact]
    public async Task a_difference_is_public_at_once_and_counts_for_what_is_filed_afterwards()
    {
        var published = await Published("demo-authority-kr", Content(Radiology));
        var path = $"/v1/national-differences/{published["id"]}";
        var since = (DateTimeOffset)published["periods"]![0]!["since"]!;

        var shown = await registry.Anonymous.Get(path);
        Assert.Equal(("in-force", "KR", 1, 0), ((string?)shown["status"], (string?)shown["jurisdiction"], (int)shown["wording"]!, (int)shown["use"]!));
        Assert.Empty(shown["actions"]!.AsArray());
        Assert.NotEmpty(shown["clocks"]![0]!["explanation"]!.AsArray());
        Assert.Empty(await Counting("KR", Radiology, since, published));
        Assert.Equal([$"{published["id"]} 1"], await Counting("KR", Radiology, since.AddMilliseconds(1), published));
        Assert.Empty(await Counting("KR", Dental, since.AddMilliseconds(1), published));
        Assert.Empty(await Counting("FR", Radiology, since.AddMilliseconds(1), published));
        var history = await registry.Anonymous.Get($"{path}/history");
        Assert.Equal("difference.published", (string?)history["items"]![0]!["act"]);
    }

    [Fact]
    public async Task an_amendment_leaves_the_former_wording_to_what_was_filed_before_it()
    {
        var published = await Published("demo-authority-fr", Content(Radiology));
        var path = $"/v1/national-differences/{published["id"]}";
        var changed = Content(Radiology, Dental);
        changed["title"] = "Labels in French and English";
        await registry.Advance(TimeSpan.FromDays(1));
        var amended = await Done("demo-authority-fr", $"{path}/amend", changed, 1);
        var since = (DateTimeOffset)amended["periods"]![1]!["since"]!;

        Assert.Equal(["Labels", "Labels in French and English"], amended["wordings"]!.AsArray().Select(wording => (string?)wording!["content"]!["title"]));
        Assert.Equal([$"{published["id"]} 1"], await Counting("FR", Radiology, since, amended));
        Assert.Equal([$"{published["id"]} 2"], await Counting("FR", Radiology, since.AddMilliseconds(1), amended));
        Assert.Empty(await Counting("FR", Dental, since, amended));
        Assert.Equal(1, (int)(await registry.Anonymous.Get($"{path}?asOf={At(since.AddMilliseconds(-1))}"))["wording"]!);
    }

    [Fact]
    public async Task a_neglected_review_lets_a_difference_fall_dormant_and_a_review_lets_it_count_again()
    {
        var published = await Published("demo-authority-sg", Content());
        var path = $"/v1/national-differences/{published["id"]}";
        await registry.MoveTo((DateTimeOffset)published["clocks"]![0]!["due"]!);
        var due = await registry.Anonymous.Get(path);
        Assert.Equal("review-due", (string?)due["status"]);
        Assert.Equal(["comment"], Actions(await (await registry.As("demo-authority-fr")).Get(path)));
        var commented = await Done("demo-authority-fr", $"{path}/comment", new JsonObject { ["text"] = "An icon would do." }, 2);
        Assert.Equal("FR", (string?)commented["comments"]![0]!["jurisdiction"]);

        var end = (DateTimeOffset)due["clocks"]![0]!["due"]!;
        Assert.Equal([$"{published["id"]} 1"], await Counting("SG", Radiology, null, commented));
        await registry.MoveTo(end);
        Assert.Empty(await Counting("SG", Radiology, null, commented));
        var dormant = await registry.Anonymous.Get(path);
        Assert.Equal(("dormant", end), ((string?)dormant["status"], (DateTimeOffset)dormant["periods"]![0]!["until"]!));
        var listed = await registry.Anonymous.Get("/v1/national-differences?jurisdiction=SG&status=dormant&class=high-risk", Seen(dormant));
        Assert.Equal((string?)published["id"], (string?)Assert.Single(listed["items"]!.AsArray())!["id"]);

        var confirmed = await Done("demo-authority-sg", $"{path}/confirm", Confirmation(end.AddDays(100)), 4);
        await registry.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal([$"{published["id"]} 1"], await Counting("SG", Radiology, null, confirmed));
    }

    [Fact]
    public async Task a_difference_of_a_union_counts_in_its_members_until_it_is_withdrawn()
    {
        var published = await Published("demo-authority-eu", Content(Radiology));
        await registry.Advance(TimeSpan.FromSeconds(1));
        Assert.Contains($"{published["id"]} 1", await Counting("DE", Radiology, null, published));
        Assert.DoesNotContain($"{published["id"]} 1", await Counting("KR", Radiology, null, published));

        var german = await (await registry.As("demo-authority-de")).Change($"/v1/national-differences/{published["id"]}/withdraw", Reason(), 1);
        Assert.Equal((HttpStatusCode.Forbidden, "authority-of-the-jurisdiction"), (german.Status, german.Code));
        var withdrawn = await Done("demo-authority-eu", $"/v1/national-differences/{published["id"]}/withdraw", Reason(), 1);
        Assert.Equal("The law was changed.", (string?)withdrawn["withdrawnBecause"]);
        Assert.DoesNotContain($"{published["id"]} 1", await Counting("DE", Radiology, null, withdrawn));
    }

    [Fact]
    public async Task an_authority_opens_a_review_early_and_others_comment_before_it_confirms()
    {
        var published = await Published("demo-authority-jp", Content());
        var path = $"/v1/national-differences/{published["id"]}";
        var early = await (await registry.As("demo-authority-fr")).Change($"{path}/comment", new JsonObject { ["text"] = "Why?" }, 1);
        Assert.Equal((HttpStatusCode.Conflict, "wrong-state"), (early.Status, early.Code));

        var opened = await Done("demo-authority-jp", $"{path}/open-review", new JsonObject(), 1);
        await Done("demo-authority-fr", $"{path}/comment", new JsonObject { ["text"] = "Why?" }, 2);
        var confirmed = await Done("demo-authority-jp", $"{path}/confirm", Confirmation((DateTimeOffset)published["clocks"]![0]!["due"]!), 3);
        Assert.Equal(("under-review", "in-force"), ((string?)opened["status"], (string?)confirmed["status"]));
        Assert.Equal(("It is still needed.", 1), ((string?)confirmed["review"]!["justification"], confirmed["comments"]!.AsArray().Count));
    }

    [Fact]
    public async Task a_publication_lists_every_fault_and_only_an_authority_publishes()
    {
        var bad = Content("nowhere");
        (bad["requirements"], bad["reviewOn"]) = (new JsonArray("art-31-2", "art-99"), "2020-01-01");
        var authority = await registry.As("demo-authority-kr");
        var refused = await authority.Create("/v1/national-differences", bad);
        var unknown = Content();
        (unknown["requirementSet"], unknown["reviewOn"]) = ("kr@1", "2020-01-01");
        var provider = await (await registry.As("demo-provider-eu")).Create("/v1/national-differences", bad.DeepClone());
        var empty = await authority.Create("/v1/national-differences", new JsonObject());

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "content-refused"), (refused.Status, refused.Code));
        Assert.Equal(["/requirements/1 unknown-requirement", "/reviewOn too-early", "/scope/0 unknown-scope"], refused.Faults.Order());
        Assert.Equal(["/requirementSet unknown-set", "/reviewOn too-early"], (await authority.Create("/v1/national-differences", unknown)).Faults.Order());
        Assert.Equal((HttpStatusCode.Forbidden, "verified-competent-authority"), (provider.Status, provider.Code));
        Assert.Equal(
            ["/classes required", "/justification required", "/provision required", "/requirementSet required", "/reviewOn required", "/satisfiedBy required", "/text required", "/title required"],
            empty.Faults.Order());
        Assert.Equal(HttpStatusCode.NotFound, (await authority.Change("/v1/national-differences/NDF-7K2M-9QXD-4WTZ-Z/withdraw", Reason(), 1)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get("/v1/national-differences/NDF-7K2M-9QXD-4WTZ-Z")).Status);
    }

    [Fact]
    public async Task what_counts_is_asked_for_a_jurisdiction_that_there_is_and_for_no_filing_of_the_future()
    {
        var future = await registry.Anonymous.Get($"/v1/national-differences/counting?jurisdiction=KR&class=high-risk&scope={Radiology}&filed=9999-01-01T00:00:00Z");
        var unknown = await registry.Anonymous.Get($"/v1/national-differences/counting?jurisdiction=ZZ&class=high-risk&scope={Radiology}");
        var nothing = await registry.Anonymous.Get("/v1/national-differences/counting");
        Assert.Equal(["/filed future"], future.Faults);
        Assert.Equal(["/jurisdiction unknown-jurisdiction"], unknown.Faults);
        Assert.Equal(["/class required", "/jurisdiction required", "/scope required"], nothing.Faults.Order());
        Assert.Equal([HttpStatusCode.BadRequest, HttpStatusCode.BadRequest, HttpStatusCode.BadRequest], [future.Status, unknown.Status, nothing.Status]);
    }

    /// <summary>A difference that was just published, to be reviewed in a hundred days.</summary>
    private async Task<Answer> Published(string authority, JsonObject content)
    {
        var client = await registry.As(authority);
        content["reviewOn"] = Day(await registry.Now(), 100);
        var published = await client.Create("/v1/national-differences", content);
        Assert.True(published.Status == HttpStatusCode.Created, published.Text);
        return published;
    }

    private async Task<Answer> Done(string authority, string path, JsonObject body, long version)
    {
        var done = await (await registry.As(authority)).Change(path, body, version);
        Assert.True(done.Status == HttpStatusCode.OK, done.Text);
        return done;
    }

    /// <summary>Id and wording of the difference that was seen, if it counts for a filing; now when no instant is given. Those of other tests are left out.</summary>
    private async Task<IEnumerable<string>> Counting(string jurisdiction, string scope, DateTimeOffset? filed, Answer seen)
    {
        var at = filed is { } instant ? $"&filed={At(instant)}" : "";
        var counting = await registry.Anonymous.Get($"/v1/national-differences/counting?jurisdiction={jurisdiction}&class=high-risk&scope={scope}{at}", Seen(seen));
        Assert.True(counting.Status == HttpStatusCode.OK, counting.Text);
        return [.. counting["items"]!.AsArray().Where(item => (string?)item!["difference"] == (string?)seen["id"]).Select(item => $"{item!["difference"]} {item["wording"]}")];
    }

    private static JsonObject Content(params string[] scope) => new()
    {
        ["title"] = "Labels",
        ["text"] = "Users are told in their language that a result was generated.",
        ["justification"] = "Most of them read no other.",
        ["provision"] = "AI Basic Act, Article 31(2)",
        ["satisfiedBy"] = "The label of the system, as a picture.",
        ["requirementSet"] = "kr-ai-basic-act@2026-01-22",
        ["requirements"] = new JsonArray("art-31-2"),
        ["classes"] = new JsonArray("high-risk"),
        ["scope"] = new JsonArray([.. scope.Select(code => (JsonNode)code)]),
    };

    private static JsonObject Confirmation(DateTimeOffset now) => new() { ["justification"] = "It is still needed.", ["reviewOn"] = Day(now, 200) };

    private static JsonObject Reason() => new() { ["reason"] = "The law was changed." };

    private static (string, string) Seen(Answer answer) => ("Registry-Min-Position", answer.Header("Registry-Position")!);

    private static string At(DateTimeOffset instant) => Uri.EscapeDataString(instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));

    private static string Day(DateTimeOffset now, int ahead) => now.AddDays(ahead).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static IEnumerable<string?> Actions(Answer answer) => answer["actions"]!.AsArray().Select(action => (string?)action);
}
