using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Tests.Jurisdictions;
using static ComplianceRegistry.Domain.Tests.Frameworks.RequirementData;

namespace ComplianceRegistry.Domain.Tests.Recognition;

/// <summary>What jurisdictions ask of others' certificates, as data.</summary>
public sealed class RecognitionProfilesTests
{
    private const string File = "recognition/profiles@2026-11.json";

    private static readonly JurisdictionCatalog Jurisdictions = new(JurisdictionSeedTests.Seed.Jurisdictions);
    private static readonly RecognitionProfiles Profiles = RecognitionProfiles.Parse(Contracts.Read(File), Shipped).OrThrow(File);

    [Fact]
    public void What_ships_fits_its_schema() => Schemas.Fits(Contracts.Read(File), Contracts.Read("recognition/profiles.schema.json"));

    [Theory]
    [InlineData("EU", EuAiAct, "eu@2026-11")]
    [InlineData("DE", EuAiAct, "eu@2026-11")]
    [InlineData("KR", "kr-ai-basic-act@2026-01-22", "kr@2026-11")]
    [InlineData("JP", Common, "jp@2026-11")]
    public void A_jurisdiction_has_its_own_profile_or_that_of_its_union_or_the_default(string code, string set, string reference)
    {
        var profile = Profiles.Of(code, Jurisdictions)!;

        Assert.Equal((set, reference), (profile.RequirementSet, Profiles.ReferenceOf(profile)));
    }

    [Fact]
    public void A_jurisdiction_that_the_registry_does_not_know_has_none() => Assert.Null(Profiles.Of("XX", Jurisdictions));

    [Fact]
    public void A_members_own_profile_goes_before_that_of_its_union()
    {
        var own = Profiles with { Profiles = [new RecognitionProfile("DE", Common, new UseCondition(["high-risk"], "Act 1"), "made for a test"), .. Profiles.Profiles] };

        Assert.Equal(Common, own.Of("DE", Jurisdictions)!.RequirementSet);
        Assert.Equal(EuAiAct, own.Of("FR", Jurisdictions)!.RequirementSet);
    }

    [Fact]
    public void Every_jurisdiction_of_a_profile_and_of_a_doubt_is_known()
    {
        Assert.All(Profiles.Profiles, profile => Assert.True(Jurisdictions.Contains(profile.Jurisdiction)));
        Assert.All(Profiles.Provisional, part => Assert.True(part.Subject is "default" or "useNeedsRecognition" || Jurisdictions.Contains(part.Subject)));
    }

    [Fact]
    public void Whether_use_needs_recognition_is_read()
    {
        var parsed = RecognitionProfiles.Parse("""
            {"version":"1","profiles":[{"jurisdiction":"JP","requirementSet":"common@2026-11","provision":"a","useNeedsRecognition":{"classes":["high-impact"],"provision":"Act 1"}}],"default":{"requirementSet":"common@2026-11","provision":"b"}}
            """, Shipped);

        var condition = parsed.OrThrow("made for a test").Of("JP", Jurisdictions)!.UseNeedsRecognition!;
        Assert.Equal(("high-impact", "Act 1"), (Assert.Single(condition.Classes), condition.Provision));
        Assert.Null(parsed.Value!.Default.UseNeedsRecognition);
    }

    [Fact]
    public void Every_fault_is_told()
    {
        var parsed = RecognitionProfiles.Parse("""
            {"version":"V 1","provisional":[{"subject":"EU"}],"profiles":[
              {"jurisdiction":"europe","requirementSet":"common@1900-01","provision":""},
              {"jurisdiction":"KR","requirementSet":"common@2026-11","provision":"a","useNeedsRecognition":{"classes":[],"provision":""}},
              {"jurisdiction":"KR","requirementSet":"common@2026-11","provision":"a","colour":"red"}]}
            """, Shipped);

        Assert.Equal(
            [
                ("/version", "wrong-type"), ("/provisional/0/reason", "missing"), ("/profiles/0/provision", "empty"), ("/profiles/1/useNeedsRecognition/provision", "empty"),
                ("/profiles/2/colour", "unknown-member"), ("/default", "missing"), ("/profiles/0/jurisdiction", "pattern"), ("/profiles/0/requirementSet", "unknown-set"),
                ("/profiles/1/useNeedsRecognition/classes", "empty"),
                ("/profiles/2/jurisdiction", "repeated"),
            ],
            parsed.Faults.Select(fault => (fault.Pointer, fault.Code)));
        Assert.Null(parsed.Value);
    }
}
