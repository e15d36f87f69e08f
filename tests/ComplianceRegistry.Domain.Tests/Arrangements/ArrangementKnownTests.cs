using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Tests.Frameworks;
using static ComplianceRegistry.Domain.Tests.Arrangements.ArrangementLives;

namespace ComplianceRegistry.Domain.Tests.Arrangements;

/// <summary>What terms name is known to the registry.</summary>
public sealed class ArrangementKnownTests
{
    private static readonly JurisdictionCatalog Jurisdictions =
        new(JurisdictionSeed.Parse(File.ReadAllBytes(Path.Combine(Contracts.Directory, "jurisdictions", "jurisdictions@2026-08.json"))).OrThrow("jurisdictions").Jurisdictions);

    private static readonly ScopeVocabulary Scopes = ScopeVocabulary.Parse(Contracts.Read("scopes/scopes@2026-11.json")).OrThrow("scopes");

    [Fact]
    public void Terms_of_known_things_have_no_faults() => Assert.Empty(Faults(Terms));

    [Fact]
    public void Every_unknown_jurisdiction_scope_code_and_requirement_set_is_listed() => Assert.Equal(
        ["/terms/signatories/2/jurisdiction unknown-jurisdiction", "/terms/scope/0 unknown-scope", "/terms/requirementSets/1 unknown-set"],
        Faults(Terms with
        {
            Signatories = Terms.Signatories.SetItem(2, Singapore with { Jurisdiction = "XX" }),
            Scope = ["no-such-scope"],
            RequirementSets = ["common@2026-11", "common@1999-01"],
        }));

    [Fact]
    public void A_member_is_not_named_beside_its_union() => Assert.Equal(
        ["/terms/signatories/2/jurisdiction bound-by-its-union"], Faults(Terms with { Signatories = Terms.Signatories.SetItem(2, Singapore with { Jurisdiction = "FR" }) }));

    private static IEnumerable<string> Faults(ArrangementTerms terms) =>
        ArrangementTermsValidation.AgainstKnown(terms, Jurisdictions, Scopes, RequirementData.Shipped).Select(fault => $"{fault.Pointer} {fault.Code}");
}
