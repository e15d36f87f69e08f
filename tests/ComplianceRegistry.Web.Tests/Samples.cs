using System.Text.Json.Nodes;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Web.Tests;

/// <summary>Requests that are right, to be made wrong in one place.</summary>
internal static class Samples
{
    public const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    /// <summary>A well-formed id that nobody has.</summary>
    public static readonly string UnknownParty = RegistryId.Create("PTY", new byte[32]).ToString();

    public static async Task<string> PartyOf(HttpClient client) => (string)(await client.Get("/v1/me"))["memberships"]![0]!["party"]!;

    public static JsonObject System(string provider, string name = "Application screening") => new()
    {
        ["provider"] = provider,
        ["representative"] = null,
        ["name"] = name,
        ["reference"] = "AS-200",
        ["intendedPurpose"] = "Ranks job applications for a recruiter.",
        ["dataAndLogic"] = "Applications and past decisions; gradient boosting.",
        ["section"] = "public",
        ["sector"] = "employment",
        ["version"] = new JsonObject { ["label"] = "1.0", ["contentHash"] = Hash, ["date"] = "2026-08-01" },
        ["deployments"] = new JsonArray(new JsonObject { ["jurisdiction"] = "DE", ["deployer"] = null, ["status"] = "on-market" }),
        ["contact"] = new JsonObject(),
        ["links"] = new JsonArray(),
        ["answers"] = new JsonObject { ["questionnaire"] = "common@2026-08", ["values"] = new JsonObject() },
    };

    public static JsonObject Party(string name = "A provider", string role = "provider", string jurisdiction = "DE") => new()
    {
        ["roles"] = new JsonArray(role),
        ["name"] = name,
        ["jurisdiction"] = jurisdiction,
        ["registrationNumber"] = null,
        ["contact"] = new JsonObject { ["email"] = "office@example.org" },
    };

    /// <summary>Registers a system as the European demo provider.</summary>
    public static async Task<Answer> Registered(RunningRegistry registry, string name = "Application screening")
    {
        var provider = await registry.As("demo-provider-eu");
        return await provider.Create("/v1/systems", System(await PartyOf(provider), name));
    }
}
