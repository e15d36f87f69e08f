using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Tests.EvidenceItems;

/// <summary>Every class of visibility against every kind of reader.</summary>
public sealed class VisibilityTests
{
    private static readonly Dictionary<string, Actor?> Readers = new()
    {
        ["public"] = null,
        ["owner"] = EvidenceLives.Owner,
        ["suspended owner"] = EvidenceLives.Owner with { Status = PartyStatus.Suspended },
        ["named"] = Sample.Acting(Sample.Deployer, "FR", PartyRole.Deployer),
        ["suspended named"] = Sample.Acting(Sample.Deployer, "FR", PartyRole.Deployer) with { Status = PartyStatus.Suspended },
        ["authority"] = Sample.AuthorityOf("DE"),
        ["suspended authority"] = Sample.AuthorityOf("DE") with { Status = PartyStatus.Suspended },
        ["other authority"] = Sample.AuthorityOf("FR"),
        ["company of the jurisdiction"] = Sample.Acting(Sample.Id("PTY", "other"), "DE", PartyRole.Provider),
        ["secretariat"] = Sample.TheSecretariat,
        ["applicant"] = Sample.PersonFor(Sample.Id("PTY", "new"), Sample.Bob),
    };

    [Theory]
    [InlineData(VisibilityClass.Public, "public", "owner", "suspended owner", "named", "suspended named", "authority", "suspended authority", "other authority", "company of the jurisdiction", "secretariat", "applicant")]
    [InlineData(VisibilityClass.PartiesOnly, "owner", "suspended owner", "named")]
    [InlineData(VisibilityClass.AuthoritiesOfArrangement, "owner", "suspended owner", "named", "authority")]
    [InlineData(VisibilityClass.LeadAuthority, "owner", "suspended owner", "named", "authority")]
    [InlineData(VisibilityClass.PanelSealed, "owner", "suspended owner", "named")]
    [InlineData(VisibilityClass.CustodianSealed)]
    public void A_class_is_open_to_exactly_these(VisibilityClass visibility, params string[] readers)
    {
        var audience = new Audience(visibility, [Sample.Deployer], ["DE"]);
        Assert.Equal(readers.Order(StringComparer.Ordinal), Readers.Where(reader => Visibility.MayRead(reader.Value, Sample.Provider, audience)).Select(reader => reader.Key).Order(StringComparer.Ordinal));
    }
}
