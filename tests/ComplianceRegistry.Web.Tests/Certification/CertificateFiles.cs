using System.Net;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Web.Tests.Assessments;

namespace ComplianceRegistry.Web.Tests.Certification;

/// <summary>What a certificate of the European demo body rests on, and the way to its issue.</summary>
internal sealed class CertificateFiles(RunningRegistry registry)
{
    public const string Radiology = "panel-radiology";

    /// <summary>A certificate in force, on an approved audit that finds every requirement of its class met.</summary>
    public async Task<Answer> Issued(string? system = null)
    {
        var body = await registry.As("demo-cab-eu");
        system ??= (string)(await Samples.Registered(registry))["id"]!;
        var audit = await Audited();
        audit["independentAudit"]!["findings"] = new JsonArray();
        var approved = await AssessmentFiles.Approved(registry, await AssessmentFiles.Started(registry, audit, "demo-cab-eu", system), "demo-cab-eu");
        var drafted = await body.Create("/v1/certificates", ShownBy(Draft(await Designation(), system), approved));
        Assert.True(drafted.Status == HttpStatusCode.Created, drafted.Text);
        var (decider, party) = await registry.SecondMember(body);
        var issued = await decider.Change($"/v1/certificates/{drafted["id"]}/issue", new JsonObject(), 1, party);
        Assert.True(issued.Status == HttpStatusCode.OK, issued.Text);
        return issued;
    }

    /// <summary>A draft in which an assessment shows every result.</summary>
    public static JsonObject ShownBy(JsonObject draft, Answer assessment)
    {
        foreach (var result in draft["requirements"]!.AsArray())
            result!["proofs"]![0] = new JsonObject { ["kind"] = "assessment", ["id"] = (string)assessment["id"]!, ["hash"] = AssessmentFiles.HashOf(assessment) };
        return draft;
    }

    /// <summary>A designation of a body for radiology, which holds since long ago; there is one of each name.</summary>
    public async Task<string> Designation(string name = "of-certificates", string client = "demo-cab-eu")
    {
        var body = new JsonObject
        {
            ["body"] = await Samples.PartyOf(await registry.As(client)),
            ["scope"] = new JsonArray(Radiology),
            ["effective"] = "1995-01-01T00:00:00Z",
            ["source"] = "fda-ai-devices",
        };
        var recorded = await (await registry.As("demo-authority-de")).Create("/v1/designations/historic", body, ("Idempotency-Key", $"designation-{name}"));
        Assert.True(recorded.Status == HttpStatusCode.Created, recorded.Text);
        return (string)recorded["id"]!;
    }

    /// <summary>A certificate of the past, as the authority of Germany recorded it.</summary>
    public async Task<Answer> Recorded(string designation, string system, string? versionHash = null)
    {
        var recorded = await (await registry.As("demo-authority-de")).Create("/v1/certificates/historic", Historic(designation, system, versionHash));
        Assert.True(recorded.Status == HttpStatusCode.Created, recorded.Text);
        return recorded;
    }

    /// <summary>A certificate of the past, without results.</summary>
    public static JsonObject Historic(string designation, string system, string? versionHash = null)
    {
        var body = new JsonObject
        {
            ["designation"] = designation,
            ["system"] = system,
            ["scope"] = new JsonArray(Radiology),
            ["class"] = "product",
            ["effective"] = "2019-05-06T00:00:00Z",
            ["source"] = "fda-ai-devices",
            ["sourceReference"] = "K190001",
        };
        if (versionHash is not null)
            body["versionHash"] = versionHash;
        return body;
    }

    /// <summary>An audit whose evidence is there, and that finds every requirement met but for an open finding.</summary>
    public async Task<JsonObject> Audited()
    {
        var audit = await AssessmentFiles.WithEvidence(registry, AssessmentFiles.Audit());
        var evidence = (string)audit["evidence"]![0]!["evidence"]!;
        audit["independentAudit"]!["results"] = new JsonArray(
            [.. OfClass().Select(requirement => new JsonObject { ["requirement"] = requirement, ["result"] = "met", ["evidence"] = new JsonArray(evidence) })]);
        return audit;
    }

    public JsonObject Draft(string designation, string system) => new()
    {
        ["designation"] = designation,
        ["system"] = system,
        ["versionHash"] = Samples.Hash,
        ["scope"] = new JsonArray(Radiology),
        ["class"] = "product",
        ["requirementSet"] = Set(null),
        ["requirements"] = new JsonArray([.. OfClass().Select(Met)]),
    };

    private static JsonObject Met(string requirement) => new()
    {
        ["requirement"] = requirement,
        ["outcome"] = "met",
        ["proofs"] = new JsonArray(new JsonObject { ["kind"] = "assessment", ["id"] = Samples.UnknownParty, ["hash"] = Samples.Hash }),
    };

    public JsonObject Set(string? hash) => new() { ["id"] = Common().Id, ["edition"] = Common().Edition, ["sha256"] = hash ?? Common().ContentHash };

    /// <summary>Ids of the requirements that apply to what is certified.</summary>
    public IEnumerable<string> OfClass() => Common().ApplicableTo("high").Select(requirement => requirement.Id);

    private RequirementSet Common() =>
        ((RequirementCatalog)registry.Services.GetService(typeof(RequirementCatalog))!).Newest("common")!;
}
