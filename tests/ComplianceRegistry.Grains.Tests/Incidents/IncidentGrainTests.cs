using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Incidents;
using ComplianceRegistry.Grains.Tests.Running;

namespace ComplianceRegistry.Grains.Tests.Incidents;

public sealed class IncidentGrainTests : IAsyncLifetime
{
    private static readonly string Id = RegistryId.Create(Incident.IdPrefix, new byte[8]).ToString();
    private static readonly string System = RegistryId.Create("AIS", new byte[8]).ToString();
    private static readonly Actor Provider = Acting("provider", PartyRole.Provider);
    private static readonly Actor Authority = Acting("authority-de", PartyRole.CompetentAuthority);
    private RegistryCluster _cluster = null!;
    private IIncidentGrain _incident = null!;

    public async Task InitializeAsync()
    {
        _cluster = await RegistryCluster.StartAsync();
        _incident = _cluster.Grains.GetGrain<IIncidentGrain>(Id);
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task Nothing_fires_early_and_a_late_report_never_beats_its_clock()
    {
        var due = (await Done(Open)).State.Clocks.Find("report")!.Due!.Value;
        _cluster.Time.AdjustTime(due.AddMilliseconds(-1));
        Assert.Equal(1, (await _incident.Read())!.Version);

        _cluster.Time.AdjustTime(due);
        var late = await Done(new FileIncidentReport { Actor = Provider, Narrative = new ReportNarrative("It stopped.") });
        Assert.Equal((3L, IncidentStatus.InitialReported), (late.Version, late.State.Status));
        var report = Assert.Single(late.State.Outcomes);
        Assert.Equal((ClockResult.Missed, due, due), (report.Result, report.Due, report.DoneAt));
    }

    [Fact]
    public async Task An_authority_that_slept_is_overdue_since_its_deadline_and_may_act_still()
    {
        await Done(Open with { Report = new ReportNarrative("It stopped."), IsComplete = true });
        var due = (await _incident.Read())!.State.Clocks.Find("authority-action-de")!.Due!.Value;
        _cluster.Time.AdjustTime(due.AddDays(30));
        Assert.True(Assert.Single((await _incident.Read())!.State.Tracks).IsOverdue);
        var acted = await Done(new ActOnIncident { Actor = Authority, Measures = [AuthorityMeasure.Inspection] });
        Assert.Equal(IncidentStatus.AuthorityAction, acted.State.Status);
    }

    [Fact]
    public async Task Acts_are_sealed_until_the_report_is_complete()
    {
        await Done(Open);
        await Done(new CompleteIncidentReport { Actor = Provider, Narrative = new ReportNarrative("It stopped.") });
        await Done(new AcknowledgeIncident { Actor = Authority });
        await Done(new ReleaseFreeze { Actor = Authority });
        await Done(new ConcludeIncident { Actor = Authority });
        Assert.Equal(
            [true, true, false, false, false, false, false], _cluster.Replica.ReadStream(Id).Select(entry => entry.IsSealed));
        Assert.Equal(["incident.published", "incident.acknowledged", "incident.freeze-released", "incident.concluded", "incident.closed"], _cluster.Replica.ReadStream(Id).Where(entry => !entry.IsSealed).Select(entry => entry.Kind));
    }

    private static OpenIncident Open => new()
    {
        Actor = Provider,
        Kinds = [IncidentKind.CriticalInfrastructure],
        AwareAt = Samples.Start,
        Systems = [new ConcernedSystem { System = System, Provider = Provider.Party, Jurisdictions = ["DE"], Basis = new Basis(System, 1) }],
        Seats = [new Seat("DE", "Europe/Berlin", "de")],
    };

    private async Task<CommandReply<Incident>.Done> Done(IncidentCommand command) => Assert.IsType<CommandReply<Incident>.Done>(await _incident.Execute(command, null));

    private static Actor Acting(string name, PartyRole role) =>
        new(Samples.PartyId(name), PartyStatus.Verified, [role], "DE", new Basis(Samples.PartyId(name), 1), new string('b', 64));
}
