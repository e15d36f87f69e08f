using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Domain.Tests.Jurisdictions;
using static ComplianceRegistry.Domain.Tests.Recognition.RecognitionLives;

namespace ComplianceRegistry.Domain.Tests.Systems;

/// <summary>What a recognition does to the entry of its system: the listing of its jurisdiction, use there, and who learns of incidents.</summary>
public sealed class RecognitionShownTests
{
    private static readonly RecognitionStanding InForce = Given(Grant).State.Standing(1);
    private static readonly RecognitionStanding Without = Given(Grant, Follow(Suspended(Sample.Now))).State.Standing(2);

    [Fact]
    public void The_first_recognition_with_force_opens_the_listing_of_its_jurisdiction_and_losing_it_closes_nothing()
    {
        var state = Listed().When(Show(InForce)).Then(new RecognitionShown(InForce, OpensListing: true));
        Assert.Equal((ListingStatus.Listed, "JP"), (state.StatusIn("JP"), Assert.Single(state.RecognisedIn)));

        state = SystemLives.Given([SystemLives.Listed, new RecognitionShown(InForce, OpensListing: true)]).When(Show(Without)).Then(new RecognitionShown(Without, OpensListing: false));
        Assert.Equal(ListingStatus.Listed, state.StatusIn("JP"));
        Assert.Empty(state.RecognisedIn);
        Assert.Equal(Without, Assert.Single(state.Recognitions));
    }

    [Fact]
    public void A_recognition_without_force_or_of_an_ended_entry_opens_nothing()
    {
        Listed().When(Show(Without)).Then(new RecognitionShown(Without, OpensListing: false));
        SystemLives.Given(SystemLives.To(ListingStatus.Withdrawn)).When(Show(InForce)).Then(new RecognitionShown(InForce, OpensListing: false));
    }

    [Fact]
    public void What_is_shown_already_or_says_the_same_is_no_act()
    {
        var shown = SystemLives.Given([SystemLives.Listed, new RecognitionShown(Without, OpensListing: false)]);
        shown.When(Show(InForce)).Then();
        shown.When(Show(Without with { Basis = Without.Basis with { Version = 9 } })).Then();
    }

    [Fact]
    public void Where_local_law_asks_for_it_a_deployer_uses_the_system_only_while_a_certificate_is_recognised_or_issued_there()
    {
        Listed().When(UseInJapan).ThenRefused(RejectionKind.WrongState, "recognition-needed");
        var recognised = SystemLives.Given([SystemLives.Listed, new RecognitionShown(InForce, OpensListing: true)]);
        recognised.When(UseInJapan).ThenAccepted();
        recognised.When(UseInJapan with { Now = InForce.Expires!.Value }).ThenRefused(RejectionKind.WrongState, "recognition-needed");
        SystemLives.Given([SystemLives.Listed, new RecognitionShown(Without, OpensListing: false)]).When(UseInJapan).ThenRefused(RejectionKind.WrongState, "recognition-needed");
        SystemLives.Given([SystemLives.Listed, new BadgeShown(Sample.Badge(BadgeStatus.Restricted, version: 2) with { Jurisdiction = "JP" })]).When(UseInJapan).ThenAccepted();
        Listed().When(UseInJapan with { NeedsRecognition = null }).ThenAccepted();
        var elsewhere = UseInJapan with { Deployment = UseInJapan.Deployment with { Jurisdiction = "KE" }, Sharing = ["KE"], Governing = ["KE"] };
        recognised.When(elsewhere).ThenRefused(RejectionKind.WrongState, "recognition-needed");
        recognised.When(elsewhere with { Governing = ["KE", "JP"] }).ThenAccepted();
    }

    [Fact]
    public void A_jurisdiction_asks_for_it_by_its_profile_for_the_classes_that_it_names()
    {
        var rules = new SystemRules(Tests.Classification.Frameworks.Catalog, Places, Profiles("high-risk"));
        var state = SystemLives.Given(SystemLives.Listed).State with { Classifications = [EventExamples.HighRisk with { Jurisdiction = "DE" }] };
        var use = new SetDeployment { Actor = SystemLives.TheProvider, Now = Sample.Now, Deployment = new Deployment("DE", Sample.Deployer, DeploymentStatus.InService) };
        Assert.Equal("Act 1", ((SetDeployment)rules.Prepare(state, use)).NeedsRecognition);
        Assert.Null(((SetDeployment)new SystemRules(Tests.Classification.Frameworks.Catalog, Places, Profiles("minimal")).Prepare(state, use)).NeedsRecognition);
    }

    [Fact]
    public void An_incident_concerns_the_authorities_where_the_system_is_recognised()
    {
        var state = SystemLives.Given([SystemLives.Listed, new RecognitionShown(InForce, OpensListing: true)]).State;
        Assert.Contains("JP", Domain.Incidents.ConcernedSystem.Of(state, 2).Jurisdictions);
    }

    private static Domain.Jurisdictions.JurisdictionCatalog Places => new(JurisdictionSeedTests.Seed.Jurisdictions);

    private static SetDeployment UseInJapan => new()
    {
        Actor = SystemLives.TheProvider,
        Now = Sample.Now,
        Deployment = new Deployment("JP", Sample.Deployer, DeploymentStatus.InService),
        NeedsRecognition = "Act 1",
        Sharing = ["JP"],
        Governing = ["JP"],
    };

    private static RecognitionProfiles Profiles(string @class) => new(
        "1", [], [new RecognitionProfile("DE", "common@2026-11", new UseCondition([@class], "Act 1"), "Act 2")], new RecognitionProfile("", "common@2026-11", null, "Act 3"));

    private static Scenario<AiSystemDecider, AiSystem, SystemCommand> Listed() => SystemLives.Given(SystemLives.Listed);

    private static ShowRecognition Show(RecognitionStanding recognition) => new() { Actor = Sample.Registry, Recognition = recognition };
}
