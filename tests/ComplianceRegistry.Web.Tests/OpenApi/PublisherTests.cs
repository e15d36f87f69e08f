using ComplianceRegistry.Web.Http.OpenApi;
using Microsoft.Extensions.Configuration;

namespace ComplianceRegistry.Web.Tests.OpenApi;

public sealed class PublisherTests
{
    [Fact]
    public void nothing_is_said_of_who_is_not_known()
    {
        Assert.Null(Publisher.Contact(Settings()));
        Assert.Null(Publisher.License(Settings()));
    }

    [Fact]
    public void the_operator_says_who_runs_the_registry_and_on_what_terms()
    {
        var settings = Settings(
            ("Registry:Contact:Name", "Office"), ("Registry:Contact:Url", "https://office.example/"), ("Registry:Contact:Email", "office@office.example"),
            ("Registry:License:Name", "Terms"), ("Registry:License:Url", "https://office.example/terms"));

        var (contact, license) = (Publisher.Contact(settings)!, Publisher.License(settings)!);

        Assert.Equal(("Office", "https://office.example/", "office@office.example"), (contact.Name, contact.Url!.ToString(), contact.Email));
        Assert.Equal(("Terms", "https://office.example/terms"), (license.Name, license.Url!.ToString()));
    }

    [Theory]
    [InlineData("Registry:Contact:Url", "office.example")]
    [InlineData("Registry:Contact:Url", "ftp://office.example/")]
    [InlineData("Registry:License:Url", "https://office.example/terms")]
    public void what_makes_no_sense_is_refused_by_its_name(string setting, string value)
    {
        var settings = Settings((setting, value));

        var refusal = Assert.Throws<InvalidOperationException>(() => (object?)Publisher.Contact(settings) ?? Publisher.License(settings));

        Assert.Contains(setting, refusal.Message, StringComparison.Ordinal);
    }

    private static IConfiguration Settings(params (string Name, string Value)[] settings) =>
        new ConfigurationBuilder().AddInMemoryCollection(settings.ToDictionary(setting => setting.Name, setting => (string?)setting.Value)).Build();
}
