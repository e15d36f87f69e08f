using System.Security.Cryptography;
using System.Text.Json;

namespace ComplianceRegistry.Bench.Peer;

/// <summary>From what is filed to rows, and from rows to what is answered.</summary>
internal static class PeerRows
{
    /// <summary>A checked body as a row.</summary>
    public static PeerSystem System(SystemBody body, string id) => new()
    {
        Id = id,
        Version = 1,
        Provider = body.Provider!,
        ProviderName = "Demo Provider EU",
        Representative = body.Representative,
        Name = body.Name!,
        Reference = body.Reference,
        IntendedPurpose = body.IntendedPurpose!,
        DataAndLogic = body.DataAndLogic,
        Section = body.Section!,
        Sector = body.Sector!,
        Jurisdiction = body.Deployments![0].Jurisdiction!,
        Status = "listed",
        Class = ClassOf(body),
        UpdatedAt = DateTime.UtcNow,
        Fingerprint = SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(body, JsonSerializerOptions.Web)),
        SystemVersion = new PeerVersion { Label = body.Version!.Label!, ContentHash = body.Version.ContentHash!, Date = body.Version.Date!.Value },
        Deployments = [.. body.Deployments.Select(deployment => new PeerDeployment { Jurisdiction = deployment.Jurisdiction!, Deployer = deployment.Deployer, Status = deployment.Status! })],
        Contact = new PeerContact { Email = body.Contact?.Email },
        Links = body.Links ?? [],
        Questionnaire = body.Answers?.Questionnaire ?? "",
        Answers = body.Answers?.Values.GetRawText() ?? "{}",
    };

    public static PeerAudit Audit(PeerSystem system, SystemBody body, string actor) => new()
    {
        SystemId = system.Id,
        Kind = "system.listed",
        Actor = actor,
        At = system.UpdatedAt,
        Payload = JsonSerializer.Serialize(body, JsonSerializerOptions.Web),
    };

    public static SystemReply Reply(PeerSystem system) => new(
        system.Id, system.Version, system.Status, system.Provider, system.Representative, system.Name, system.Reference, system.IntendedPurpose, system.DataAndLogic,
        system.Section, system.Sector, system.Jurisdiction, system.Class, system.UpdatedAt,
        new VersionBody(system.SystemVersion.Label, system.SystemVersion.ContentHash, system.SystemVersion.Date),
        system.Deployments.Select(deployment => new DeploymentBody(deployment.Jurisdiction, deployment.Deployer, deployment.Status)),
        new ContactBody(system.Contact.Email), system.Links, system.Questionnaire, JsonSerializer.Deserialize<JsonElement>(system.Answers));

    // The simplest classification a team would begin with.
    private static string ClassOf(SystemBody body) =>
        body.Answers is { Values.ValueKind: JsonValueKind.Object } answers && answers.Values.TryGetProperty("annex-iii-areas", out var areas)
            ? areas.GetArrayLength() > 0 ? "high-risk" : "minimal-risk"
            : "undetermined";
}
