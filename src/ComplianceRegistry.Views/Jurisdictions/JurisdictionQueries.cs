using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Views.Storage;

namespace ComplianceRegistry.Views.Jurisdictions;

/// <summary>What can be asked about jurisdictions.</summary>
public sealed class JurisdictionQueries(ViewStore store)
{
    /// <summary>All jurisdictions, by code.</summary>
    public IReadOnlyList<JurisdictionItem> All() => store.Read(view => view.All("SELECT item FROM jurisdiction ORDER BY code", Item));

    /// <summary>The jurisdiction with an ISO 3166-1 code, or <c>EU</c>; null when there is none.</summary>
    public JurisdictionItem? Find(string code) => store.Read(view => view.First("SELECT item FROM jurisdiction WHERE code = ?1", Item, code));

    /// <summary>Codes of the jurisdictions that belong directly to a union.</summary>
    public IReadOnlyList<string> MembersOf(string union) => [.. All().Where(item => item.Content.MemberOf.Contains(union)).Select(item => item.Content.Code)];

    internal static JurisdictionItem Item(Statement row) => JsonSerializer.Deserialize<JurisdictionItem>(row.Bytes(0), RegistryJson.Options)!;
}

/// <summary>A jurisdiction as it is now.</summary>
/// <param name="Id">Registry id of its case.</param>
/// <param name="Version">Version of its stream.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
/// <param name="Content">What is recorded.</param>
public sealed record JurisdictionItem(string Id, long Version, DateTimeOffset UpdatedAt, JurisdictionContent Content);
