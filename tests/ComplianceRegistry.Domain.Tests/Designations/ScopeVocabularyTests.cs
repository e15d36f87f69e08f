using ComplianceRegistry.Domain.Designations;

namespace ComplianceRegistry.Domain.Tests.Designations;

public sealed class ScopeVocabularyTests
{
    private static readonly ScopeVocabulary Scopes = ScopeVocabulary.Parse(Contracts.Read("scopes/scopes@2026-11.json")).OrThrow("scopes");

    [Fact]
    public void The_file_fits_its_schema() => Schemas.Fits(Contracts.Read("scopes/scopes@2026-11.json"), Contracts.Read("scopes/scopes.schema.json"));

    [Fact]
    public void Codes_that_are_unknown_are_faults_at_their_place()
    {
        Assert.Equal("2026-11", Scopes.Edition);
        Assert.Empty(DesignationContentValidation.AgainstScopes(["panel-radiology", "annex-iii-employment", "requirements-security"], Scopes));
        var fault = Assert.Single(DesignationContentValidation.AgainstScopes(["panel-radiology", "astrology"], Scopes));
        Assert.Equal(("/scope/1", "unknown-scope"), (fault.Pointer, fault.Code));
    }

    [Fact]
    public void A_code_that_is_used_twice_is_a_fault()
    {
        const string Family = """{ "id": "a", "label": "A", "source": "Here", "codes": [{ "code": "x", "label": "X" }, { "code": "x", "label": "Y" }] }""";
        Assert.Equal("repeated-id", Assert.Single(ScopeVocabulary.Parse($$"""{ "edition": "1", "families": [{{Family}}] }""").Faults).Code);
    }
}
