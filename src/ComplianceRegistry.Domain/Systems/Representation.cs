using System.Collections.Immutable;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>
/// The duty of a provider established elsewhere to act through an authorised representative (Article 22 of Regulation (EU) 2024/1689 and its like).
/// </summary>
public static class Representation
{
    /// <summary>
    /// For each jurisdiction whose law requires a representative that is not there, what is missing and what to do. Empty when all is in order.
    /// </summary>
    /// <param name="jurisdictions">The jurisdictions and their rules.</param>
    /// <param name="provider">The provider, on whose case the mandates stand.</param>
    /// <param name="representative">The representative named for the system; null when none.</param>
    /// <param name="listed">Codes of the jurisdictions in which the system is listed.</param>
    /// <param name="classes">The system's classes.</param>
    public static IEnumerable<string> Missing(
        JurisdictionCatalog jurisdictions,
        PartyStanding provider,
        PartyStanding? representative,
        ImmutableArray<string> listed,
        ImmutableArray<ClassificationResult> classes) =>
        from governing in listed.SelectMany(jurisdictions.Governing).DistinctBy(jurisdiction => jurisdiction.Code)
        let rule = governing.Representative
        where rule is not null && Concerns(governing.Code, rule, classes)
        where !jurisdictions.IsWithin(provider.Jurisdiction, governing.Code) && !Represents(jurisdictions, representative, provider, governing)
        select $"A provider established outside '{governing.Code}' lists a system of this class there only with an authorised representative that is verified, "
            + $"established there, and has accepted the provider's mandate ({rule.LegalBasis}).";

    private static bool Concerns(string jurisdiction, RepresentativeRule rule, ImmutableArray<ClassificationResult> classes) => classes
        .Where(result => result.Jurisdiction == jurisdiction)
        .SelectMany(result => result.AlsoApplies.Select(also => also.Class).Prepend(result.Class))
        .Any(rule.Classes.Contains);

    private static bool Represents(JurisdictionCatalog jurisdictions, PartyStanding? representative, PartyStanding provider, JurisdictionContent governing) =>
        representative is { Status: PartyStatus.Verified }
        && representative.Is(PartyRole.AuthorisedRepresentative)
        && provider.IsRepresentedBy(representative.Party)
        && jurisdictions.IsWithin(representative.Jurisdiction, governing.Code);
}
