using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Web.Tests.Recognition.Requests;

namespace ComplianceRegistry.Web.Tests.Recognition;

/// <summary>Recognitions as they come about: a request is recognised in Korea, and the registry grants.</summary>
internal sealed class GrantedFiles(RunningRegistry registry)
{
    public RequestFiles Requests { get; } = new(registry);

    public static JsonObject Shown => new() { ["evidence"] = new JsonArray(RequestFiles.Evidence()) };

    public static JsonObject Suspension => new()
    {
        ["ground"] = "serious-risk",
        ["provision"] = "AI Basic Act, Article 40",
        ["evidence"] = new JsonArray(RequestFiles.Evidence()),
        ["notice"] = new JsonObject
        {
            ["identification"] = "Application screening 1.0",
            ["origin"] = "Germany, by its provider",
            ["risk"] = "Older applicants are ranked lower.",
            ["nature"] = "Suspension of the recognition",
            ["duration"] = "Six months",
            ["operatorArguments"] = "The provider was asked and said nothing.",
            ["cause"] = "requirements-not-met",
        },
    };

    public static JsonObject Revocation => new()
    {
        ["ground"] = "misrepresentation",
        ["provision"] = "AI Basic Act, Article 40",
        ["evidence"] = new JsonArray(RequestFiles.Evidence()),
        ["remedy"] = "Review body of Korea, 30 days",
    };

    /// <summary>A request that Korea recognised without conditions, and the address of the recognition.</summary>
    public async Task<(string Request, string Recognition)> Granted()
    {
        var request = await Requests.UnderReview();
        await Requests.Decide(request, "recognise", new JsonObject { ["kind"] = "recognition" });
        return (request, await GrantedTo(request));
    }

    /// <summary>The address of the recognition that belongs to a request, once it was granted.</summary>
    public async Task<string> GrantedTo(string request)
    {
        var path = $"/v1/recognitions/{GrantedRecognition.IdOf(request[(request.LastIndexOf('/') + 1)..])}";
        await registry.Until(path, found => found.Status == HttpStatusCode.OK);
        return path;
    }

    /// <summary>Has one member of the Korean authority propose a measure, and another confirm it.</summary>
    public async Task<Answer> Measure(string path, string kind, JsonObject proposed)
    {
        await Requests.Do("demo-authority-kr", path, $"propose-{kind}", proposed);
        return await Requests.Confirm(path, $"confirm-{kind}");
    }
}
