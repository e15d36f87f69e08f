using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Bench.Corpus;

/// <summary>An AI system that does not exist, of the size and shape of those in public inventories.</summary>
internal sealed record SyntheticSystem(
    string Name,
    string Reference,
    string Provider,
    string IntendedPurpose,
    string DataAndLogic,
    string Sector,
    string Jurisdiction,
    string VersionLabel,
    string ContentHash,
    DateOnly Date,
    string DeploymentStatus,
    JsonObject Answers)
{
    public const string Questionnaire = "common@2026-08";

    /// <summary>The body that registers it.</summary>
    /// <param name="provider">Registry id of the party that files.</param>
    public string ToRegistration(string provider) => JsonSerializer.Serialize(new
    {
        provider,
        representative = (string?)null,
        name = Name,
        reference = Reference,
        intendedPurpose = IntendedPurpose,
        dataAndLogic = DataAndLogic,
        section = "public",
        sector = Sector,
        version = new { label = VersionLabel, contentHash = ContentHash, date = Date },
        deployments = new[] { new { jurisdiction = Jurisdiction, deployer = (string?)null, status = DeploymentStatus } },
        contact = new { email = "compliance@provider.example" },
        links = Array.Empty<string>(),
        answers = new { questionnaire = Questionnaire, values = Answers },
    });

    /// <summary>The row that a foreign register would show for it.</summary>
    public string ToRow() => JsonSerializer.Serialize(new
    {
        name = Name,
        reference = Reference,
        provider = Provider,
        purpose = IntendedPurpose,
        logic = DataAndLogic,
        sector = Sector,
        version = VersionLabel,
        date = Date,
        status = DeploymentStatus,
    });
}
