using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Grains.Tests.Running;

namespace ComplianceRegistry.Grains.Tests.Cases;

public sealed class FailedWriteTests : IAsyncLifetime
{
    private RegistryCluster _cluster = null!;

    public async Task InitializeAsync() => _cluster = await RegistryCluster.StartAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task After_a_write_that_did_not_happen_the_state_is_what_it_was_and_the_command_can_be_repeated()
    {
        var party = _cluster.Party(Samples.PartyId("before"));
        await Done(party.Execute(Samples.Found(), Samples.Mark("f")));
        _cluster.Store.FailNextBefore();

        await Assert.ThrowsAsync<LogUnavailableException>(() => party.Execute(Samples.Suspend(), Samples.Mark("s")));
        Assert.Equal((1L, PartyStatus.Verified), await VersionAndStatus(party.Read()));
        var done = await Done(party.Execute(Samples.Suspend(), Samples.Mark("s")));
        Assert.Equal((2L, false), (done.Version, done.Replay));
        Assert.Equal(2, _cluster.Replica.Size);
    }

    [Fact]
    public async Task After_a_write_that_happened_unseen_the_state_shows_it_and_the_repeated_command_gets_its_receipt()
    {
        var party = _cluster.Party(Samples.PartyId("after"));
        await Done(party.Execute(Samples.Found(), Samples.Mark("f")));
        _cluster.Store.FailNextAfter();

        await Assert.ThrowsAsync<LogUnavailableException>(() => party.Execute(Samples.Suspend(), Samples.Mark("s")));
        Assert.Equal((2L, PartyStatus.Suspended), await VersionAndStatus(party.Read()));
        var done = await Done(party.Execute(Samples.Suspend(), Samples.Mark("s")));
        Assert.Equal((2L, 1L, true), (done.Version, done.Receipt.Position, done.Replay));
        Assert.Equal(2, _cluster.Replica.Size);
    }

    [Fact]
    public async Task While_the_store_cannot_be_read_nothing_is_decided_and_afterwards_the_registry_goes_on_by_itself()
    {
        var party = _cluster.Party(Samples.PartyId("outage"));
        await Done(party.Execute(Samples.Found(), Samples.Mark("f")));
        _cluster.Store.FailNextAfter();
        _cluster.Store.IsUnreadable = true;

        await Assert.ThrowsAsync<LogUnavailableException>(() => party.Execute(Samples.Suspend(), Samples.Mark("s")));
        await Assert.ThrowsAsync<LogUnavailableException>(() => party.Execute(Samples.Suspend(), Samples.Mark("s")));
        _cluster.Store.IsUnreadable = false;
        Assert.True((await Done(party.Execute(Samples.Suspend(), Samples.Mark("s")))).Replay);
    }

    [Fact]
    public async Task A_rival_that_writes_under_a_case_wins_and_the_case_decides_anew_on_its_act()
    {
        var party = _cluster.Party(Samples.PartyId("rival"));
        await Done(party.Execute(Samples.Found(), Samples.Mark("f")));
        _cluster.Store.RivalBeforeNext(Samples.Entry(Samples.PartyId("rival"), 2));

        // Decided on version 1, where it may be suspended; the rival's act suspended it first.
        Assert.IsType<CommandReply<Party>.Refused>(await party.Execute(Samples.Suspend(), Samples.Mark("s")));
        Assert.Equal((2L, PartyStatus.Suspended), await VersionAndStatus(party.Read()));
        Assert.Equal(3, (await Done(party.Execute(Samples.Reinstate(), Samples.Mark("r")))).Version);
    }

    [Fact]
    public async Task A_rival_that_writes_under_a_case_makes_the_version_that_the_caller_saw_stale()
    {
        var party = _cluster.Party(Samples.PartyId("rival-2"));
        await Done(party.Execute(Samples.Found(), Samples.Mark("f")));
        _cluster.Store.RivalBeforeNext(Samples.Entry(Samples.PartyId("rival-2"), 2));

        var reply = await party.Execute(Samples.Suspend(), Samples.Mark("s", ifMatch: 1));
        Assert.Equal(2, Assert.IsType<CommandReply<Party>.VersionConflict>(reply).Actual);
        Assert.Equal(2, _cluster.Replica.Size);
    }

    [Fact]
    public async Task A_case_whose_clock_the_log_keeps_refusing_is_busy_not_at_another_version()
    {
        var party = _cluster.Party(Samples.PartyId("clock"));
        // Between the decision and the log's look at it more passes than the log allows, whenever it is decided again.
        _cluster.Time.AutoAdvanceAmount = LogRules.ClockTolerance + TimeSpan.FromSeconds(1);

        Assert.IsType<CommandReply<Party>.Busy>(await party.Execute(Samples.Found(), Samples.Mark("f")));
        _cluster.Time.AutoAdvanceAmount = TimeSpan.Zero;
        Assert.Equal(1, (await Done(party.Execute(Samples.Found(), Samples.Mark("f")))).Version);
    }

    private static async Task<(long, PartyStatus)> VersionAndStatus(Task<CaseReading<Party>?> reading) =>
        (await reading) is { } found ? (found.Version, found.State.Status) : default;

    private static async Task<CommandReply<Party>.Done> Done(Task<CommandReply<Party>> reply) => Assert.IsType<CommandReply<Party>.Done>(await reply);
}
