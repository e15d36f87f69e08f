using ComplianceRegistry.Domain.Jurisdictions;

namespace ComplianceRegistry.Views.Tests.Jurisdictions;

public sealed class JurisdictionQueriesTests
{
    [Fact]
    public async Task Jurisdictions_are_listed_by_code_as_last_amended()
    {
        await using var register = new Register();
        register.Add("JUR-EU", Samples.Established("EU")).Add("JUR-DE", Samples.Established("DE", "EU")).Add("JUR-US", Samples.Established("US"));
        await register.Add("JUR-US", new JurisdictionAmended(Samples.Jurisdiction("US") with { Name = "United States" })).Fill();
        Assert.Equal(["DE", "EU", "US"], register.Jurisdictions.All().Select(item => item.Content.Code));
        var amended = register.Jurisdictions.Find("US")!;
        Assert.Equal(("United States", 2L, register.Now), (amended.Content.Name, amended.Version, amended.UpdatedAt));
        Assert.Equal(["DE"], register.Jurisdictions.MembersOf("EU"));
        Assert.Null(register.Jurisdictions.Find("XX"));
    }
}
