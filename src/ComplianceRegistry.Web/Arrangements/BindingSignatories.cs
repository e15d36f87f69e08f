using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Web.Jurisdictions;

namespace ComplianceRegistry.Web.Arrangements;

/// <summary>By which signatory an arrangement binds a jurisdiction.</summary>
internal sealed class BindingSignatories(KnownJurisdictions jurisdictions)
{
    /// <summary>The signatory that binds a jurisdiction: itself, or a union that it belongs to; null when none does.</summary>
    public string? Of(ArrangementTerms terms, string jurisdiction) => jurisdictions.Catalog().Governing(jurisdiction)
        .Select(governing => governing.Code).FirstOrDefault(code => terms.Signatories.Any(bound => bound.Jurisdiction == code));
}
