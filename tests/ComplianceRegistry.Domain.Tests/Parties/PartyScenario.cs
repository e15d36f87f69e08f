global using PartyScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Parties.PartyDecider,
    ComplianceRegistry.Domain.Parties.Party,
    ComplianceRegistry.Domain.Parties.PartyCommand>;

using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Tests.Parties;

/// <summary>Lives of a party up to each of its states.</summary>
internal static class PartyLives
{
    public static readonly IEvent Applied = new PartyApplied { Content = Sample.Company(), FirstMember = new PartyMember(Sample.Ada, MemberRole.Administrator) };
    public static readonly IEvent Recorded = new PartyRecorded { Content = Sample.Company(), Source = "nl-algorithm-register" };
    public static readonly IEvent Verified = new PartyVerified();

    public static IEvent[] To(PartyStatus status) => status switch
    {
        PartyStatus.Absent => [],
        PartyStatus.Recorded => [Recorded],
        PartyStatus.Applied => [Applied],
        PartyStatus.EvidenceRequested => [Applied, new EvidenceRequested(null)],
        PartyStatus.Verified => [Applied, Verified],
        PartyStatus.Suspended => [Applied, Verified, new PartySuspended(null)],
        PartyStatus.Refused => [Applied, new PartyRefused(null)],
        PartyStatus.Ceased => [Applied, Verified, new PartyCeased(null)],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static PartyScenario Given(params IEvent[] events) => new(Sample.Provider, events);

    /// <summary>A member of the party acts for it.</summary>
    public static Actor Member(string person) => Sample.Acting(Sample.Provider, "DE", PartyRole.Provider) with { Member = person };

    public static Actor TheRepresentative => Sample.Acting(Sample.Representative, "DE", PartyRole.AuthorisedRepresentative);
}
