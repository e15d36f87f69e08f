using System.Text.Json;

namespace ComplianceRegistry.Acceptance.Recognition;

/// <summary>How bodies are designated and arrangements come into force.</summary>
internal sealed class Arranging(Story story)
{
    /// <summary>A designation of the European body that was just notified, on an accreditation certificate: nobody may object after 14 days.</summary>
    public async Task<JsonElement> NotifiedAsync(params string[] scope)
    {
        var authority = await story.Client.PartyAsync(Certifying.BodyAuthority);
        var applied = await story.CreateAsync(Certifying.Body, "v1/designations", new { authority, scope, evidence = Bodies.Documents });
        var path = $"v1/designations/{applied.Text("id")}";
        await story.DoAsync(Certifying.BodyAuthority, path, "assess", new { scope, proof = "accreditation-certificate", evidence = Bodies.Documents });
        return await story.DoAsync(Certifying.BodyAuthority, path, "notify");
    }

    /// <summary>A designation that is recorded as one of the past; answers its id.</summary>
    public async Task<string> DesignatedAsync(string body, params string[] scope) => (await story.CreateAsync(
        Certifying.BodyAuthority, "v1/designations/historic", new { body, scope, effective = "1995-01-01T00:00:00Z", source = "paper-register" })).Text("id")!;

    /// <summary>An arrangement that the authorities of its signatories sign, the first of which drafts it; answers its id.</summary>
    public async Task<string> InForceAsync(string title, object terms, params string[] signatories)
    {
        var drafter = $"demo-authority-{signatories[0]}";
        var drafted = await story.CreateAsync(drafter, "v1/arrangements", new { title, terms });
        var path = $"v1/arrangements/{drafted.Text("id")}";
        var arrangement = await story.DoAsync(drafter, path, "open-negotiation");
        var termsHash = arrangement.Text("termsHash");
        foreach (var signatory in signatories)
            arrangement = await story.DoAsync($"demo-authority-{signatory}", path, "sign", new { termsHash });
        await story.MoveAsync(arrangement.Items("clocks").Single().Instant("due"));
        await story.StandsAsync(path, "in-force");
        return drafted.Text("id")!;
    }
}
