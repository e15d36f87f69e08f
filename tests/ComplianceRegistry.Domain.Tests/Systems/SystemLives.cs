global using SystemScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Systems.AiSystemDecider,
    ComplianceRegistry.Domain.Systems.AiSystem,
    ComplianceRegistry.Domain.Systems.SystemCommand>;

using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.Tests.Systems;

/// <summary>Lives of a system, and commands of those who may act on it.</summary>
internal static class SystemLives
{
    public static readonly IEvent Listed = new SystemListed
    {
        Content = Sample.Content(),
        Version = Sample.FirstVersion,
        Deployments = [Sample.OnMarket("DE")],
        Listings = [new Listing("DE", ListingStatus.Listed)],
        Home = "DE",
    };

    public static readonly MeasureGrounds Grounds = new(MeasureGround.RequirementsNotMet, "Article 79(5)");

    public static Actor TheProvider => Sample.Acting(Sample.Provider, "DE", PartyRole.Provider);

    public static Actor TheRepresentative => Sample.Acting(Sample.Representative, "DE", PartyRole.AuthorisedRepresentative);

    public static Actor TheDeployer => Sample.Acting(Sample.Deployer, "DE", PartyRole.Deployer);

    public static PartyStanding Represented => Sample.ProviderIn("US", new Mandate(Sample.Representative, MandateStatus.Accepted));

    public static IEvent[] To(ListingStatus status) => status switch
    {
        ListingStatus.Absent => [],
        ListingStatus.Listed => [Listed],
        ListingStatus.Restricted => [Listed, new ListingRestricted("DE", Grounds)],
        ListingStatus.Withdrawn => [Listed, new ListingWithdrawn("DE", null)],
        ListingStatus.Recalled => [Listed, new ListingRecalled("DE", null)],
        ListingStatus.Archived => [Listed, new ListingWithdrawn("DE", null), new ListingArchived("DE")],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };

    public static SystemScenario Given(params IEvent[] events) => new(Sample.System, events);

    public static RegisterSystem Register(SystemContent? content = null) => new()
    {
        Actor = TheProvider,
        Now = Sample.Now,
        Provider = Sample.ProviderIn("DE"),
        Content = content ?? Sample.Content(),
        Version = Sample.FirstVersion,
        Deployments = [Sample.OnMarket("DE")],
    };

    public static RegisterImported Import(ListingStatus status = ListingStatus.Listed) => new()
    {
        Actor = Sample.AuthorityOf("US"),
        Now = Sample.Now,
        Provider = Sample.ProviderIn("US") with { Status = PartyStatus.Recorded },
        Content = Sample.Content() with { DataAndLogic = null, Reference = null },
        Source = "us-federal-ai-inventory-2024",
        Status = status,
        Deployments = [new Deployment("US", Sample.Provider, DeploymentStatus.InService)],
    };
}
