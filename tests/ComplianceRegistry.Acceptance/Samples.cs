using System.Text.Json;

namespace ComplianceRegistry.Acceptance;

/// <summary>Bodies that an outside program sends, in the API's fixed shapes.</summary>
internal static class Samples
{
    /// <summary>A system that screens applications for jobs: high-risk in the EU.</summary>
    public static string System(string provider, string name) => JsonSerializer.Serialize(new
    {
        provider,
        representative = (string?)null,
        name,
        reference = "REF-" + name,
        intendedPurpose = "Ranks applications for a vacancy by their fit with the job description.",
        dataAndLogic = "Text of the application; a gradient-boosted ranking model.",
        section = "public",
        sector = "employment",
        version = new { label = "1.0", contentHash = new string('a', 64), date = "2026-08-01" },
        deployments = new[] { new { jurisdiction = "DE", deployer = (string?)null, status = "on-market" } },
        contact = new { email = "compliance@provider.example" },
        links = Array.Empty<object>(),
        answers = new { questionnaire = "common@2026-08", values = new Dictionary<string, object>() },
    });
}
