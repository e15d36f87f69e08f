using System.Text.RegularExpressions;

namespace ComplianceRegistry.Bench.Peer;

/// <summary>The peer's rules for a body: those of the registry, all faults reported.</summary>
internal static partial class PeerValidation
{
    public static Dictionary<string, string[]> FaultsOf(SystemBody body)
    {
        Dictionary<string, string[]> faults = [];
        Text(faults, "name", body.Name, 200, required: true);
        Text(faults, "reference", body.Reference, 100, required: false);
        Text(faults, "intendedPurpose", body.IntendedPurpose, 10_000, required: true);
        Text(faults, "dataAndLogic", body.DataAndLogic, 10_000, required: false);
        Check(faults, "provider", body.Provider is { Length: > 0 });
        Check(faults, "section", body.Section is "public" or "non-public");
        Check(faults, "sector", Corpus.SystemCorpus.Sectors.Contains(body.Sector));
        Check(faults, "version.label", body.Version?.Label is { Length: > 0 and <= 100 });
        Check(faults, "version.contentHash", body.Version?.ContentHash is { } hash && Sha256().IsMatch(hash));
        Check(faults, "version.date", body.Version?.Date is not null);
        Check(faults, "deployments", body.Deployments is { Length: > 0 } deployments && Array.TrueForAll(deployments, IsDeployment));
        Check(faults, "links", body.Links is null || Array.TrueForAll(body.Links, link => Uri.TryCreate(link, UriKind.Absolute, out _)));
        return faults;
    }

    private static bool IsDeployment(DeploymentBody deployment) =>
        deployment.Jurisdiction is { Length: 2 } && deployment.Status is "on-market" or "in-service" or "withdrawn" or "recalled";

    private static void Text(Dictionary<string, string[]> faults, string field, string? text, int most, bool required) =>
        Check(faults, field, text is null ? !required : text.Length <= most && !text.Contains('\0') && (!required || !string.IsNullOrWhiteSpace(text)));

    private static void Check(Dictionary<string, string[]> faults, string field, bool holds)
    {
        if (!holds)
            faults[field] = ["invalid"];
    }

    [GeneratedRegex("^[0-9a-f]{64}$")]
    private static partial Regex Sha256();
}
