global using MonitoringScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Monitoring.MonitoringDecider,
    ComplianceRegistry.Domain.Monitoring.MonitoringPlan,
    ComplianceRegistry.Domain.Monitoring.MonitoringCommand>;

using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Tests.Monitoring;

/// <summary>Commands and lives of a monitoring plan up to each of its states.</summary>
internal static class MonitoringLives
{
    public const string Accuracy = "accuracy";
    public const string Latency = "latency";

    public static readonly string Id = Sample.Id("MON", "plan");

    public static Actor TheProvider => Sample.Acting(Sample.Provider, "DE", PartyRole.Provider);

    public static MonitoredVersion Watched => new()
    {
        System = Sample.System,
        Label = "1.0",
        Provider = Sample.Provider,
        Representative = Sample.Representative,
        ContentHash = Sample.Hash,
        IsLatest = true,
        IsListed = true,
        Basis = new Basis(Sample.System, 2),
    };

    public static SubmitPlan Submit => new()
    {
        Actor = TheProvider,
        Now = Sample.Now,
        Version = Watched,
        Seat = new Seat("DE", "Europe/Berlin", "de"),
        Metrics = [new MonitoredMetric(Accuracy, "percent", ThresholdSide.AtLeast, "92.5"), new MonitoredMetric(Latency, "second", ThresholdSide.AtMost, "2")],
        Interval = ReportingInterval.Monthly,
    };

    public static AmendPlan Amend => new() { Actor = TheProvider, Now = Sample.Now, Metrics = Submit.Metrics, Interval = ReportingInterval.Weekly };

    public static AnswerBreach Answer => new() { Actor = TheProvider, Now = Sample.Now, Metric = Accuracy, Answer = BreachAnswer.Corrected };

    public static ClosePlan Close => new() { Actor = TheProvider, Now = Sample.Now, Reason = PlanEnd.VersionSuperseded, Version = Watched with { IsLatest = false } };

    /// <summary>Measurements of accuracy, a minute apart, the last at an instant.</summary>
    public static RecordMeasurements MeasureAt(DateTimeOffset at, params string[] values) => new()
    {
        Actor = TheProvider,
        Now = at,
        Measurements = [.. values.Select((value, index) => new Measurement(Accuracy, at.AddMinutes(index + 1 - values.Length), value))],
    };

    public static RecordMeasurements Good => MeasureAt(Sample.Now, "93");

    public static RecordMeasurements Bad => MeasureAt(Sample.Now, "92.4");

    public static MonitoringScenario Given(params MonitoringCommand[] commands)
    {
        var scenario = new MonitoringScenario(Id, []);
        foreach (var command in commands)
        {
            scenario.When(command).ThenAccepted();
        }

        return scenario;
    }

    public static MonitoringScenario To(PlanStatus status) => status switch
    {
        PlanStatus.Absent => Given(),
        PlanStatus.Active => Given(Submit),
        PlanStatus.BreachOpen => Given(Submit, Bad),
        PlanStatus.Closed => Given(Submit, Close),
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    };
}
