using System.Collections.Immutable;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>The section that only authorities read: Article 49(4) of Regulation (EU) 2024/1689 and its like elsewhere.</summary>
public static class NonPublicSection
{
    private const string AreasQuestion = "annex-iii-areas";
    private static readonly ImmutableArray<NonPublicArea> LawEnforcement = [NonPublicArea.LawEnforcement];
    private static readonly ImmutableArray<NonPublicArea> Migration = [NonPublicArea.Migration, NonPublicArea.Asylum, NonPublicArea.Border];

    /// <summary>The areas of public power in which a system is used, as its sector or its answers say; empty when in none.</summary>
    public static ImmutableArray<NonPublicArea> AreasOf(SystemContent content) =>
    [
        .. IsIn(content, "justice-law-enforcement", "law-enforcement") ? LawEnforcement : [],
        .. IsIn(content, "migration-border", "migration-border") ? Migration : [],
    ];

    /// <summary>Whether a jurisdiction's law, or that of a union that it belongs to, keeps such entries from the public.</summary>
    public static bool IsProvidedIn(JurisdictionCatalog jurisdictions, string code, SystemContent content) =>
        !RulesIn(jurisdictions, code, content).IsEmpty;

    /// <summary>The rules of a jurisdiction, and of the unions that it belongs to, for the areas of an entry.</summary>
    internal static ImmutableArray<NonPublicRule> RulesIn(JurisdictionCatalog jurisdictions, string code, SystemContent content)
    {
        var areas = AreasOf(content);
        return [.. jurisdictions.Governing(code).SelectMany(governing => governing.NonPublicSection).Where(rule => areas.Contains(rule.Area))];
    }

    /// <summary>
    /// Whether somebody may read an entry: everybody in the public section; in the non-public one the parties that file for it or deploy it,
    /// the authorities of its listings, and those of a union to which one of these jurisdictions belongs.
    /// </summary>
    public static bool MayRead(AiSystem system, Actor? actor, JurisdictionCatalog jurisdictions)
    {
        if (!system.IsNonPublic)
        {
            return true;
        }

        return actor is { IsVerified: true } && (IsConcerned(system, actor.Party)
            || (actor.Is(PartyRole.CompetentAuthority) && system.Listings.Any(listing => jurisdictions.IsWithin(listing.Jurisdiction, actor.Jurisdiction))));
    }

    private static bool IsConcerned(AiSystem system, string party) =>
        party == system.Content!.Provider || party == system.Content.Representative || party == system.Origin?.Keeper
        || system.Deployments.Any(deployment => deployment.Deployer == party);

    private static bool IsIn(SystemContent content, string sector, string area) =>
        content.Sector == sector
        || (content.Answers?.Values.GetValueOrDefault(AreasQuestion) is AnswerValue.ChosenSet chosen && chosen.Values.Contains(area));
}
