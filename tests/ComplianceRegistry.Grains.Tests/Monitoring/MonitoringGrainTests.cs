using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Monitoring;
using ComplianceRegistry.Grains.Tests.Running;

namespace ComplianceRegistry.Grains.Tests.Monitoring;

public sealed class MonitoringGrainTests : IAsyncLifetime
{
    private static readonly string Id = RegistryId.Create(MonitoringPlan.IdPrefix, new byte[8]).ToString();
    private static readonly string System = RegistryId.Create("AIS", new byte[8]).ToString();
    private static readonly Actor Provider =
        new(Samples.PartyId("provider"), PartyStatus.Verified, [PartyRole.Provider], "DE", new Basis(Samples.PartyId("provider"), 1), new string('b', 64));

    private RegistryCluster _cluster = null!;
    private IMonitoringGrain _plan = null!;

    public async Task InitializeAsync()
    {
        _cluster = await RegistryCluster.StartAsync();
        _plan = _cluster.Grains.GetGrain<IMonitoringGrain>(Id);
        await Done(new SubmitPlan
        {
            Actor = Provider,
            Version = new MonitoredVersion { System = System, Label = "1.0", Provider = Provider.Party, IsLatest = true, IsListed = true, Basis = new Basis(System, 1) },
            Seat = new Seat("DE", "Europe/Berlin", "de"),
            Metrics = [new MonitoredMetric("accuracy", "percent", ThresholdSide.AtLeast, "90")],
            Interval = ReportingInterval.Weekly,
        });
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_report_that_is_missing_is_reminded_of_at_its_time_and_not_before_and_missed_after_the_grace()
    {
        var due = (await _plan.Read())!.State.Clocks.Find("report")!.Due!.Value;
        _cluster.Time.AdjustTime(due.AddMilliseconds(-1));
        Assert.Equal(1, (await _plan.Read())!.Version);
        _cluster.Time.AdjustTime(due.AddDays(1));
        var reminded = (await _plan.Read())!.State;
        Assert.Equal((due, null), (reminded.RemindedSince, reminded.MissedSince));
        _cluster.Time.AdjustTime(reminded.Clocks.Find("grace")!.Due!.Value);
        Assert.Equal(reminded.Clocks.Find("grace")!.Due, (await _plan.Read())!.State.MissedSince);
    }

    [Fact]
    public async Task A_report_that_comes_with_the_deadline_does_not_beat_the_reminder()
    {
        var due = (await _plan.Read())!.State.Clocks.Find("report")!.Due!.Value;
        _cluster.Time.AdjustTime(due);
        var done = await Done(new RecordMeasurements { Actor = Provider, Measurements = [new Measurement("accuracy", Samples.Start, "95")] });
        Assert.Equal((4L, null), (done.Version, done.State.RemindedSince));
        Assert.Equal([false, false, true, false], _cluster.Replica.ReadStream(Id).Select(entry => entry.IsSealed));
        Assert.Equal("monitoring.reminded", _cluster.Replica.ReadStream(Id).ElementAt(1).Kind);
    }

    private async Task<CommandReply<MonitoringPlan>.Done> Done(MonitoringCommand command) => Assert.IsType<CommandReply<MonitoringPlan>.Done>(await _plan.Execute(command, null));
}
