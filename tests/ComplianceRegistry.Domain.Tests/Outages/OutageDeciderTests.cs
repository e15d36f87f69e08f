using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Domain.Time;
using static ComplianceRegistry.Domain.Tests.Outages.OutageLives;

namespace ComplianceRegistry.Domain.Tests.Outages;

public sealed class OutageDeciderTests
{
    [Fact]
    public void An_outage_is_declared_open_and_ends()
    {
        var open = new OutageScenario(Id, []).When(Declare(Now.AddHours(-3), null) with { Jurisdictions = ["DE"] }).ThenAccepted();
        Assert.Equal(new Outage(Now.AddHours(-3), null, Id), open.Outage);

        var ended = Given(OutageStatus.Open).When(End(Now.AddMinutes(-1))).Then(new OutageEnded(Now.AddMinutes(-1), Sample.TheSecretariat.Basis));
        Assert.Equal(new Outage(Now.AddHours(-3), Now.AddMinutes(-1), Id), ended.Outage);
    }

    [Fact]
    public void Every_fault_of_a_declaration_is_listed()
    {
        var declare = Declare(Now.AddDays(-31), Now.AddDays(-32)) with { Jurisdictions = ["DE", "de", "DE"], Faults = [new Fault("/jurisdictions/0", "unknown-jurisdiction", "None.")] };

        new OutageScenario(Id, []).When(declare).ThenFaults(
            "/from too-early", "/to order", "/to too-early", "/jurisdictions/1 pattern", "/jurisdictions/2 repeated", "/jurisdictions/0 unknown-jurisdiction");
    }

    [Theory]
    [InlineData(-30.0, null, "")]
    [InlineData(-30.001, null, "/from too-early")]
    [InlineData(0.001, null, "/to required")]
    [InlineData(90.0, 91.0, "")]
    [InlineData(90.001, 91.0, "/from too-late")]
    [InlineData(1.0, 31.0, "")]
    [InlineData(1.0, 31.001, "/to too-late")]
    [InlineData(-3.0, -1.0, "")]
    [InlineData(-3.0, -1.001, "/to too-early")]
    public void Beginning_and_end_keep_within_bounds(double from, double? to, string fault)
    {
        var scenario = new OutageScenario(Id, []).When(Declare(Now.AddDays(from), to is { } days ? Now.AddDays(days) : null));

        Assert.Equal(fault, string.Join(' ', scenario.Decision.Rejections.SelectMany(rejection => rejection.Faults).Select(one => $"{one.Pointer} {one.Code}")));
    }

    [Theory]
    [InlineData(1, "/to future")]
    [InlineData(-180, "/to order")]
    [InlineData(-181, "/to order")]
    public void An_end_lies_after_the_beginning_and_is_past(int minutes, string fault) => Given(OutageStatus.Open).When(End(Now.AddMinutes(minutes))).ThenFaults(fault);

    [Fact]
    public void An_outage_that_was_open_for_longer_than_one_may_be_declared_can_still_end()
    {
        var later = Now.AddDays(200);

        Assert.Equal(later, Given(OutageStatus.Open).When(End(later) with { Now = later }).ThenAccepted().To);
    }

    /// <summary>The limit on how far back an end may lie is chosen so that this holds.</summary>
    [Theory]
    [InlineData("incident-authority-action")]
    [InlineData("competence-refutation")]
    public void A_deadline_that_an_end_moves_is_never_over_already(string rule)
    {
        var seat = new Seat("DE", "Europe/Berlin", "de");
        var within = 0;
        foreach (var started in Enumerable.Range(0, 900).Select(hours => Now.AddHours(-hours)))
        {
            var running = Rules.Book.Start("clock", rule, "case.opened", started, seat, null);
            foreach (var to in Enumerable.Range(0, OutageLimits.EndHoursBack + 1).Select(hours => Now.AddHours(-hours)).Where(to => to >= running.Due))
            {
                var outage = new Outage(running.Due!.Value.AddHours(-1), to, Id);
                Assert.True(ClockKeeping.IsNewsTo(running, outage));
                Assert.True(Rules.Book.Change(running, clock => clock.WithOutage(outage)).Due > Now, $"{rule} started {started:O}, outage until {to:O}");
                within++;
            }
        }

        Assert.True(within > 100);
    }
}
