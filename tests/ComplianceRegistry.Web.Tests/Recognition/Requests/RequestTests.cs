using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Recognition.Requests;

public sealed class RequestTests(RunningRegistry registry) : IClassFixture<RunningRegistry>, IAsyncLifetime
{
    private readonly RequestFiles _files = new(registry);

    public Task InitializeAsync() => _files.Arranged();

    public Task DisposeAsync() => Task.CompletedTask;

    [Fact]
    public async Task a_draft_is_its_providers_own_and_is_filed_with_everything_it_rests_on()
    {
        var path = await _files.Drafted();
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get(path)).Status);
        Assert.Equal(HttpStatusCode.NotFound, (await (await registry.As("demo-authority-kr")).Get(path)).Status);
        Assert.Equal(["revise", "submit", "withdraw"], Actions(await (await registry.As("demo-provider-eu")).Get(path)));

        var faulty = await _files.Try("demo-provider-eu", path, "submit", new JsonObject { ["statement"] = " ", ["signatory"] = " " });
        Assert.Equal(["/signatory required", "/statement required"], faulty.Faults.Order(StringComparer.Ordinal));
        var filed = await _files.Do("demo-provider-eu", path, "submit", RequestFiles.Declared);
        Assert.Equal(("submitted", "kr-ai-basic-act"), ((string?)filed["status"], (string?)filed["gaps"]!["asked"]!["id"]));
        Assert.NotEmpty(filed["clocks"]![0]!["explanation"]!.AsArray());
        var seen = await registry.Anonymous.Get(path, Seen(filed));
        Assert.Equal("submitted", (string?)seen["status"]);
        Assert.Empty(seen["actions"]!.AsArray());
        var listed = await registry.Anonymous.Get($"/v1/recognition-requests?receiving=KR&certificate={seen["content"]!["certificate"]}", Seen(filed));
        Assert.Equal((string?)seen["id"], (string?)Assert.Single(listed["items"]!.AsArray())!["id"]);
    }

    [Fact]
    public async Task silence_makes_complete_and_then_recognises_at_the_exact_instant_and_a_second_before_nothing_happened()
    {
        var path = await _files.Drafted();
        await _files.Do("demo-provider-eu", path, "submit", RequestFiles.Declared);
        var returned = await _files.Do("demo-authority-kr", path, "return-incomplete", new JsonObject { ["missing"] = new JsonArray("instructions"), ["reason"] = "Not in Korean." });
        Assert.Equal("incomplete", (string?)returned["status"]);
        var again = RequestFiles.Declared;
        again["answered"] = new JsonArray("instructions");
        var filed = await _files.Do("demo-provider-eu", path, "resubmit", again);
        var complete = RequestFiles.Due(filed, "completeness");

        await registry.MoveTo(complete);
        var review = await registry.Anonymous.Get(path);
        Assert.Equal(("under-review", "technical", complete), ((string?)review["status"], (string?)review["route"], (DateTimeOffset)review["since"]!));
        Assert.NotEmpty(review["routeReasons"]!.AsArray());
        var due = RequestFiles.Due(review, "review");
        await registry.MoveTo(due.AddSeconds(-20));
        Assert.Equal("under-review", (string?)(await registry.Anonymous.Get(path))["status"]);
        await registry.MoveTo(due.AddDays(2));
        var recognised = await registry.Anonymous.Get(path);
        Assert.Equal(("recognised", true, due), ((string?)recognised["status"], (bool)recognised["tacit"]!, (DateTimeOffset)recognised["recognisedSince"]!));
        Assert.Equal("under-review", (string?)(await registry.Anonymous.Get($"{path}?asOf={At(due.AddSeconds(-1))}"))["status"]);
    }

    [Fact]
    public async Task a_question_stops_the_clock_and_an_answer_lets_it_run_on()
    {
        var path = await _files.UnderReview();
        var requirement = (string)(await registry.Anonymous.Get(path))["gaps"]!["requirements"]![0]!["requirement"]!;
        var asked = await _files.Do("demo-authority-kr", path, "request-clarification", new JsonObject
        {
            ["questions"] = new JsonArray(new JsonObject { ["text"] = "How?", ["requirement"] = requirement }),
        });
        Assert.Null(asked["clocks"]!.AsArray().Single(clock => (string?)clock!["name"] == "review")!["due"]);
        var late = RequestFiles.Due(asked, "clarification");
        await registry.MoveTo(late.AddSeconds(-30));
        var answered = await _files.Do("demo-provider-eu", path, "provide-clarification", new JsonObject { ["answer"] = "So." });
        Assert.Equal("under-review", (string?)answered["status"]);
        Assert.True(RequestFiles.Due(answered, "review") > late);
        Assert.Contains(answered["clocks"]!.AsArray().Single(clock => (string?)clock!["name"] == "review")!["explanation"]!.AsArray(), line => ((string)line!).Contains("clarification", StringComparison.Ordinal));
    }

    [Fact]
    public async Task an_objection_is_prepared_by_one_taken_by_another_cured_and_the_certificate_recognised()
    {
        var path = await _files.UnderReview();
        var prepared = await _files.Do("demo-authority-kr", path, "prepare", new JsonObject { ["kind"] = "objection", ["grounds"] = new JsonArray(Ground()) });
        Assert.Equal("objection", (string?)prepared["prepared"]!["kind"]);
        Assert.Null((await registry.Anonymous.Get(path))["prepared"]);
        var own = await _files.Try("demo-authority-kr", path, "object");
        Assert.Equal((HttpStatusCode.Forbidden, "four-eyes"), (own.Status, own.Code));
        var objected = await _files.Confirm(path, "object");
        Assert.Equal(("objected", "serious-risk"), ((string?)objected["status"], (string?)objected["objection"]![0]!["ground"]));

        var early = await _files.Try("demo-authority-kr", path, "prepare", Refusal());
        Assert.Equal("consultation-not-over", early.Code);
        await _files.Do("demo-provider-eu", path, "offer-cure", new JsonObject { ["cures"] = new JsonArray(new JsonObject { ["ground"] = 1, ["text"] = "Mended." }) });
        var recognised = await _files.Decide(path, "recognise", new JsonObject { ["kind"] = "recognition" });
        Assert.Equal(("recognised", false), ((string?)recognised["status"], (bool)recognised["tacit"]!));
        var history = (await registry.Anonymous.Get($"{path}/history"))["items"]!.AsArray().Select(item => (string?)item!["act"]).ToArray();
        Assert.Contains("request.objected", history);
        Assert.DoesNotContain("request.decision-prepared", history);
    }

    [Fact]
    public async Task a_refusal_after_a_joint_verification_is_appealed_against_remitted_refused_anew_and_taken_to_a_dispute()
    {
        var path = await _files.UnderReview();
        await _files.Decide(path, "object", new JsonObject { ["kind"] = "objection", ["grounds"] = new JsonArray(Ground()) });
        await _files.Do("demo-provider-eu", path, "offer-cure", new JsonObject { ["cures"] = new JsonArray(new JsonObject { ["ground"] = 1, ["text"] = "Mended." }) });
        await _files.Do("demo-authority-de", path, "request-verification");
        await _files.Do("demo-authority-kr", path, "report-verification", new JsonObject { ["facts"] = new JsonArray("confirmed"), ["evidence"] = new JsonArray(RequestFiles.Evidence()) });
        await _files.Do("demo-authority-de", path, "agree-to-verification");
        var refused = await _files.Decide(path, "refuse", Refusal());
        Assert.Equal(("refused", false), ((string?)refused["status"], (bool)refused["refusal"]!["sealed"]!));

        await _files.Do("demo-provider-eu", path, "appeal", new JsonObject { ["reasons"] = "It was mended." });
        var stranger = await _files.Try("demo-review-body-de", path, "decide-appeal", new JsonObject { ["outcome"] = "remitted", ["reasons"] = "Look again." });
        Assert.Equal("review-body", stranger.Code);
        await _files.Do("demo-review-body-kr", path, "decide-appeal", new JsonObject { ["outcome"] = "remitted", ["reasons"] = "Look again." });
        await _files.Decide(path, "refuse", Refusal());
        Assert.Equal("issuing-authority", (await _files.Try("demo-provider-eu", path, "escalate-to-dispute", Dispute())).Code);
        Assert.Equal("dispute-pending", (string?)(await _files.Do("demo-authority-de", path, "escalate-to-dispute", Dispute()))["status"]);
    }

    [Fact]
    public async Task a_refusal_for_national_security_tells_provision_and_end_and_lapses_after_a_year()
    {
        var path = await _files.UnderReview();
        var secret = Ground("national-security", "Secret.");
        await _files.Decide(path, "object", new JsonObject { ["kind"] = "objection", ["grounds"] = new JsonArray(secret.DeepClone()) });
        await _files.Do("demo-provider-eu", path, "offer-cure", new JsonObject { ["cures"] = new JsonArray(new JsonObject { ["ground"] = 1, ["text"] = "We do not know what to cure." }) });
        var refused = await _files.Decide(path, "refuse", Refusal(secret, isSealed: true));
        var told = (await registry.Anonymous.Get(path, Seen(refused))).Text;
        Assert.DoesNotContain("Secret.", told, StringComparison.Ordinal);
        Assert.Contains("national-security", told, StringComparison.Ordinal);
        var history = (await registry.Anonymous.Get($"{path}/history"))["items"]!.AsArray();
        var act = await registry.Anonymous.Get($"/v1/log/entries/{history.Single(item => (string?)item!["act"] == "recognition.refused")!["position"]}");
        Assert.Equal((true, "Act 1, Article 2"), ((bool)act["payload"]!["facts"]!["sealed"]!, (string?)act["payload"]!["facts"]!["refusal"]!["grounds"]![0]!["provision"]));
        Assert.DoesNotContain("Secret.", (await registry.Anonymous.Get($"{path}/history")).Text, StringComparison.Ordinal);

        await registry.MoveTo(RequestFiles.Due(refused, "security"));
        Assert.Equal("under-review", (string?)(await registry.Anonymous.Get(path))["status"]);
    }

    [Fact]
    public async Task figures_tell_how_a_jurisdiction_deals_with_requests_and_count_a_recognition_by_silence()
    {
        var path = await _files.UnderReview();
        var before = await Korea(await registry.Anonymous.Get(path));
        await registry.MoveTo(RequestFiles.Due(await registry.Anonymous.Get(path), "review"));
        var recognised = await registry.Anonymous.Get(path);
        var after = await Korea(recognised);
        Assert.Equal(("recognised", true), ((string?)recognised["status"], (bool)recognised["tacit"]!));
        Assert.Equal((Count(before, "filed"), Count(before, "tacit") + 1), (Count(after, "filed"), Count(after, "tacit")));
        Assert.InRange(Count(after, "recognised"), Count(after, "tacit"), Count(after, "filed"));
        Assert.Equal(Reviews(before) + 1, Reviews(after));
        Assert.All(after["times"]!.AsArray(), time => Assert.InRange((double)time!["medianDays"]!, 0, 400));

        Assert.Empty((await registry.Anonymous.Get("/v1/recognition-requests/statistics?receiving=JP"))["items"]!.AsArray());
        var unknown = await registry.Anonymous.Get("/v1/recognition-requests/statistics?receiving=ZZ");
        Assert.Equal((HttpStatusCode.BadRequest, "/receiving unknown-jurisdiction"), (unknown.Status, Assert.Single(unknown.Faults)));
        var malformed = await registry.Anonymous.Get("/v1/recognition-requests/statistics?receiving=Korea");
        Assert.Equal(HttpStatusCode.BadRequest, malformed.Status);
        Assert.All(malformed.Faults, fault => Assert.StartsWith("/receiving ", fault, StringComparison.Ordinal));

        static long Count(JsonNode figures, string name) => (long)figures[name]!;

        static long Reviews(JsonNode figures) => figures["times"]!.AsArray()
            .Where(time => (string?)time!["status"] == "under-review" && (string?)time["route"] == "technical").Sum(time => (long)time!["count"]!);
    }

    /// <summary>The figures of Korea, once they tell of what was seen.</summary>
    private async Task<JsonNode> Korea(Answer seen)
    {
        var figures = await registry.Anonymous.Get("/v1/recognition-requests/statistics?receiving=KR", Seen(seen));
        Assert.True(figures.Status == HttpStatusCode.OK, figures.Text);
        return Assert.Single(figures["items"]!.AsArray())!;
    }

    private static JsonObject Ground(string ground = "serious-risk", string risk = "Older applicants are ranked lower.") => new()
    {
        ["ground"] = ground,
        ["provision"] = "Act 1, Article 2",
        ["evidence"] = new JsonArray(RequestFiles.Evidence()),
        ["risk"] = risk,
        ["cure"] = "Mend it.",
    };

    private static JsonObject Refusal(JsonObject? ground = null, bool isSealed = false) => new()
    {
        ["kind"] = "refusal",
        ["refusal"] = new JsonObject
        {
            ["grounds"] = new JsonArray(ground ?? Ground()),
            ["reasons"] = isSealed ? "Secret." : "It was not mended.",
            ["remedies"] = new JsonArray(new JsonObject { ["body"] = "Review body of Korea", ["within"] = "30 days" }),
            ["sealed"] = isSealed,
        },
    };

    private static JsonObject Dispute() => new() { ["interest"] = "Our providers are shut out.", ["relief"] = "Recognition." };

    private static IEnumerable<string?> Actions(Answer answer) => answer["actions"]!.AsArray().Select(action => (string?)action);

    private static (string, string) Seen(Answer answer) => ("Registry-Min-Position", answer.Header("Registry-Position")!);

    private static string At(DateTimeOffset instant) => Uri.EscapeDataString(instant.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture));
}
