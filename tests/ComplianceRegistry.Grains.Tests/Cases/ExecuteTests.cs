using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Tests.Running;

namespace ComplianceRegistry.Grains.Tests.Cases;

public sealed class ExecuteTests : IAsyncLifetime
{
    private RegistryCluster _cluster = null!;

    public async Task InitializeAsync() => _cluster = await RegistryCluster.StartAsync();

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task An_accepted_command_is_in_the_log_and_its_receipt_says_where()
    {
        var id = Samples.PartyId("a");
        var done = Assert.IsType<CommandReply<Party>.Done>(await _cluster.Party(id).Execute(Samples.Found(), Samples.Mark("k1")));

        var entry = _cluster.Replica.Read(done.Receipt.Position)!;
        Assert.Equal((id, 1L, "party.registered"), (entry.Stream, entry.Version, entry.Kind));
        Assert.Equal(entry.LeafHash, done.Receipt.LeafHash);
        Assert.Equal((1L, PartyStatus.Verified, false), (done.Version, done.State.Status, done.Replay));
        Assert.Equal(Samples.Start, entry.At);
    }

    [Fact]
    public async Task A_refused_command_leaves_the_log_as_it_was_and_no_activation_of_an_unknown_case()
    {
        var id = Samples.PartyId("unknown");
        var refused = Assert.IsType<CommandReply<Party>.Refused>(await _cluster.Party(id).Execute(Samples.Suspend(), Samples.Mark("k2")));

        Assert.NotEmpty(refused.Rejections);
        Assert.Equal(0, _cluster.Replica.Size);
        await _cluster.Silos.WaitForDeactivationAsync(_cluster.Party(id).GetGrainId());
    }

    [Fact]
    public async Task A_repeated_command_gets_the_first_receipt_and_the_state_as_it_was_then()
    {
        var party = _cluster.Party(Samples.PartyId("repeat"));
        var first = await Done(party.Execute(Samples.Found(), Samples.Mark("k")));
        await Done(party.Execute(Samples.Suspend(), Samples.Mark("k-suspend", ifMatch: 1)));

        var again = await Done(party.Execute(Samples.Found(), Samples.Mark("k")));

        Assert.Equal((true, PartyStatus.Verified), (again.Replay, again.State.Status));
        Assert.Equal((first.Receipt.Position, 1L), (again.Receipt.Position, again.Version));
        Assert.Equal(first.Receipt.LeafHash, again.Receipt.LeafHash);
        Assert.Equal(2, _cluster.Replica.Size);
        Assert.Equal(PartyStatus.Suspended, (await party.Read())!.State.Status);
    }

    [Fact]
    public async Task A_repetition_is_recognised_before_its_version_is_looked_at()
    {
        var party = _cluster.Party(Samples.PartyId("stale"));
        await Done(party.Execute(Samples.Found(), Samples.Mark("f")));
        var first = await Done(party.Execute(Samples.Suspend(), Samples.Mark("s", ifMatch: 1)));

        var again = await Done(party.Execute(Samples.Suspend(), Samples.Mark("s", ifMatch: 1)));
        Assert.Equal((first.Receipt.Position, true), (again.Receipt.Position, again.Replay));
        Assert.Equal(2, Assert.IsType<CommandReply<Party>.VersionConflict>(await party.Execute(Samples.Reinstate(), Samples.Mark("r", ifMatch: 1))).Actual);
    }

    [Fact]
    public async Task Another_body_under_the_same_key_is_refused_for_the_same_case_and_for_another()
    {
        var party = _cluster.Party(Samples.PartyId("reuse"));
        await Done(party.Execute(Samples.Found(), Samples.Mark("k")));

        Assert.IsType<CommandReply<Party>.KeyReused>(await party.Execute(Samples.Found("Other"), Samples.Mark("k", body: "{ }")));
        Assert.IsType<CommandReply<Party>.KeyReused>(await _cluster.Party(Samples.PartyId("other")).Execute(Samples.Found(), Samples.Mark("k")));
        Assert.Equal(1, _cluster.Replica.Size);
    }

    [Fact]
    public async Task A_refusal_is_decided_again_when_it_is_repeated()
    {
        var party = _cluster.Party(Samples.PartyId("refusal"));
        await Done(party.Execute(Samples.Found(), Samples.Mark("f")));
        Assert.IsType<CommandReply<Party>.Refused>(await party.Execute(Samples.Reinstate(), Samples.Mark("r")));
        await Done(party.Execute(Samples.Suspend(), Samples.Mark("s")));

        Assert.Equal(3, (await Done(party.Execute(Samples.Reinstate(), Samples.Mark("r")))).Version);
    }

    [Fact]
    public async Task Time_never_runs_backwards_when_the_clock_does()
    {
        var party = _cluster.Party(Samples.PartyId("clock"));
        await Done(party.Execute(Samples.Found(), null));
        _cluster.Time.AdjustTime(Samples.Start.AddHours(-3));
        await Done(party.Execute(Samples.Suspend(), null));
        await Done(_cluster.Party(Samples.PartyId("clock-2")).Execute(Samples.Found(), null));
        _cluster.Time.AdjustTime(Samples.Start.AddSeconds(5));
        await Done(party.Execute(Samples.Reinstate(), null));

        Assert.Equal(
            [Samples.Start, Samples.Start, Samples.Start, Samples.Start.AddSeconds(5)],
            _cluster.Replica.ReadRange(0, 10).Select(entry => entry.At));
    }

    [Fact]
    public async Task A_case_can_be_read_as_of_an_instant()
    {
        var party = _cluster.Party(Samples.PartyId("as-of"));
        await Done(party.Execute(Samples.Found(), null));
        _cluster.Time.Advance(TimeSpan.FromDays(1));
        await Done(party.Execute(Samples.Suspend(), null));

        Assert.Null(await party.ReadAsOf(Samples.Start.AddMilliseconds(-1)));
        Assert.Equal(PartyStatus.Verified, (await party.ReadAsOf(Samples.Start))!.State.Status);
        Assert.Equal((2L, PartyStatus.Suspended), ((await party.ReadAsOf(Samples.Start.AddDays(1)))!.Version, (await party.Read())!.State.Status));
    }

    [Fact]
    public async Task Reading_an_unknown_case_answers_nothing_and_leaves_no_activation()
    {
        var party = _cluster.Party(Samples.PartyId("nobody"));
        Assert.Null(await party.Read());
        await _cluster.Silos.WaitForDeactivationAsync(party.GetGrainId());
        Assert.Null(await party.ReadAsOf(Samples.Start));
        await _cluster.Silos.WaitForDeactivationAsync(party.GetGrainId());
    }

    [Fact]
    public async Task Many_readers_of_an_unknown_case_are_all_answered_though_each_ends_its_activation()
    {
        var party = _cluster.Party(Samples.PartyId("crowd"));
        for (var round = 0; round < 10; round++)
            Assert.All(await Task.WhenAll(Enumerable.Range(0, 100).Select(_ => Task.Run(party.Read))), Assert.Null);
    }

    [Fact]
    public async Task Many_commands_to_one_case_are_all_answered_though_each_ends_its_activation()
    {
        var party = _cluster.Party(Samples.PartyId("imported"));
        var mark = Samples.Mark("i") with { Forget = true };
        var replies = await Task.WhenAll(Enumerable.Range(0, 200).Select(_ => Task.Run(() => party.Execute(Samples.Found(), mark))));

        Assert.Single(replies, reply => Assert.IsType<CommandReply<Party>.Done>(reply) is { Replay: false });
        Assert.Equal(1, _cluster.Replica.Size);
    }

    [Fact]
    public async Task A_case_leaves_memory_after_its_receipt_when_that_is_asked_for()
    {
        var party = _cluster.Party(Samples.PartyId("import"));
        await Done(party.Execute(Samples.Found(), Samples.Mark("i") with { Forget = true }));
        await _cluster.Silos.WaitForDeactivationAsync(party.GetGrainId());
        Assert.Equal(1, (await party.Read())!.Version);
    }

    private static async Task<CommandReply<Party>.Done> Done(Task<CommandReply<Party>> reply) => Assert.IsType<CommandReply<Party>.Done>(await reply);
}
