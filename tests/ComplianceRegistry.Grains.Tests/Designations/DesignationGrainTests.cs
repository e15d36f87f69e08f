using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Deadlines;
using ComplianceRegistry.Grains.Designations;
using ComplianceRegistry.Grains.Tests.Running;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Grains.Tests.Designations;

public sealed class DesignationGrainTests : IAsyncLifetime
{
    private static readonly string Id = RegistryId.Create(Designation.IdPrefix, new byte[8]).ToString();
    private static readonly Seat Berlin = new("DE", "Europe/Berlin", "de");
    private static readonly ImmutableArray<Evidence> Documents = [new("Reasons", "https://authority.example/reasons", new string('a', 64))];
    private static readonly Actor Body = Acting("body", "DE", PartyRole.ConformityAssessmentBody);
    private static readonly Actor Authority = Acting("authority-de", "DE", PartyRole.CompetentAuthority);
    private static readonly Actor French = Acting("authority-fr", "FR", PartyRole.CompetentAuthority);

    private RegistryCluster _cluster = null!;
    private IDesignationGrain _designation = null!;

    public async Task InitializeAsync()
    {
        _cluster = await RegistryCluster.StartAsync();
        _designation = _cluster.Grains.GetGrain<IDesignationGrain>(Id);
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_designation_takes_effect_at_the_end_of_the_window_and_not_a_millisecond_before()
    {
        var due = await Notified();
        _cluster.Time.AdjustTime(due.AddMilliseconds(-1));
        Assert.Equal(DesignationStatus.Notified, (await _designation.Read())!.State.Status);

        _cluster.Time.AdjustTime(due.AddDays(3));
        var read = (await _designation.Read())!;
        Assert.Equal((DesignationStatus.Active, 4L, due), (read.State.Status, read.Version, read.State.Standing(read.Version).Since));
        var act = EntryReader.ReadAct(_cluster.Replica.Read(read.Position)!.Leaf);
        Assert.Equal(("designation.took-effect", Actor.Registry, due.AddDays(3)), (act.Kind, act.Actor, act.At));
    }

    [Fact]
    public async Task An_objection_that_comes_as_the_window_has_ended_is_too_late_and_one_before_stops_it()
    {
        var due = await Notified();
        _cluster.Time.AdjustTime(due);
        var late = Assert.IsType<CommandReply<Designation>.Refused>(await _designation.Execute(Objection, null));
        Assert.Equal("wrong-state", Assert.Single(late.Rejections).Code);
        Assert.Equal(DesignationStatus.Active, (await _designation.Read())!.State.Status);
    }

    [Fact]
    public async Task An_objection_in_the_last_millisecond_stops_the_window()
    {
        var due = await Notified();
        _cluster.Time.AdjustTime(due.AddMilliseconds(-1));
        await Done(Objection);
        _cluster.Time.AdjustTime(due.AddDays(1));
        Assert.Equal(DesignationStatus.Notified, (await _designation.Read())!.State.Status);
        _cluster.Time.AdjustTime(due.AddYears(1));
        Assert.Equal(DesignationStatus.Closed, (await _designation.Read())!.State.Status);
    }

    [Fact]
    public async Task A_refutation_that_comes_too_late_finds_the_body_suspended_since_the_deadline()
    {
        _cluster.Time.AdjustTime(await Notified());
        await Done(new ContestCompetence { Actor = French, Provision = "Article 31", Evidence = Documents });
        var due = (await _designation.Read())!.State.Clocks.All.Min(clock => clock.Due)!.Value;
        _cluster.Time.AdjustTime(due.AddSeconds(1));

        Assert.IsType<CommandReply<Designation>.Refused>(await _designation.Execute(new RefuteContest { Actor = Body, Evidence = Documents }, null));
        var suspended = (await _designation.Read())!.State;
        Assert.Equal((DesignationStatus.Suspended, due), (suspended.Status, suspended.Periods[^1].Since));
    }

    [Fact]
    public async Task After_a_downtime_a_suspension_holds_since_the_deadline_is_recorded_now_and_each_duty_begins_at_the_one_or_the_other()
    {
        _cluster.View.Follow();
        _cluster.Time.AdjustTime(await Notified());
        await Done(new ContestCompetence { Actor = French, Provision = "Article 31", Evidence = Documents });
        var due = (await _designation.Read())!.State.Clocks.All.Min(clock => clock.Due)!.Value;
        var last = _cluster.Replica.Size;
        await _cluster.View.WaitForAsync(last - 1, TimeSpan.FromSeconds(60), default);
        var back = due.AddDays(7);
        _cluster.Time.AdjustTime(back);
        await _cluster.Grains.GetGrain<IDeadlineGrain>(IDeadlineGrain.Key).Wake();
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        await _cluster.Replica.WaitForSizeAsync(last + 1, patience.Token);

        var entry = _cluster.Replica.Read(last)!;
        var suspended = Assert.IsType<DesignationSuspended>(EventCodec.Read(entry.Kind, entry.Facts, []));
        Assert.Equal((due, back), (suspended.Effective, entry.At));
        var started = suspended.Clocks.Running.ToDictionary(clock => clock.Name, clock => clock.Clock.StartedAt);
        Assert.Equal((back, due), (started["inform-providers"], started["report-impact"]));
    }

    [Fact]
    public async Task Bodies_that_are_notified_at_once_get_numbers_of_their_own()
    {
        var numbers = _cluster.Grains.GetGrain<IBodyNumbersGrain>(BodyNumbers.TheId.ToString());
        var replies = await Task.WhenAll(Enumerable.Range(0, 20).Select(index => Task.Run(() =>
            numbers.Execute(new AssignBodyNumber { Actor = Authority, Body = Samples.PartyId($"body-{index % 10}") }, null))));

        Assert.All(replies, reply => Assert.IsType<CommandReply<BodyNumbers>.Done>(reply));
        Assert.Equal(10, (await numbers.Read())!.State.ByBody.Values.Distinct().Count());
    }

    private static ObjectToDesignation Objection => new() { Actor = French, Provision = "Article 31", Evidence = Documents };

    /// <summary>A designation that was notified; answers the end of its window.</summary>
    private async Task<DateTimeOffset> Notified()
    {
        await Done(new ApplyForDesignation
        {
            Actor = Body,
            Authority = new PartyStanding { Party = Authority.Party, Status = PartyStatus.Verified, Roles = Authority.Roles, Jurisdiction = "DE", Basis = Authority.Basis! },
            Governing = ["DE"],
            Seat = Berlin,
            Scope = ["panel-radiology"],
            Evidence = Documents,
        });
        await Done(new AssessBody { Actor = Authority, Scope = ["panel-radiology"], Proof = CompetenceProof.AccreditationCertificate, Evidence = Documents });
        return (await Done(new NotifyDesignation { Actor = Authority, Number = "0001" })).State.Notification!.Window.Due!.Value;
    }

    private async Task<CommandReply<Designation>.Done> Done(DesignationCommand command) =>
        Assert.IsType<CommandReply<Designation>.Done>(await _designation.Execute(command, null));

    private static Actor Acting(string name, string jurisdiction, PartyRole role) =>
        new(Samples.PartyId(name), PartyStatus.Verified, [role], jurisdiction, new Basis(Samples.PartyId(name), 1), new string('b', 64));
}
