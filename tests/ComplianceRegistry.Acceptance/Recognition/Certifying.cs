using System.Net;
using System.Security.Cryptography;
using System.Text.Json;

namespace ComplianceRegistry.Acceptance.Recognition;

/// <summary>A certificate and what it certifies.</summary>
/// <param name="Certificate">Registry id.</param>
/// <param name="System">Registry id of the system.</param>
internal sealed record CertifiedSystem(string Certificate, string System)
{
    public string CertificatePath => $"v1/certificates/{Certificate}";

    public string SystemPath => $"v1/systems/{System}";
}

/// <summary>The way of a system of the European provider to its certificate, step by step as a body takes it.</summary>
internal sealed class Certifying(Story story)
{
    public const string Provider = "demo-provider-eu";
    public const string Body = "demo-cab-eu";
    public const string BodyAuthority = "demo-authority-de";

    /// <summary>Whoever acts as the second pair of eyes, for the body as for the authorities.</summary>
    public const string Second = "demo-individual";
    private const string Examiner = "demo-cab-kr";
    private const string Set = "common@2026-11";
    private static readonly byte[] Report = "What was measured."u8.ToArray();

    /// <summary>A new system with a certificate in force, on an approved audit that finds every requirement of its class met.</summary>
    public async Task<CertifiedSystem> CertifiedAsync(string designation, params string[] scope)
    {
        var client = story.Client;
        var quiet = new Story(client, _ => { });
        var system = (await quiet.CreateAsync(Provider, "v1/systems", JsonDocument.Parse(Samples.System(await client.PartyAsync(Provider), "Application screening")).RootElement)).Text("id")!;
        var requirements = await RequirementsAsync();
        var audit = await AuditedAsync(quiet, system, requirements);
        var drafted = await quiet.CreateAsync(Body, "v1/certificates", new
        {
            designation,
            system,
            versionHash = Bodies.Release,
            scope,
            @class = "product",
            requirementSet = await PinAsync(),
            requirements = requirements.Select(requirement => new
            {
                requirement,
                outcome = "met",
                proofs = new[] { new { kind = "assessment", id = audit.Text("id"), hash = audit.Text("contentHash") } },
            }),
        });
        var certified = new CertifiedSystem(drafted.Text("id")!, system);
        await quiet.DoAsync(Second, certified.CertificatePath, "issue", null, await client.PartyAsync(Body));
        await story.TellAsync(certified.Certificate, $"{Body} certifies {system} with {requirements.Count} results", "active");
        return certified;
    }

    /// <summary>Evidence of the provider that everybody may read, as proofs name it.</summary>
    public static async Task<(string Id, string Hash)> EvidenceAsync(Story quiet)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Report));
        var announced = await quiet.CreateAsync(Provider, "v1/evidence", new
        {
            title = "Test report",
            visibility = "public",
            parties = Array.Empty<string>(),
            jurisdictions = Array.Empty<string>(),
            subject = (string?)null,
            mediaType = "application/pdf",
            size = Report.Length,
            sha256 = hash,
            effectiveFrom = "2025-01-01",
            effectiveTo = (string?)null,
        });
        var uploaded = await quiet.Client.PutAsync($"v1/evidence/{announced.Text("id")}/content", Provider, Report);
        Assert.True(uploaded.Status is HttpStatusCode.OK or HttpStatusCode.NoContent or HttpStatusCode.Created, uploaded.Text);
        return (announced.Text("id")!, hash);
    }

    /// <summary>An audit by the body, reviewed by another one and approved by the authority.</summary>
    private static async Task<JsonElement> AuditedAsync(Story quiet, string system, IReadOnlyList<string> requirements)
    {
        var (evidence, commitment) = await EvidenceAsync(quiet);
        var started = await quiet.CreateAsync(Body, "v1/assessments", new
        {
            system,
            versionHash = Bodies.Release,
            basedOn = (object?)null,
            content = new
            {
                summary = "Every requirement was examined.",
                evidence = new[] { new { evidence, commitment } },
                independentAudit = new
                {
                    requirementSet = Set,
                    scope = "All processes.",
                    from = "2026-07-01",
                    to = "2026-07-30",
                    results = requirements.Select(requirement => new { requirement, result = "met", evidence = new[] { evidence } }),
                    findings = Array.Empty<object>(),
                },
            },
        });
        var (path, contentHash) = ($"v1/assessments/{started.Text("id")}", started.Text("contentHash"));
        await quiet.DoAsync(Body, path, "submit", new { contentHash, examiner = await quiet.Client.PartyAsync(Examiner) });
        await quiet.DoAsync(Examiner, path, "review", new { contentHash });
        return await quiet.DoAsync(BodyAuthority, path, "approve", new { contentHash });
    }

    /// <summary>Ids of the requirements that apply to a product.</summary>
    private async Task<IReadOnlyList<string>> RequirementsAsync() =>
        [.. (await story.ReadAsync("v1/requirement-sets/common/editions/2026-11")).Items("requirements")
            .Where(requirement => requirement.Text("appliesFrom") != "critical").Select(requirement => requirement.Text("id")!)];

    private async Task<object> PinAsync()
    {
        var edition = (await story.ReadAsync("v1/requirement-sets/common")).Items("items").Single(item => item.Text("reference") == Set);
        return new { id = edition.Text("id"), edition = edition.Text("edition"), sha256 = edition.Text("contentHash") };
    }
}
