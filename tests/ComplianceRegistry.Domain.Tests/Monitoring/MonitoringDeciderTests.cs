using ComplianceRegistry.Domain.Monitoring;
using static ComplianceRegistry.Domain.Tests.Monitoring.MonitoringLives;

namespace ComplianceRegistry.Domain.Tests.Monitoring;

public sealed class MonitoringDeciderTests
{
    [Fact]
    public void Every_fault_of_a_plan_is_listed() => Given().When(Submit with
    {
        Version = Watched with { IsLatest = false },
        Metrics = [new MonitoredMetric("a b", "%", ThresholdSide.AtMost, "1.50"), new MonitoredMetric("a b", "percent", ThresholdSide.AtMost, "1e3")],
    }).ThenFaults(
        "/metrics/0/name pattern", "/metrics/0/threshold number", "/metrics/0/unit pattern", "/metrics/1/name pattern", "/metrics/1/name repeated",
        "/metrics/1/threshold number", "/version not-the-latest");

    [Theory]
    [InlineData("0")]
    [InlineData("-0.5")]
    [InlineData("12.05")]
    [InlineData("100")]
    public void A_number_has_one_form(string value) => Given(Submit).When(MeasureAt(Sample.Now, value)).ThenAccepted();

    [Theory]
    [InlineData("-0")]
    [InlineData("00.5")]
    [InlineData(".5")]
    [InlineData("5.")]
    [InlineData("+5")]
    [InlineData("0.50")]
    [InlineData("NaN")]
    [InlineData("1234567890123456789012345.678")]
    public void Any_other_form_is_refused(string value) => Given(Submit).When(MeasureAt(Sample.Now, value)).ThenFaults("/measurements/0/value number");

    [Fact]
    public void Every_fault_of_a_batch_is_listed_and_none_is_taken() => Given(Submit, Good).When(new RecordMeasurements
    {
        Actor = TheProvider,
        Now = Sample.Now,
        Measurements =
        [
            new Measurement(Accuracy, Sample.Now, "95"),
            new Measurement("drift", Sample.Now, "1"),
            new Measurement(Latency, Sample.Now.AddSeconds(1), "1"),
            new Measurement(Latency, Sample.Now.AddSeconds(1), "1"),
        ],
    }).ThenFaults(
        "/measurements/0/at not-after-the-last", "/measurements/1/metric unknown-metric", "/measurements/2/at future", "/measurements/3/at future",
        "/measurements/3/at not-after-the-last");

    [Fact]
    public void The_threshold_itself_is_kept_and_what_is_beyond_opens_one_breach_for_each_metric()
    {
        Assert.Equal(PlanStatus.Active, Given(Submit, MeasureAt(Sample.Now, "92.5")).State.Status);
        var breached = Given(Submit, MeasureAt(Sample.Now, "93", "92.4", "91")).State;
        Assert.Equal((Accuracy, Sample.Now.AddMinutes(-1)), (Assert.Single(breached.Breaches).Metric, breached.Breaches[0].At));
        Assert.Single(Given(Submit, Bad, MeasureAt(Sample.Now.AddHours(1), "90")).State.Breaches);
    }

    [Fact]
    public void A_breach_that_is_answered_settles_and_one_that_is_not_is_overdue()
    {
        Assert.Equal(PlanStatus.Active, Given(Submit, Bad, Answer).State.Status);
        var breached = Given(Submit, Bad);
        var due = breached.State.Clocks.Find("breach-accuracy")!.Due!.Value;
        Assert.False(breached.At(due.AddTicks(-1)).State.Breaches[0].IsOverdue);
        Assert.True(breached.At(due).State.Breaches[0].IsOverdue);
        Assert.Empty(breached.When(Answer with { Now = due }).ThenAccepted().Breaches);
    }

    [Fact]
    public void A_breach_is_reported_as_an_incident_of_this_system()
    {
        var incident = Answer with { Answer = BreachAnswer.ReportedAsIncident, Incident = new Basis(Sample.Id("INC", "incident"), 1), ConcernsSystem = true };
        Assert.Equal(["monitoring.incident-named", "monitoring.breach-answered"], Given(Submit, Bad).When(incident).Decision.Events.Select(EventCodec.KindOf));
        Given(Submit, Bad).When(incident with { ConcernsSystem = false }).ThenFaults("/incident another-system");
        Given(Submit, Bad).When(incident with { Incident = null }).ThenFaults("/incident required");
        Given(Submit, Bad).When(Answer with { Metric = Latency }).ThenRefused(RejectionKind.WrongState, "no-open-breach");
    }

    [Fact]
    public void A_missing_report_reminds_then_is_flagged_and_a_late_one_lowers_the_flag()
    {
        var plan = Given(Submit);
        var due = plan.State.Clocks.Find("report")!.Due!.Value;
        Assert.Null(plan.At(due.AddTicks(-1)).State.RemindedSince);
        Assert.Equal((due, null), (plan.At(due.AddDays(2)).State.RemindedSince, plan.State.MissedSince));
        var grace = plan.State.Clocks.Find("grace")!;
        Assert.Equal(due.AddDays(2), StartedWith(due.AddDays(2)));
        Assert.Equal(grace.Due, plan.At(grace.Due!.Value.AddDays(9)).State.MissedSince);
        Assert.Empty(plan.State.Clocks.All);
        var late = plan.When(MeasureAt(grace.Due.Value.AddDays(10), "95")).ThenAccepted();
        Assert.Equal((null, null, "report"), (late.RemindedSince, late.MissedSince, Assert.Single(late.Clocks.All).Name));

        DateTimeOffset StartedWith(DateTimeOffset now) =>
            ((ReportReminded)MonitoringDecider.Due(Given(Submit).State, now, Rules.Book)[0]).Clocks.Running[0].Clock.StartedAt;
    }

    [Fact]
    public void A_plan_ends_when_a_newer_version_is_there_or_the_system_is_listed_no_more()
    {
        Given(Submit).When(Close with { Version = Watched }).ThenFaults("/reason still-the-latest");
        Given(Submit).When(Close with { Reason = PlanEnd.SystemWithdrawn }).ThenFaults("/reason still-listed");
        Assert.Empty(Given(Submit, Bad, Close).State.Clocks.All);
    }

    [Fact]
    public void Measurements_are_sealed_and_what_the_listing_shows_is_public()
    {
        var plan = Given(Submit).State;
        Assert.Equal(ActClass.Sealed, MonitoringDecider.Head(plan, new Measured([]) { System = Sample.System }).Class);
        Assert.Equal(ActClass.Public, MonitoringDecider.Head(plan, new ReportMissed(Sample.Now) { System = Sample.System }).Class);
        var hidden = Given(Submit with { Version = Watched with { IsNonPublic = true } }).State;
        Assert.Equal(ActClass.Sealed, MonitoringDecider.Head(hidden, new ReportMissed(Sample.Now) { System = Sample.System }).Class);
    }
}
