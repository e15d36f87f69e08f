using System.Collections.Immutable;
using System.Text;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.Tests.Systems;

public sealed class SystemContentValidationTests
{
    [Fact]
    public void Every_fault_of_a_registration_is_listed()
    {
        var content = Sample.Content() with
        {
            Name = "",
            Reference = "line\nbreak",
            IntendedPurpose = "a\0b",
            DataAndLogic = null,
            Sector = " ",
            Links = [new SystemLink(SystemLinkKind.Website, "javascript:alert(1)")],
        };
        var command = SystemLives.Register(content) with
        {
            Version = new SystemVersion("", "ABC", null, " "),
            Deployments = [Sample.OnMarket("DE"), Sample.OnMarket("DE"), new Deployment("Germany", "PTY-0", DeploymentStatus.OnMarket)],
            Contact = new Contact("nobody"),
        };
        SystemLives.Given().When(command).ThenFaults(
            "/name required", "/reference one-line", "/intendedPurpose control-character", "/dataAndLogic required", "/sector required", "/links/0/url url",
            "/version/label required", "/version/contentHash pattern", "/version/date required", "/version/substantialModification blank",
            "/deployments/1 repeated", "/deployments/2/jurisdiction pattern", "/deployments/2/deployer malformed-id", "/contact/email pattern");
    }

    [Theory]
    [InlineData("2026-08-10", true)]
    [InlineData("2026-08-11", false)]
    [InlineData("1995-05-01", true)]
    public void A_version_is_not_dated_in_the_future_anywhere_on_Earth(string date, bool possible)
    {
        var scenario = SystemLives.Given().When(SystemLives.Register() with { Version = Sample.FirstVersion with { Date = DateOnly.Parse(date, null) } });
        if (possible)
        {
            scenario.ThenAccepted();
        }
        else
        {
            scenario.ThenFaults("/version/date future");
        }
    }

    [Theory]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    [InlineData("aaaa")]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa\n")]
    public void A_hash_is_64_lower_case_digits(string hash) =>
        SystemLives.Given().When(SystemLives.Register() with { Version = Sample.FirstVersion with { ContentHash = hash } }).ThenFaults("/version/contentHash pattern");

    [Fact]
    public void A_version_label_is_unique() => SystemLives.Given(SystemLives.Listed)
        .When(new AddVersion { Actor = SystemLives.TheProvider, Now = Sample.Now, Version = Sample.FirstVersion })
        .ThenFaults("/label repeated");

    [Fact]
    public void Imported_entries_may_lack_what_their_register_lacks() =>
        Assert.Empty(SystemLives.Given().When(SystemLives.Import() with { Version = new SystemVersion("K123456") }).ThenAccepted().Versions[0].ContentHash ?? "");

    [Fact]
    public void The_largest_entry_fits_a_payload_of_256_KiB()
    {
        var wide = "汉";
        var content = Sample.Content() with
        {
            Name = Repeat(wide, SystemLimits.Name),
            Reference = Repeat(wide, SystemLimits.Reference),
            IntendedPurpose = Repeat(wide, SystemLimits.IntendedPurpose),
            DataAndLogic = Repeat(wide, SystemLimits.DataAndLogic),
            Links = [.. Enumerable.Repeat(new SystemLink(SystemLinkKind.Website, "https://a.example/" + new string('x', SystemLimits.Url - 18)), SystemLimits.Links)],
        };
        ImmutableArray<Deployment> deployments =
            [.. Enumerable.Range(0, SystemLimits.Deployments).Select(number => new Deployment("DE", Sample.Id("PTY", $"deployer-{number}"), DeploymentStatus.InService))];
        var scenario = SystemLives.Given().When(SystemLives.Register(content) with
        {
            Version = Sample.FirstVersion with { SubstantialModification = Repeat(wide, SystemLimits.SubstantialModification) },
            Deployments = deployments,
            Contact = new Contact("a@provider.example", Repeat(wide, PartyLimits.Person)),
        });
        var listed = Assert.Single(scenario.Decision.Events);
        Assert.InRange(EventCodec.WriteFacts(listed).Length + EventCodec.WritePersonal(listed).Length, 150_000, 220_000);
        Assert.InRange(Encoding.UTF8.GetByteCount(string.Join("\",\"", AiSystemDecider.Head(scenario.State, listed).Subjects)), 1_000, 3_000);
    }

    [Fact]
    public void A_correction_does_not_change_provider_or_section_nor_remove_the_description()
    {
        var content = Sample.Content() with { Provider = Sample.Deployer, Section = SystemSection.NonPublic, Sector = "justice-law-enforcement", DataAndLogic = null };
        SystemLives.Given(SystemLives.Listed).When(new CorrectSystem { Actor = SystemLives.TheProvider, Content = content })
            .ThenFaults("/provider unchangeable", "/section unchangeable", "/dataAndLogic required");
    }

    private static string Repeat(string text, int times) => string.Concat(Enumerable.Repeat(text, times));
}
