using System.Collections.Immutable;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Time;
using static ComplianceRegistry.Domain.Tests.Incidents.IncidentLives;

namespace ComplianceRegistry.Domain.Tests.Incidents;

public sealed class IncidentDeciderTests
{
    [Fact]
    public void Every_fault_of_an_opening_is_listed() => Given().When(Open with
    {
        Kinds = [IncidentKind.Death, IncidentKind.Death],
        OccurredOn = new DateOnly(2026, 8, 20),
        AwareAt = Sample.Now.AddMinutes(1),
        Systems = [TheSystem, TheSystem],
        Seats = [Berlin],
        Report = new ReportNarrative(" "),
    }).ThenFaults(
        "/awareAt future", "/kinds/1 repeated", "/occurredOn order", "/report/text required", "/systems repeated", "/systems unknown-jurisdiction");

    [Fact]
    public void Nobody_is_aware_of_an_incident_before_there_was_the_system()
    {
        Given().When(Open with { AwareAt = new DateTimeOffset(2026, 7, 30, 0, 0, 0, TimeSpan.Zero), OccurredOn = null }).ThenFaults("/awareAt before-the-system");
        Given().When(Open with { AwareAt = new DateTimeOffset(2026, 7, 31, 12, 0, 0, TimeSpan.Zero), OccurredOn = null }).ThenAccepted();
    }

    [Fact]
    public void Systems_of_both_sections_have_incidents_of_their_own() =>
        Given(Open).When(LinkOther with { System = LinkOther.System with { IsNonPublic = true } }).ThenFaults("/systems mixed-sections");

    [Fact]
    public void A_report_reaches_every_authority_and_the_last_that_acted_closes_the_incident()
    {
        var half = Given(Open, Complete, Act, Act with { Actor = French }, Release, Release with { Actor = French }, Conclude);
        Assert.Equal(IncidentStatus.AuthorityAction, half.State.Status);
        var closed = half.When(Conclude with { Actor = French }).ThenAccepted();
        Assert.Equal(IncidentStatus.Closed, closed.Status);
        Assert.Empty(closed.Clocks.All);
    }

    [Fact]
    public void An_authority_that_did_not_act_in_time_does_not_keep_the_incident_open()
    {
        var waiting = Given(Open, Complete, Act, Release, Conclude);
        var due = waiting.State.Clocks.Find("authority-action-fr")!.Due!.Value;
        Assert.Equal(IncidentStatus.AuthorityAction, waiting.State.Status);
        var events = IncidentDecider.Due(waiting.State, due, Rules.Book);
        Assert.Equal(["incident.authority-action-overdue", "incident.closed"], events.Select(EventCodec.KindOf));
        Assert.Equal(due, ((IncidentClosed)events[1]).Effective);
    }

    [Fact]
    public void An_authority_concludes_when_what_it_required_is_done()
    {
        Given(Open, Complete, Act, Require, Release, Meet).When(Conclude).ThenRefused(RejectionKind.WrongState, "corrections-open");
        Given(Open, Complete, Act, Require, Release, Meet, Meet with { Step = MilestoneStep.FinalReport }).When(Conclude).ThenAccepted();
    }

    [Fact]
    public void An_authority_does_not_conclude_while_it_has_not_released_the_freeze()
    {
        Given(Open, Complete).When(Conclude).ThenRefused(RejectionKind.WrongState, "freeze-not-released");
        Given(Open, Complete, Act).When(Conclude).ThenRefused(RejectionKind.WrongState, "freeze-not-released");
        Given(Open, Complete, Act, Release, Act with { Actor = French }).When(Conclude with { Actor = French }).ThenRefused(RejectionKind.WrongState, "freeze-not-released");
        Given(Open, Complete, Act, Release, Act with { Actor = French }).When(Conclude).ThenAccepted();
        Given(Open, Complete, Act, Release).When(Conclude with { Actor = French }).ThenAccepted();
    }

    [Fact]
    public void To_conclude_is_offered_when_nothing_stands_in_its_way()
    {
        Assert.DoesNotContain("conclude", IncidentWorkflow.ActionsFor(Given(Open, Complete, Act).State, German));
        Assert.DoesNotContain("conclude", IncidentWorkflow.ActionsFor(Given(Open, Complete, Act, Require, Release).State, German));
        Assert.Contains("conclude", IncidentWorkflow.ActionsFor(Given(Open, Complete, Act, Release).State, German));
    }

    [Fact]
    public void Systems_are_frozen_until_every_authority_at_work_has_released_them()
    {
        Assert.True(Given(Open).State.IsFrozen);
        Assert.True(Given(Open, Filing, Acknowledge, Acknowledge with { Actor = French }, Release).State.IsFrozen);
        Assert.False(Given(Open, Filing, Acknowledge, Acknowledge with { Actor = French }, Release, Release with { Actor = French }).State.IsFrozen);
        Assert.False(To(IncidentStatus.Closed).State.IsFrozen);
        Given(Open, Filing, Acknowledge, Release).When(Freeze).ThenRefused(RejectionKind.WrongState, "not-frozen");
    }

    [Fact]
    public void An_incident_is_merged_once_the_other_one_has_its_report()
    {
        Given(Open).When(Merge with { IsLinkedThere = false }).ThenRefused(RejectionKind.WrongState, "not-linked-there");
        var merged = Given(Open, Filing, Merge).State;
        Assert.Equal((OtherId, 0), (merged.MergedInto, merged.Clocks.All.Length));
        Assert.All(merged.Outcomes.Where(outcome => outcome.Clock != IncidentClocks.Report), outcome => Assert.Equal(ClockResult.Ended, outcome.Result));
    }

    [Fact]
    public void A_case_joins_an_incident_once()
    {
        var join = Join with { Actor = German, Narrative = null, Reference = OtherId };
        Given(Open, join).When(join).Then();
        Given(Open).When(join with { Narrative = Told }).ThenFaults(" one-of");
        Given(Open).When(join with { Reference = Id }).ThenFaults("/reference itself");
        Given(Open).When(join with { Reference = "INC-1" }).ThenFaults("/reference malformed-id");
    }

    [Fact]
    public void The_report_is_filed_and_completed_once()
    {
        Given(Open, Act, Filing).When(Filing).ThenRefused(RejectionKind.WrongState, "already-reported");
        Given(Open, Act, Complete).When(Complete).ThenRefused(RejectionKind.WrongState, "already-complete");
    }

    [Fact]
    public void An_incident_of_the_past_has_no_consequence_and_shows_whether_its_report_was_in_time()
    {
        var recorded = Given(Recording).State;
        Assert.Empty(recorded.Clocks.All);
        Assert.Equal((ClockResult.Met, "incident-report-us@2026-11"), (recorded.Outcomes[0].Result, recorded.Outcomes[0].Rule));
        Assert.Equal(ClockResult.Missed, Result(Recording with { AwareOn = new DateOnly(2020, 1, 14) }));
        Assert.Equal(ClockResult.Met, Result(Recording with { AwareOn = new DateOnly(2020, 1, 15) }));
        Assert.Equal(ClockResult.Undetermined, Result(Recording with { AwareOn = null }));
        Assert.Equal(ClockResult.Undetermined, Result(Recording with { AwareOn = new DateOnly(2020, 3, 1) }));
        Given(Recording).When(Recording).Then();
        Given(Recording).When(Recording with { Actor = German }).ThenRefused(RejectionKind.WrongState, "wrong-state");
        Given(Recording).When(Recording with { Origin = new IncidentOrigin("another", "1", 0) }).ThenRefused(RejectionKind.WrongState, "wrong-state");

        static ClockResult Result(RecordHistoricIncident command) => Given(command).State.Outcomes[0].Result;
    }

    [Fact]
    public void Every_fault_of_a_record_of_the_past_is_listed() => Given().When(Recording with
    {
        Actor = German,
        ReportedOn = new DateOnly(2027, 1, 1),
        CompletedOn = new DateOnly(2020, 1, 1),
        OccurredOn = new DateOnly(1900, 1, 1),
        Origin = new IncidentOrigin("FDA MAUDE", "", -1),
        Systems = ImmutableArray<ConcernedSystem>.Empty,
    }).ThenFaults(
        " another-jurisdiction", "/completedOn order", "/followUps range", "/occurredOn range", "/reference blank", "/reference required", "/reportedOn range",
        "/source pattern", "/systems min-items");
}
