using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using static ComplianceRegistry.Web.Tests.EvidenceItems.EvidenceRequests;

namespace ComplianceRegistry.Web.Tests.EvidenceItems;

/// <summary>Evidence through the front door: announced, uploaded, read, replaced, listed.</summary>
[Collection(SharedRegistry.Name)]
public sealed class EvidenceTests(RunningRegistry registry)
{
    private static readonly byte[] Content = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("A line of the report.\n", 10_000)));

    [Fact]
    public async Task public_evidence_is_announced_uploaded_and_read_by_anybody()
    {
        var provider = await registry.As("demo-provider-eu");
        var announced = await provider.Create("/v1/evidence", Announcement(Content));
        var path = announced.Header("Location")!;
        var uploaded = await provider.Upload((string)announced["id"]!, Content);

        Assert.Equal(("announced", "received"), ((string)announced["status"]!, (string)uploaded["status"]!));
        Assert.Equal("\"2\"", uploaded.Header("ETag"));
        var read = await registry.Anonymous.Get(path);
        Assert.Equal("Test report", (string?)read["title"]);
        var history = await registry.Anonymous.Get($"{path}/history");
        Assert.Equal(["evidence.announced", "evidence.received"], history["items"]!.AsArray().Select(item => (string?)item!["act"]));
        Assert.Equal((string?)read["contents"]![0]!["document"]!["sha256"], (string?)read["contents"]![0]!["commitment"]);
        var (response, bytes) = await registry.Anonymous.Download($"{path}/content");
        Assert.Equal(Content, bytes);
        Assert.Equal("application/pdf", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("attachment", response.Content.Headers.ContentDisposition!.DispositionType);
        Assert.Equal("nosniff", Assert.Single(response.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task every_action_that_is_offered_is_an_address()
    {
        var (provider, paths) = (await registry.As("demo-provider-eu"), (await registry.Anonymous.Get("/swagger/v1/openapi.json"))["paths"]!.AsObject());
        var announced = await provider.Create("/v1/evidence", Announcement(Content));
        var received = await provider.HandIn("Another report."u8.ToArray());
        var replacing = await provider.Change($"/v1/evidence/{received["id"]}/replace", Replacement(), 2);

        Assert.Equal(["content"], Actions(announced));
        Assert.Equal(["replace"], Actions(received));
        Assert.Equal(["content", "replace"], Actions(replacing));
        Assert.All(["content", "replace"], action => Assert.Contains(paths, path => path.Key == $"/v1/evidence/{{id}}/{action}"));

        static JsonObject Replacement()
        {
            var body = Announcement(Content);
            foreach (var member in new[] { "title", "visibility", "parties", "jurisdictions", "subject" })
                body.Remove(member);
            return body;
        }

        static IEnumerable<string?> Actions(Answer answer) => answer["actions"]!.AsArray().Select(action => (string?)action);
    }

    [Fact]
    public async Task a_range_of_content_is_given_out()
    {
        var evidence = await (await registry.As("demo-provider-eu")).HandIn(Content);
        using var request = new HttpRequestMessage(HttpMethod.Get, $"/v1/evidence/{evidence["id"]}/content");
        request.Headers.Range = new RangeHeaderValue(70_000, 70_099);

        var response = await registry.Anonymous.SendAsync(request);

        Assert.Equal(HttpStatusCode.PartialContent, response.StatusCode);
        Assert.Equal(Content[70_000..70_100], await response.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task what_a_browser_could_run_is_sent_as_bytes_without_meaning()
    {
        var provider = await registry.As("demo-provider-eu");
        var announcement = Announcement("<script>alert(1)</script>"u8.ToArray());
        announcement["mediaType"] = "text/html";
        var id = (string)(await provider.Create("/v1/evidence", announcement))["id"]!;
        await provider.Upload(id, "<script>alert(1)</script>"u8.ToArray());

        var (response, _) = await registry.Anonymous.Download($"/v1/evidence/{id}/content");

        Assert.Equal("application/octet-stream", response.Content.Headers.ContentType!.ToString());
    }

    [Fact]
    public async Task an_upload_that_is_repeated_is_answered_alike_and_keeps_one_blob()
    {
        var provider = await registry.As("demo-provider-eu");
        var first = await provider.HandIn("A repeated report."u8.ToArray());
        var blobs = Blobs().Count;
        var again = await provider.Upload((string)first["id"]!, "A repeated report."u8.ToArray());

        Assert.Equal(HttpStatusCode.OK, again.Status);
        Assert.Equal(first.Text, again.Text);
        Assert.Equal(blobs, Blobs().Count);
    }

    [Fact]
    public async Task a_replacement_keeps_the_earlier_content_and_changes_what_approvals_are_bound_to()
    {
        var provider = await registry.As("demo-provider-eu");
        var first = await provider.HandIn("First."u8.ToArray());
        var path = $"/v1/evidence/{first["id"]}";
        var body = Announcement("Second."u8.ToArray());
        foreach (var member in new[] { "title", "visibility", "parties", "jurisdictions", "subject" })
            body.Remove(member);

        var announced = await provider.Change($"{path}/replace", body, 2);
        var (_, meanwhile) = await registry.Anonymous.Download($"{path}/content");
        var replaced = await provider.Upload((string)first["id"]!, "Second."u8.ToArray());

        Assert.Equal(("replacing", "received"), ((string)announced["status"]!, (string)replaced["status"]!));
        Assert.Equal("First."u8.ToArray(), meanwhile);
        Assert.Equal("Second."u8.ToArray(), (await registry.Anonymous.Download($"{path}/content")).Bytes);
        Assert.Equal("First."u8.ToArray(), (await registry.Anonymous.Download($"{path}/content?number=1")).Bytes);
        Assert.NotEqual((string?)replaced["contents"]![0]!["commitment"], (string?)replaced["contents"]![1]!["commitment"]);
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get($"{path}/content?number=3")).Status);
    }

    [Fact]
    public async Task public_evidence_is_listed_by_system_and_by_party_page_by_page()
    {
        var provider = await registry.As("demo-provider-eu");
        var system = await Samples.Registered(registry, "Listed with evidence");
        var ids = new List<string>();
        foreach (var content in new[] { "1", "2", "3" })
        {
            var announcement = Announcement(Encoding.UTF8.GetBytes(content));
            announcement["subject"] = new JsonObject { ["system"] = (string)system["id"]!, ["versionHash"] = Samples.Hash };
            ids.Insert(0, (string)(await provider.Create("/v1/evidence", announcement))["id"]!);
        }

        var sealedOne = Announcement("s"u8.ToArray(), "parties-only");
        sealedOne["subject"] = new JsonObject { ["system"] = (string)system["id"]!, ["versionHash"] = Samples.Hash };
        var last = await provider.Create("/v1/evidence", sealedOne);
        var position = ("Registry-Min-Position", last.Header("Registry-Position")!);

        var first = await registry.Anonymous.Get($"/v1/evidence?system={system["id"]}&limit=2", position);
        var second = await registry.Anonymous.Get($"/v1/evidence?system={system["id"]}&limit=2&cursor={first["next"]}");
        var party = await registry.Anonymous.Get($"/v1/evidence?party={await Samples.PartyOf(provider)}&limit=1", position);

        Assert.Equal(ids, first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(item => (string)item!["id"]!));
        Assert.Null(second["next"]);
        Assert.Equal(ids[0], (string?)party["items"]![0]!["id"]);
        Assert.Equal("cursor-rejected", (await registry.Anonymous.Get($"/v1/evidence?limit=2&cursor={first["next"]}")).Code);
    }

    [Fact]
    public async Task whom_and_what_an_announcement_names_must_be_known()
    {
        var provider = await registry.As("demo-provider-eu");
        var announcement = Announcement(Content, "authorities-of-arrangement");
        announcement["parties"] = new JsonArray(Samples.UnknownParty);
        announcement["jurisdictions"] = new JsonArray("DE", "XX");
        announcement["subject"] = new JsonObject { ["system"] = (string)(await Samples.Registered(registry))["id"]!, ["versionHash"] = new string('0', 64) };

        var refused = await provider.Create("/v1/evidence", announcement);

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.Equal(["/jurisdictions/1", "/parties/0", "/subject/versionHash"], refused["faults"]!.AsArray().Select(fault => (string)fault!["pointer"]!).Order(StringComparer.Ordinal));
    }

    private List<string> Blobs() => [.. Directory.EnumerateFiles(Path.Combine(registry.DataDirectory, "vault"), "*", SearchOption.AllDirectories)];
}
