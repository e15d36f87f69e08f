using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Web.Tests.Certification;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Web.Tests.Recognition;

/// <summary>What previews and requests of recognition are made of.</summary>
internal static class RecognitionSamples
{
    public const string Scope = CertificateFiles.Radiology;

    /// <summary>A certificate of the European demo body with every common requirement of its class met, or one of the past without results.</summary>
    public static async Task<Answer> Certified(this RunningRegistry registry, string? system = null, bool withResults = true)
    {
        if (withResults)
            return await new CertificateFiles(registry).Issued(system);
        var recorded = await (await registry.As("demo-authority-de")).Create("/v1/certificates/historic", new JsonObject
        {
            ["designation"] = await new CertificateFiles(registry).Designation(),
            ["system"] = system ?? (string)(await Samples.Registered(registry))["id"]!,
            ["scope"] = new JsonArray(Scope),
            ["class"] = "product",
            ["effective"] = "2019-05-06T00:00:00Z",
            ["source"] = "fda-ai-devices",
            ["sourceReference"] = "K190001",
        });
        Assert.True(recorded.Status == HttpStatusCode.Created, recorded.Text);
        return recorded;
    }

    /// <summary>Publishes a difference that belongs to a requirement; its id.</summary>
    public static async Task<string> Differing(this RunningRegistry registry, string authority, string set, string requirement)
    {
        var review = registry.Services.GetRequiredService<RegistryClock>().Now.AddDays(100);
        var published = await (await registry.As(authority)).Create("/v1/national-differences", new JsonObject
        {
            ["title"] = "Labels",
            ["text"] = "Users are told in their language that a result was generated.",
            ["justification"] = "Most of them read no other.",
            ["provision"] = "AI Basic Act, Article 31(2)",
            ["satisfiedBy"] = "The label of the system, as a picture.",
            ["requirementSet"] = set,
            ["requirements"] = new JsonArray(requirement),
            ["classes"] = new JsonArray("product", "high-risk"),
            ["scope"] = new JsonArray(),
            ["reviewOn"] = review.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        });
        Assert.True(published.Status == HttpStatusCode.Created, published.Text);
        return (string)published["id"]!;
    }
}
