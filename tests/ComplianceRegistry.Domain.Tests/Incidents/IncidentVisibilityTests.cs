using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Tests.Jurisdictions;
using static ComplianceRegistry.Domain.Tests.Incidents.IncidentLives;

namespace ComplianceRegistry.Domain.Tests.Incidents;

/// <summary>Who sees what of an incident.</summary>
public sealed class IncidentVisibilityTests
{
    private static readonly JurisdictionCatalog Known = new(JurisdictionSeedTests.Seed.Jurisdictions);

    [Fact]
    public void Until_the_report_is_complete_only_those_concerned_know_of_an_incident()
    {
        var reported = Given(Open, Filing, Join).State;
        Assert.All([TheProvider, TheDeployer, German, French, Sample.AuthorityOf("EU")], actor => Assert.Equal(IncidentAudience.Concerned, See(reported, actor)));
        Assert.All([Sample.AuthorityOf("KR"), Sample.TheSecretariat, null], actor => Assert.Equal(IncidentAudience.Nobody, See(reported, actor)));
        Assert.Equal(IncidentAudience.Nobody, See(reported, German with { Status = Domain.Parties.PartyStatus.Suspended }));
    }

    [Fact]
    public void From_then_on_everybody_does() => Assert.Equal(IncidentAudience.Everybody, See(Given(Open, Complete).State, null));

    [Fact]
    public void One_that_is_closed_without_a_complete_report_is_published_as_well() =>
        Assert.True(Given(Open, Acknowledge, Release, Conclude, Conclude with { Actor = French }).State.IsPublished);

    [Fact]
    public void What_concerns_the_non_public_section_is_never_published()
    {
        var open = Open with { Systems = [TheSystem with { IsNonPublic = true }] };
        var closed = Given(open, Complete, Acknowledge, Release, Conclude, Conclude with { Actor = French }).State;
        Assert.Equal((IncidentStatus.Closed, false), (closed.Status, closed.IsPublished));
        Assert.False(Given(Recording with { Systems = [Recording.Systems[0] with { IsNonPublic = true }] }).State.IsPublished);
    }

    [Fact]
    public void Acts_are_sealed_until_publication_and_what_reports_tell_always_is()
    {
        var scenario = Given();
        var acts = new IncidentCommand[] { Open, Filing, Acknowledge, Complete, Act, Join, Release, Conclude }.SelectMany(Acts).ToList();
        Assert.Equal(
            ["incident.published Public", "incident.authority-acted Public", "incident.freeze-released Public", "incident.concluded Public"], acts.Where(act => act.EndsWith("Public", StringComparison.Ordinal)));
        Assert.Contains("incident.report-linked Sealed", acts);
        Assert.Equal(ActClass.Public, IncidentDecider.Head(Given(Recording).State, scenario.When(Recording).Decision.Events.FirstOrDefault() ?? new IncidentClosed()).Class);

        List<string> Acts(IncidentCommand command)
        {
            var state = scenario.State;
            var events = scenario.When(command).Decision.Events;
            return [.. events.Select(@event => $"{EventCodec.KindOf(@event)} {IncidentDecider.Head(state = IncidentDecider.Evolve(state, @event), @event).Class}")];
        }
    }

    [Fact]
    public void The_public_part_goes_on_from_what_was_published_as_the_case_does()
    {
        var scenario = Given(Open, Filing, Join, Complete);
        var published = IncidentSummary.Of(scenario.State).ToIncident(Id);
        var after = scenario.When(Act).Decision.Events.Aggregate(published, IncidentDecider.Evolve);
        Assert.Equal((IncidentStatus.AuthorityAction, scenario.State.Tracks.Length), (after.Status, after.Tracks.Length));
        Assert.Equal(scenario.State.Outcomes.AsEnumerable(), after.Outcomes);
        Assert.Empty(after.Reports);
        Assert.Empty(after.Systems[0].Deployers);
    }

    private static IncidentAudience See(Incident incident, Actor? actor) => IncidentVisibility.Of(incident, actor, Known);
}
