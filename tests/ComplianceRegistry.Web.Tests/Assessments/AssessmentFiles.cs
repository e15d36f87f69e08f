using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Web.Tests.EvidenceItems;

namespace ComplianceRegistry.Web.Tests.Assessments;

/// <summary>Assessments as they are filed, and the way of one to its approval.</summary>
internal static class AssessmentFiles
{
    /// <summary>Evidence of the European provider, whose content is the word test; until it is handed in, one that nobody has.</summary>
    public static string Evidence { get; private set; } = RegistryId.Create("EVD", new byte[32]).ToString();

    public static async Task HandInEvidence(RunningRegistry registry) =>
        Evidence = (string)(await (await registry.As("demo-provider-eu")).HandIn("test"u8.ToArray()))["id"]!;

    public static JsonObject Start(string system, JsonObject content, JsonObject? basedOn = null) => new()
    {
        ["system"] = system,
        ["versionHash"] = Samples.Hash,
        ["basedOn"] = basedOn,
        ["content"] = content,
    };

    public static JsonObject Benchmark(string value = "3.25", string version = "1.2", string definition = "fairness-bench") => Content("benchmarkResult", new JsonObject
    {
        ["definition"] = definition,
        ["definitionVersion"] = version,
        ["metric"] = "equal-opportunity-gap",
        ["unit"] = "%",
        ["direction"] = "lower-is-better",
        ["threshold"] = "5.0",
        ["value"] = value,
        ["dataSetHash"] = Samples.Hash,
        ["measuredOn"] = "2026-07-20",
    });

    public static JsonObject Audit(string requirement = "CR-GOV-1") => Content("independentAudit", new JsonObject
    {
        ["requirementSet"] = "common@2026-11",
        ["scope"] = "All processes.",
        ["from"] = "2026-07-01",
        ["to"] = "2026-07-30",
        ["results"] = new JsonArray(
            new JsonObject { ["requirement"] = requirement, ["result"] = "met", ["evidence"] = new JsonArray(Evidence) },
            new JsonObject { ["requirement"] = "CR-GOV-2", ["result"] = "not-met" }),
        ["findings"] = new JsonArray(new JsonObject { ["id"] = "N-1", ["grade"] = 5, ["requirement"] = "CR-GOV-2", ["description"] = "Secret weakness.", ["due"] = "2026-07-31" }),
    });

    public static JsonObject Impact(string part = "provider") => Content("impactAssessment", new JsonObject
    {
        ["part"] = part,
        ["purpose"] = part == "provider" ? "Ranks applications." : null,
        ["jurisdiction"] = part == "provider" ? null : "KE",
        ["process"] = "A recruiter reads the ranking.",
        ["period"] = "2026 to 2030",
        ["frequency"] = "Daily",
        ["affectedGroups"] = new JsonArray("Applicants"),
        ["risks"] = new JsonArray(new JsonObject { ["id"] = "R-1", ["harm"] = "Older applicants are ranked lower.", ["severity"] = "high", ["likelihood"] = "possible", ["measure"] = "It is stopped." }),
        ["humanOversight"] = "The recruiter decides.",
        ["governance"] = "The board.",
        ["complaintMechanism"] = "By mail.",
    });

    public static JsonObject SocioEconomic(string due) => Content("socioEconomicImpact", new JsonObject
    {
        ["roles"] = new JsonArray(),
        ["from"] = "2026-09-01",
        ["to"] = "2027-09-01",
        ["consultations"] = new JsonArray(new JsonObject { ["with"] = "Works council", ["heldOn"] = "2026-06-01", ["outcome"] = "Agreed." }),
        ["reskilling"] = new JsonArray(new JsonObject
        {
            ["promise"] = "Training as interviewers.",
            ["milestones"] = new JsonArray(new JsonObject { ["id"] = "M-1", ["step"] = "First course", ["due"] = due }),
        }),
        ["accessMeasures"] = new JsonArray("Free of charge for applicants."),
        ["languages"] = new JsonArray("de"),
        ["accessibility"] = "EN 301 549.",
    });

    /// <summary>The content with evidence that was handed in here in the place of what it names: for tests whose registry is their own.</summary>
    public static async Task<JsonObject> WithEvidence(RunningRegistry registry, JsonObject content)
    {
        var evidence = (string)(await (await registry.As("demo-provider-eu")).HandIn("test"u8.ToArray()))["id"]!;
        return JsonNode.Parse(content.ToJsonString().Replace((string)content["evidence"]![0]!["evidence"]!, evidence, StringComparison.Ordinal))!.AsObject();
    }

    /// <summary>Starts an assessment of a new system of the European provider.</summary>
    public static async Task<Answer> Started(RunningRegistry registry, JsonObject content, string client = "demo-provider-eu", string? system = null)
    {
        var assessor = await registry.As(client);
        var answer = await assessor.Create("/v1/assessments", Start(system ?? (string)(await Samples.Registered(registry))["id"]!, content));
        Assert.True(answer.Status == HttpStatusCode.Created, answer.Text);
        return answer;
    }

    /// <summary>Hands an assessment in, has it reviewed by the Korean body and approved by the German authority.</summary>
    public static async Task<Answer> Approved(RunningRegistry registry, Answer started, string client = "demo-provider-eu")
    {
        var submitted = await Submitted(registry, started, client);
        var reviewed = await Act(await registry.As("demo-cab-kr"), submitted, "review");
        var approved = await Act(await registry.As("demo-authority-de"), reviewed, "approve");
        Assert.True(approved.Status == HttpStatusCode.OK, approved.Text);
        return approved;
    }

    public static async Task<Answer> Submitted(RunningRegistry registry, Answer started, string client = "demo-provider-eu")
    {
        var examiner = await Samples.PartyOf(await registry.As("demo-cab-kr"));
        var submitted = await (await registry.As(client)).Change(
            $"{Path(started)}/submit", new JsonObject { ["contentHash"] = HashOf(started), ["examiner"] = examiner }, VersionOf(started));
        Assert.True(submitted.Status == HttpStatusCode.OK, submitted.Text);
        return submitted;
    }

    public static Task<Answer> Act(HttpClient client, Answer seen, string action) =>
        client.Change($"{Path(seen)}/{action}", new JsonObject { ["contentHash"] = HashOf(seen) }, VersionOf(seen));

    public static string Path(Answer assessment) => $"/v1/assessments/{assessment["id"]}";

    public static string HashOf(Answer assessment) => (string)assessment["contentHash"]!;

    public static long VersionOf(Answer assessment) => (long)assessment["version"]!;

    private static JsonObject Content(string schema, JsonObject said) => new()
    {
        ["summary"] = "What everybody may know.",
        ["evidence"] = new JsonArray(new JsonObject { ["evidence"] = Evidence, ["commitment"] = Samples.Hash }),
        [schema] = said,
    };
}
