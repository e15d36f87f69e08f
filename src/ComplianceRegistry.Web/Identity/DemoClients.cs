using System.Collections.Immutable;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Bootstrap;

namespace ComplianceRegistry.Web.Identity;

/// <summary>A client of the Development environment and the party that stands behind it.</summary>
/// <param name="Id">Client id, and subject of its tokens.</param>
/// <param name="Role">Role of its party; null when it has none.</param>
/// <param name="Jurisdiction">Where its party is established.</param>
/// <param name="Name">Name of its party.</param>
internal sealed record DemoClient(string Id, PartyRole? Role, string Jurisdiction, string Name);

/// <summary>The clients that exist in Development only. Their secret is public, so nothing else may accept them.</summary>
internal sealed class DemoClients(JurisdictionSeed seed)
{
    public const string Prefix = "demo-";
    public const string Secret = "demo-secret";
    public const string Secretariat = "demo-secretariat";

    /// <summary>The secretariat, one authority per seeded jurisdiction, and one party of each other kind.</summary>
    public ImmutableArray<DemoClient> All { get; } =
    [
        new(Secretariat, PartyRole.Secretariat, "EU", "Demo Secretariat"),
        .. seed.Jurisdictions.Select(known => new DemoClient(
            $"demo-authority-{known.Code.ToLowerInvariant()}", PartyRole.CompetentAuthority, known.Code, $"Demo Authority {known.Code}")),
        new("demo-cab-eu", PartyRole.ConformityAssessmentBody, "DE", "Demo Conformity Assessment Body EU"),
        new("demo-cab-kr", PartyRole.ConformityAssessmentBody, "KR", "Demo Conformity Assessment Body KR"),
        new("demo-cab-us", PartyRole.ConformityAssessmentBody, "US", "Demo Conformity Assessment Body US"),
        new("demo-provider-eu", PartyRole.Provider, "DE", "Demo Provider EU"),
        new("demo-provider-us", PartyRole.Provider, "US", "Demo Provider US"),
        new("demo-deployer-ke", PartyRole.Deployer, "KE", "Demo Deployer KE"),
        new("demo-review-body-de", PartyRole.ReviewBody, "DE", "Demo Review Body DE"),
        new("demo-review-body-kr", PartyRole.ReviewBody, "KR", "Demo Review Body KR"),
        new("demo-qualified-entity-eu", PartyRole.QualifiedEntity, "DE", "Demo Qualified Entity EU"),
        new("demo-individual", null, "DE", "Demo Individual"),
    ];

    /// <summary>Whether an id is kept for the Development environment.</summary>
    public static bool IsDemo(string client) => client.StartsWith(Prefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>Hashes of the public secret; a single iteration, since there is nothing to protect.</summary>
    public IEnumerable<KeyValuePair<string, ClientSecretHash>> Secrets()
    {
        var secret = ClientSecretHash.Of(Secret, iterations: 1);
        return All.Select(client => KeyValuePair.Create(client.Id, secret));
    }

    /// <summary>The parties behind the clients, each with its client as administrator.</summary>
    public IEnumerable<Founder> Founders(Person person) =>
        from client in All
        from role in client.Role is { } given ? new[] { given } : []
        select new Founder(
            client.Id,
            new PartyContent { Roles = [role], Name = client.Name, Jurisdiction = client.Jurisdiction },
            [new PartyMember(person.PseudonymOf(client.Id), MemberRole.Administrator)]);
}
