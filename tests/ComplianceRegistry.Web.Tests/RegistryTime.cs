using System.Net;
using System.Text.Json.Nodes;
using System.Xml;

namespace ComplianceRegistry.Web.Tests;

/// <summary>The registry's own time, which the secretariat may move forward. Tests that move it need a registry of their own.</summary>
internal static class RegistryTime
{
    private const string Clock = "/v1/dev/clock";

    /// <summary>The registry's time.</summary>
    public static async Task<DateTimeOffset> Now(this RunningRegistry registry) => (DateTimeOffset)(await (await registry.As("demo-secretariat")).Get(Clock))["now"]!;

    /// <summary>Moves the registry's time to an instant; one that has passed changes nothing.</summary>
    public static async Task MoveTo(this RunningRegistry registry, DateTimeOffset instant)
    {
        var by = instant - await registry.Now();
        if (by > TimeSpan.Zero)
            await registry.Advance(by);
    }

    /// <summary>Moves the registry's time forward.</summary>
    public static async Task Advance(this RunningRegistry registry, TimeSpan by)
    {
        var secretariat = await registry.As("demo-secretariat");
        var moved = await secretariat.Send(HttpMethod.Post, Clock, Requests.Json(new JsonObject { ["advance"] = XmlConvert.ToString(by) }.ToJsonString()));
        Assert.True(moved.Status == HttpStatusCode.OK, moved.Text);
    }
}
