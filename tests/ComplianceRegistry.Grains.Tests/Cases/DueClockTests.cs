using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Tests.Running;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Grains.Tests.Cases;

public sealed class DueClockTests : IAsyncLifetime
{
    private readonly string _id = Samples.Id(ExpiringPartyDecider.Prefix, "expiring");
    private RegistryCluster _cluster = null!;
    private IExpiringPartyGrain _party = null!;

    public async Task InitializeAsync()
    {
        _cluster = await RegistryCluster.StartAsync();
        _party = _cluster.Grains.GetGrain<IExpiringPartyGrain>(_id);
        await _party.Execute(Samples.Found(), Samples.Mark("f"));
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task A_clock_that_is_due_fires_before_a_read_and_never_early()
    {
        _cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry.AddMilliseconds(-1));
        Assert.Equal(PartyStatus.Verified, (await _party.Read())!.State.Status);
        _cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry);
        Assert.Equal((4L, PartyStatus.Suspended), ((await _party.Read())!.Version, (await _party.Read())!.State.Status));

        var act = EntryReader.ReadAct(_cluster.Replica.Read(2)!.Leaf);
        Assert.Equal(("party.suspended", Actor.Registry, ExpiringPartyDecider.Expiry), (act.Kind, act.Actor, act.At));
    }

    [Fact]
    public async Task A_case_that_slept_through_several_clocks_catches_up_in_their_order_and_in_one_append()
    {
        _cluster.Time.AdjustTime(ExpiringPartyDecider.End.AddDays(100));
        Assert.Equal((6L, PartyStatus.Ceased), ((await _party.Read())!.Version, (await _party.Read())!.State.Status));
        Assert.Equal(["party.suspended", "clocks.moved", "party.ceased", "clocks.moved"], _cluster.Store.Offered[^1].Entries.Select(entry => entry.Kind));
    }

    [Fact]
    public async Task A_command_that_comes_after_a_deadline_never_beats_it()
    {
        _cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry.AddSeconds(1));

        Assert.IsType<CommandReply<ExpiringParty>.Refused>(await _party.Execute(Samples.Suspend(), Samples.Mark("s")));
        Assert.Equal(4, _cluster.Replica.HeadOf(_id)!.Version);
        _cluster.Time.AdjustTime(ExpiringPartyDecider.End.AddSeconds(1));
        var stale = await _party.Execute(Samples.Reinstate(), Samples.Mark("r", ifMatch: 4));
        Assert.Equal(6, Assert.IsType<CommandReply<ExpiringParty>.VersionConflict>(stale).Actual);
    }

    [Fact]
    public async Task What_is_due_and_what_is_commanded_are_one_append_and_the_receipt_is_that_of_the_command()
    {
        _cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry);

        var done = Assert.IsType<CommandReply<ExpiringParty>.Done>(await _party.Execute(Samples.Cease(), Samples.Mark("c")));
        Assert.Equal((5L, PartyStatus.Ceased, 4L), (done.Version, done.State.Status, done.Receipt.Position));
        Assert.Equal(["party.suspended", "clocks.moved", "party.ceased"], _cluster.Store.Offered[^1].Entries.Select(entry => entry.Kind));
        var again = Assert.IsType<CommandReply<ExpiringParty>.Done>(await _party.Execute(Samples.Cease(), Samples.Mark("c")));
        Assert.Equal((5L, true), (again.Version, again.Replay));
    }

    [Fact]
    public async Task A_command_whose_act_would_be_larger_than_the_log_takes_is_refused_and_the_clocks_have_fired_all_the_same()
    {
        _cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry);
        var reply = await _party.Execute(new RequestEvidence { Actor = Samples.Registry }, Samples.Mark("l"));

        Assert.Equal("act-too-large", Assert.Single(Assert.IsType<CommandReply<ExpiringParty>.Refused>(reply).Rejections).Code);
        Assert.Equal(["party.registered", "clocks.moved", "party.suspended", "clocks.moved"], _cluster.Replica.ReadRange(0, 10).Select(entry => entry.Kind));
    }
}
