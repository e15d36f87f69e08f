using System.Security.Cryptography;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Bench.Registry;

/// <summary>
/// The demo body certifies as the law has it: on an audit of its own that was reviewed and approved, against an edition of the common requirements, by two of
/// its members.
/// </summary>
internal sealed class CertifyingBody
{
    private const string SecondMember = "demo-individual";
    private static readonly byte[] Report = [.. "The report of a test."u8];
    private static readonly string ReportHash = Convert.ToHexStringLower(SHA256.HashData(Report));
    private readonly RegistryProcess _registry;
    private readonly BenchRun _run;
    private readonly RequirementSet _common = BenchRun.CommonRequirements();
    private readonly Dictionary<string, string> _tokens = [];
    private string _provider = "", _body = "", _examiner = "", _evidence = "", _designation = "";

    private CertifyingBody(RegistryProcess registry, BenchRun run) => (_registry, _run) = (registry, run);

    /// <summary>Certifies the first systems of the corpus, all of the European provider.</summary>
    public static async Task<CertifiedSystem[]> CertifyAsync(RegistryProcess registry, BenchRun run, int systems)
    {
        var body = new CertifyingBody(registry, run);
        await body.PrepareAsync();
        var certified = new CertifiedSystem[systems];
        await Parallel.ForAsync(0, systems, new ParallelOptions { MaxDegreeOfParallelism = RegistryProcess.AtOnce }, async (index, _) =>
            certified[index] = await body.CertifyAsync(index));
        return certified;
    }

    private async Task PrepareAsync()
    {
        foreach (var client in (string[])["demo-provider-eu", "demo-cab-eu", "demo-cab-kr", "demo-authority-de", SecondMember])
            _tokens[client] = await _registry.TokenAsync(client);
        (_provider, _body, _examiner) = (await PartyOf("demo-provider-eu"), await PartyOf("demo-cab-eu"), await PartyOf("demo-cab-kr"));
        _designation = await HistoricCertificates.DesignateAsync(_registry, _tokens["demo-authority-de"]);
        _evidence = await HandInAsync();
        var party = await _registry.GetAsync($"v1/parties/{_body}", _tokens["demo-cab-eu"]);
        await PostAsync("demo-cab-eu", $"v1/parties/{_body}/add-member", new JsonObject { ["subject"] = SecondMember }, (long)party["version"]!);
    }

    private async Task<CertifiedSystem> CertifyAsync(int index)
    {
        var content = _run.Corpus[index] with { Jurisdiction = "DE", Answers = [] };
        var (_, system) = await _registry.RegisterAsync(_tokens["demo-provider-eu"], content.ToRegistration(_provider));
        var audit = await AuditAsync(system, content.ContentHash);
        var drafted = await PostAsync("demo-cab-eu", "v1/certificates", Certificate(system, content.ContentHash, audit));
        var issued = await PostAsync(SecondMember, $"v1/certificates/{drafted["id"]}/issue", [], 1, _body);
        return new CertifiedSystem(system, content.ContentHash, (string)issued["id"]!);
    }

    /// <summary>An audit of the body that another body reviewed and the authority approved.</summary>
    private async Task<JsonObject> AuditAsync(string system, string versionHash)
    {
        var audit = await PostAsync("demo-cab-eu", "v1/assessments", Audit(system, versionHash));
        audit = await ActAsync("demo-cab-eu", audit, "submit", new JsonObject { ["examiner"] = _examiner });
        audit = await ActAsync("demo-cab-kr", audit, "review", []);
        return await ActAsync("demo-authority-de", audit, "approve", []);
    }

    private Task<JsonObject> ActAsync(string client, JsonObject audit, string action, JsonObject body)
    {
        body["contentHash"] = (string?)audit["contentHash"];
        return PostAsync(client, $"v1/assessments/{audit["id"]}/{action}", body, (long)audit["version"]!);
    }

    private async Task<string> HandInAsync()
    {
        var announced = await PostAsync("demo-provider-eu", "v1/evidence", new JsonObject
        {
            ["title"] = "Test report",
            ["visibility"] = "public",
            ["parties"] = new JsonArray(),
            ["jurisdictions"] = new JsonArray(),
            ["subject"] = null,
            ["mediaType"] = "application/pdf",
            ["size"] = Report.Length,
            ["sha256"] = ReportHash,
            ["effectiveFrom"] = "2025-01-01",
            ["effectiveTo"] = null,
        });
        await _registry.PutAsync(_tokens["demo-provider-eu"], $"v1/evidence/{announced["id"]}/content", Report);
        return (string)announced["id"]!;
    }

    private JsonObject Audit(string system, string versionHash) => new()
    {
        ["system"] = system,
        ["versionHash"] = versionHash,
        ["basedOn"] = null,
        ["content"] = new JsonObject
        {
            ["summary"] = "Every requirement is met.",
            ["evidence"] = new JsonArray(new JsonObject { ["evidence"] = _evidence, ["commitment"] = ReportHash }),
            ["independentAudit"] = new JsonObject
            {
                ["requirementSet"] = _common.Reference,
                ["scope"] = "All processes.",
                ["from"] = "2026-07-01",
                ["to"] = "2026-07-30",
                ["results"] = Each(requirement => new JsonObject { ["requirement"] = requirement, ["result"] = "met", ["evidence"] = new JsonArray(_evidence) }),
                ["findings"] = new JsonArray(),
            },
        },
    };

    private JsonObject Certificate(string system, string versionHash, JsonObject audit) => new()
    {
        ["designation"] = _designation,
        ["system"] = system,
        ["versionHash"] = versionHash,
        ["scope"] = new JsonArray(HistoricCertificates.Scope),
        ["class"] = "product",
        ["requirementSet"] = new JsonObject { ["id"] = _common.Id, ["edition"] = _common.Edition, ["sha256"] = _common.ContentHash },
        ["requirements"] = Each(requirement => new JsonObject
        {
            ["requirement"] = requirement,
            ["outcome"] = "met",
            ["proofs"] = new JsonArray(new JsonObject { ["kind"] = "assessment", ["id"] = (string?)audit["id"], ["hash"] = (string?)audit["contentHash"] }),
        }),
    };

    private JsonArray Each(Func<string, JsonObject> of) => new([.. _common.ApplicableTo("high").Select(requirement => of(requirement.Id))]);

    private Task<string> PartyOf(string client) => _registry.PartyAsync(_tokens[client]);

    private Task<JsonObject> PostAsync(string client, string path, JsonObject body, long? version = null, string? party = null) =>
        _registry.PostAsync(_tokens[client], path, body, version, party);
}
