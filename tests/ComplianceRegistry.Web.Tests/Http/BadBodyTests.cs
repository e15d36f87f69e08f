using System.Net;
using System.Text;

namespace ComplianceRegistry.Web.Tests.Http;

[Collection(SharedRegistry.Name)]
public sealed class BadBodyTests(RunningRegistry registry)
{
    [Fact]
    public async Task malformed_json_is_told_where_it_breaks()
    {
        var answer = await Post("""{"provider": "PTY" """);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("validation-failed", answer.Code);
        Assert.Contains(" syntax", answer.Faults);
    }

    [Fact]
    public async Task every_fault_is_listed_not_only_the_first()
    {
        var answer = await Post(
            """{"provider":7,"name":"","section":"secret","version":{"label":"1","contentHash":"ABC","date":"yesterday","extra":1},"deployments":{},"colour":"red"}""");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(
            [
                "/provider type", "/name length", "/section not-allowed", "/version/contentHash length", "/version/date format", "/version/extra unknown",
                "/deployments type", "/colour unknown", "/intendedPurpose required", "/sector required",
            ],
            answer.Faults);
    }

    [Fact]
    public async Task wrong_types_are_told_what_is_right()
    {
        var answer = await Post("""["not", "an", "object"]""");

        Assert.Equal([" type"], answer.Faults);
        Assert.Contains("an object", (string?)answer["faults"]![0]!["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task a_hash_of_the_right_length_in_capitals_breaks_the_pattern()
    {
        var body = Samples.System("PTY-0000-0000-0000-0");
        body["version"]!["contentHash"] = new string('A', 64);

        var answer = await Post(body.ToJsonString());

        Assert.Contains("/version/contentHash pattern", answer.Faults);
    }

    [Fact]
    public async Task a_repeated_field_is_refused() =>
        Assert.Contains("/name duplicate", (await Post("""{"name":"a","name":"b"}""")).Faults);

    [Fact]
    public async Task nul_is_refused() =>
        Assert.Contains("/name nul", (await Post("{\"name\":\"a\\u0000b\"}")).Faults);

    [Fact]
    public async Task a_lone_surrogate_is_refused() =>
        Assert.Contains("/name lone-surrogate", (await Post("{\"name\":\"a\\ud800b\"}")).Faults);

    [Theory]
    [InlineData("/v1/systems", "{\"\\ud800\":1}", "/\\ud800 name")]
    [InlineData("/v1/systems", "{\"name\":{\"\\ud800\":1}}", "/name/\\ud800 name")]
    [InlineData("/v1/systems", "{\"answers\":{\"questionnaire\":\"q\",\"values\":{\"\\udc00a\":true}}}", "/answers/values/\\udc00a name")]
    [InlineData("/v1/classifications", "{\"questionnaire\":\"q\",\"values\":{\"\\ud800\":true}}", "/values/\\ud800 name")]
    public async Task a_lone_surrogate_in_a_name_is_refused(string path, string body, string fault)
    {
        var answer = await (await Provider()).Send(HttpMethod.Post, path, Requests.Json(body), ("Idempotency-Key", Guid.NewGuid().ToString()));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(fault, answer.Faults);
    }

    [Fact]
    public async Task a_name_that_is_not_utf_8_is_refused_also_where_names_are_data()
    {
        var content = new ByteArrayContent([.. "{\"questionnaire\":\"q\",\"values\":{\""u8, 0xff, .. "\":true}}"u8]);
        content.Headers.ContentType = new("application/json");

        var answer = await registry.Anonymous.Send(HttpMethod.Post, "/v1/classifications", content);

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("/values/\ufffd name", answer.Faults);
    }

    [Fact]
    public async Task bytes_that_are_not_utf_8_are_refused()
    {
        var content = new ByteArrayContent([.. "{\"name\":\""u8, 0xff, 0xfe, .. "\"}"u8]);
        content.Headers.ContentType = new("application/json");

        var answer = await (await Provider()).Send(HttpMethod.Post, "/v1/systems", content, ("Idempotency-Key", "utf8"));

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains("/name utf-8", answer.Faults);
    }

    [Fact]
    public async Task nesting_over_64_deep_is_refused()
    {
        var answer = await Post("{\"answers\":" + new string('[', 100) + new string(']', 100) + "}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Contains(" depth", answer.Faults);
    }

    [Fact]
    public async Task a_body_of_ten_megabytes_is_too_large()
    {
        var answer = await Post($"{{\"name\":\"{new string('x', 10_000_000)}\"}}");

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.Status);
        Assert.Equal("too-large", answer.Code);
        Assert.Contains("1,048,576", (string?)answer["detail"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task an_empty_body_is_refused() => Assert.Equal([" syntax"], (await Post("")).Faults);

    [Fact]
    public async Task another_media_type_is_refused()
    {
        var answer = await (await Provider()).Send(HttpMethod.Post, "/v1/systems", new StringContent("{}", Encoding.UTF8, "text/plain"), ("Idempotency-Key", "media"));

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, answer.Status);
        Assert.Equal("unsupported-media-type", answer.Code);
    }

    [Theory]
    [InlineData("application/json; charset=latin1", HttpStatusCode.UnsupportedMediaType)]
    [InlineData("", HttpStatusCode.UnsupportedMediaType)]
    [InlineData(null, HttpStatusCode.UnsupportedMediaType)]
    [InlineData("application/json", HttpStatusCode.BadRequest)]
    [InlineData("application/json; charset=\"UTF-8\"", HttpStatusCode.BadRequest)]
    public async Task a_body_must_say_that_it_is_json_in_utf_8(string? mediaType, HttpStatusCode expected)
    {
        var content = new ByteArrayContent("{}"u8.ToArray());
        if (mediaType is not null)
            content.Headers.TryAddWithoutValidation("Content-Type", mediaType);

        var answer = await (await Provider()).Send(HttpMethod.Post, "/v1/systems", content, ("Idempotency-Key", Guid.NewGuid().ToString()));

        Assert.Equal(expected, answer.Status);
    }

    [Fact]
    public async Task unknown_and_malformed_parameters_of_a_query_are_refused_together()
    {
        var answer = await registry.Anonymous.Get("/v1/systems?limit=9000&sort=sideways&colour=red&updatedSince=monday");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal(["/colour unknown", "/limit range", "/sort not-allowed", "/updatedSince format"], answer.Faults.Order(StringComparer.Ordinal));
    }

    private async Task<Answer> Post(string body) =>
        await (await Provider()).Send(HttpMethod.Post, "/v1/systems", Requests.Json(body), ("Idempotency-Key", Guid.NewGuid().ToString()));

    private Task<HttpClient> Provider() => registry.As("demo-provider-eu");
}
