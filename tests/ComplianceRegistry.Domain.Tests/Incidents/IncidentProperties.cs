using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Time;
using FsCheck.Xunit;
using static ComplianceRegistry.Domain.Tests.Incidents.IncidentLives;

namespace ComplianceRegistry.Domain.Tests.Incidents;

/// <summary>What holds of the time limits of incidents at whatever instant they begin, over every holiday of two years.</summary>
[Properties(MaxTest = 300, EndSize = 1_000_000)]
public sealed class IncidentProperties
{
    private static readonly DateTimeOffset Begin = new(2026, 8, 10, 0, 0, 0, TimeSpan.Zero);

    [Property]
    public void A_graver_kind_is_never_reported_later(int minutes)
    {
        var due = new[] { IncidentKind.Widespread, IncidentKind.Death, IncidentKind.HealthHarm }.Select(kind => Due(OpenedAt(minutes, kind).State, IncidentClocks.Report));
        Assert.Equal(due.Order(), due);
    }

    [Property]
    public void A_report_before_the_deadline_is_met_and_every_other_is_missed(int minutes, short offset)
    {
        var scenario = OpenedAt(minutes, IncidentKind.HealthHarm);
        var due = Due(scenario.State, IncidentClocks.Report);
        var now = due.AddSeconds(offset) is var at && at < scenario.State.AwareAt ? due : due.AddSeconds(offset);
        var outcome = scenario.At(now).When(Filing with { Now = now }).ThenAccepted().Outcomes.Single(known => known.Clock == IncidentClocks.Report);
        Assert.Equal((now < due ? ClockResult.Met : ClockResult.Missed, due, now), (outcome.Result, outcome.Due, outcome.DoneAt));
    }

    [Property]
    public void Whatever_time_passes_the_clocks_come_to_rest_and_each_tells_how_it_ended(int minutes, ushort days)
    {
        var scenario = OpenedAt(minutes, IncidentKind.Death);
        var opened = scenario.State.AwareAt!.Value;
        scenario.When(Filing with { Now = opened }).ThenAccepted();
        var started = scenario.State.Clocks.All.Select(clock => clock.Name).ToHashSet();
        var after = scenario.At(opened.AddDays(days)).State;
        Assert.DoesNotContain(after.Clocks.All, clock => clock.IsDue(opened.AddDays(days)));
        Assert.Equal(started, after.Clocks.All.Select(clock => clock.Name).Concat(after.Outcomes.Select(outcome => outcome.Clock)).Where(name => name != IncidentClocks.Report).ToHashSet());
    }

    private static IncidentScenario OpenedAt(int minutes, IncidentKind kind)
    {
        var at = Begin.AddMinutes(Math.Abs((long)minutes) % (60 * 24 * 730));
        return Given(Open with { Now = at, AwareAt = at, OccurredOn = null, Kinds = [kind] });
    }

    private static DateTimeOffset Due(Incident incident, string clock) => incident.Clocks.Find(clock)!.Due!.Value;
}
