using System.Net;

namespace ComplianceRegistry.Web.Tests.Systems;

[Collection(SharedRegistry.Name)]
public sealed class SearchTests(RunningRegistry registry)
{
    [Fact]
    public async Task a_system_is_found_as_soon_as_its_position_is_asked_for()
    {
        var registered = await Samples.Registered(registry, "Quagga detector");

        var found = await registry.Anonymous.Get("/v1/systems?q=quagga&facets=class,status", ("Registry-Min-Position", registered.Header("Registry-Position")!));

        Assert.Equal((string?)registered["id"], (string?)found["items"]!.AsArray().Single()!["id"]);
        Assert.Equal(1, (int)found["facets"]!["status"]!["listed"]!);
        Assert.Null(found["next"]);
    }

    [Fact]
    public async Task pages_follow_each_other_by_link_and_cursor()
    {
        await Samples.Registered(registry, "Thylacine one");
        var last = await Samples.Registered(registry, "Thylacine two");
        var first = await registry.Anonymous.Get("/v1/systems?q=thylacine&limit=1", ("Registry-Min-Position", last.Header("Registry-Position")!));

        var link = first.Header("Link")!;
        var second = await registry.Anonymous.Get(link[1..link.IndexOf('>', StringComparison.Ordinal)]);

        Assert.EndsWith("rel=\"next\"", link, StringComparison.Ordinal);
        Assert.Equal("Thylacine two", (string?)first["items"]![0]!["name"]);
        Assert.Equal("Thylacine one", (string?)second["items"]![0]!["name"]);
        Assert.Null(second["next"]);
    }

    [Fact]
    public async Task a_search_that_was_answered_before_sees_every_act_since()
    {
        var first = await Samples.Registered(registry, "Moa counter one");
        var one = await registry.Anonymous.Get("/v1/systems?q=moa&limit=1", ("Registry-Min-Position", first.Header("Registry-Position")!));
        var again = await registry.Anonymous.Get("/v1/systems?q=moa&limit=1");
        var second = await Samples.Registered(registry, "Moa counter two");

        var two = await registry.Anonymous.Get("/v1/systems?q=moa&limit=1", ("Registry-Min-Position", second.Header("Registry-Position")!));

        Assert.Equal(one.Text, again.Text);
        Assert.Null(again.Header("Link"));
        Assert.Equal("Moa counter two", (string?)two["items"]!.AsArray().Single()!["name"]);
        Assert.Contains($"cursor={two["next"]}", two.Header("Link"), StringComparison.Ordinal);
        var repeated = await registry.Anonymous.Get("/v1/systems?q=moa&limit=1");
        Assert.Equal(two.Header("Link"), repeated.Header("Link"));
    }

    [Theory]
    [InlineData("forged")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task a_cursor_that_was_tampered_with_is_refused(string cursor)
    {
        var answer = await registry.Anonymous.Get($"/v1/systems?cursor={cursor}");

        Assert.Equal(HttpStatusCode.BadRequest, answer.Status);
        Assert.Equal("cursor-rejected", answer.Code);
    }

    [Fact]
    public async Task a_cursor_of_another_search_is_refused()
    {
        await Samples.Registered(registry, "Dodo one");
        var last = await Samples.Registered(registry, "Dodo two");
        var page = await registry.Anonymous.Get("/v1/systems?q=dodo&limit=1", ("Registry-Min-Position", last.Header("Registry-Position")!));

        var answer = await registry.Anonymous.Get($"/v1/systems?q=other&cursor={page["next"]}");

        Assert.Equal("cursor-rejected", answer.Code);
    }

    [Fact]
    public async Task a_position_that_does_not_come_is_not_waited_for_for_ever()
    {
        var answer = await registry.Anonymous.Get("/v1/systems", ("Registry-Min-Position", "900000000"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("view-behind", answer.Code);
        Assert.Equal("1", answer.Header("Retry-After"));
    }
}
