using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Web.Tests.Certification;

namespace ComplianceRegistry.Web.Tests.Recognition;

/// <summary>What previews and requests of recognition are made of.</summary>
internal static class RecognitionSamples
{
    public const string Scope = CertificateFiles.Radiology;

    /// <summary>A certificate of the European demo body with every common requirement of its class met, or one of the past without results.</summary>
    public static async Task<Answer> Certified(this RunningRegistry registry, string? system = null, bool withResults = true)
    {
        var files = new CertificateFiles(registry);
        return withResults ? await files.Issued(system) : await files.Recorded(await files.Designation(), system ?? (string)(await Samples.Registered(registry))["id"]!);
    }

    /// <summary>Publishes a difference that belongs to a requirement; its id.</summary>
    public static async Task<string> Differing(this RunningRegistry registry, string authority, string set, string requirement)
    {
        var review = (await registry.Now()).AddDays(100);
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
