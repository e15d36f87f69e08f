using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Web.Identity;

/// <summary>A client of the Development environment and the party that stands behind it.</summary>
/// <param name="Id">Client id, and subject of its tokens.</param>
/// <param name="Role">Role of its party; null when it has none.</param>
/// <param name="Jurisdiction">Where its party is established.</param>
/// <param name="Name">Name of its party.</param>
internal sealed record DemoClient(string Id, PartyRole? Role, string Jurisdiction, string Name);

/// <summary>The clients that exist in Development only. Their secret is public, so nothing else may accept them.</summary>
internal static class DemoClients
{
    private static readonly string[] SeededCodes =
    [
        "EU", "AT", "BE", "BG", "HR", "CY", "CZ", "DK", "EE", "FI", "FR", "DE", "GR", "HU", "IE", "IT", "LV", "LT", "LU", "MT", "NL", "PL", "PT", "RO", "SK", "SI", "ES", "SE",
        "GB", "US", "CA", "BR", "JP", "KR", "SG", "IN", "KE", "ZA", "CH", "NO", "AU", "CL",
    ];

    public const string Prefix = "demo-";
    public const string Secret = "demo-secret";
    public const string Secretariat = "demo-secretariat";

    public static bool IsDemo(string client) => client.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>All demo clients: the secretariat, one authority per seeded jurisdiction, and one party of each kind.</summary>
    public static IReadOnlyList<DemoClient> All { get; } =
    [
        new(Secretariat, PartyRole.Secretariat, "EU", "Demo Secretariat"),
        .. Authorities(),
        new("demo-cab-eu", PartyRole.ConformityAssessmentBody, "DE", "Demo Conformity Assessment Body EU"),
        new("demo-cab-kr", PartyRole.ConformityAssessmentBody, "KR", "Demo Conformity Assessment Body KR"),
        new("demo-provider-eu", PartyRole.Provider, "DE", "Demo Provider EU"),
        new("demo-provider-us", PartyRole.Provider, "US", "Demo Provider US"),
        new("demo-deployer-ke", PartyRole.Deployer, "KE", "Demo Deployer KE"),
        new("demo-qualified-entity-eu", PartyRole.QualifiedEntity, "DE", "Demo Qualified Entity EU"),
        new("demo-individual", null, "DE", "Demo Individual"),
    ];

    /// <summary>Hashes of the public secret; a single iteration, since there is nothing to protect.</summary>
    public static IEnumerable<KeyValuePair<string, ClientSecretHash>> Secrets()
    {
        var secret = ClientSecretHash.Of(Secret, iterations: 1);
        return All.Select(client => KeyValuePair.Create(client.Id, secret));
    }

    private static IEnumerable<DemoClient> Authorities() => SeededCodes.Select(code =>
        new DemoClient($"demo-authority-{code.ToLowerInvariant()}", PartyRole.CompetentAuthority, code, $"Demo Authority {code}"));
}
