using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Grains.Tests.Running;
using Orleans.Runtime.Placement;

namespace ComplianceRegistry.Grains.Tests.Log;

/// <summary>Two silos, each a node with its own copy of the log.</summary>
public sealed class NodesTests : IAsyncLifetime
{
    private static readonly string Secretariat = Samples.PartyId("secretariat");
    private SharedStore _shared = null!;
    private NodesCluster _cluster = null!;

    public async Task InitializeAsync()
    {
        _shared = SharedStore.Create();
        _cluster = await NodesCluster.StartAsync(_shared, "nodes", silos: 2);
    }

    public async Task DisposeAsync()
    {
        await _cluster.DisposeAsync();
        await _shared.DisposeAsync();
    }

    [Fact]
    public async Task What_was_decided_on_one_node_is_read_and_continued_on_the_other()
    {
        var party = _cluster.Party(Samples.PartyId("moving"));
        await Done(party.Execute(Samples.Found(), Samples.Mark("f")));
        await _cluster.MoveAwayFromAsync(party, _cluster.Log);

        Assert.Equal((1L, "Ada Hartwell"), ((await party.Read())!.Version, (await party.Read())!.State.Contact!.Person));
        Assert.Equal(2, (await Done(party.Execute(Samples.Suspend(), Samples.Mark("s")))).Version);

        var repeated = await Done(party.Execute(Samples.Suspend(), Samples.Mark("s")));
        Assert.Equal((2L, true), (repeated.Version, repeated.Replay));
        await _cluster.Silos.DeactivateAsync(party);
        Assert.Equal(PartyStatus.Suspended, (await party.Read())!.State.Status);
    }

    [Fact]
    public async Task Every_nodes_copy_becomes_the_log()
    {
        var parties = Enumerable.Range(0, 60).Select(i => _cluster.Party(Samples.PartyId($"copied-{i}"))).ToList();
        await Task.WhenAll(parties.Select((party, i) => Done(party.Execute(Samples.Found(), Samples.Mark($"c{i}")))));
        await _cluster.CaughtUpAsync(60);

        Assert.Equal(2, parties.Select(party => _cluster.SiloOf(party).Name).Distinct().Count());
        Assert.All(_cluster.Nodes, node => Assert.Equal(_shared.Root, node.Replica.Root(60)));
        Assert.All(_cluster.Nodes, node => Assert.Equal(60, node.Replica.Size));
    }

    [Fact]
    public async Task When_the_node_of_the_sequencer_goes_the_other_continues_the_log()
    {
        var party = _cluster.Party(Samples.PartyId("staying"));
        await Done(party.Execute(Samples.Found(), Samples.Mark("f")));
        var gone = _cluster.SiloOf(_cluster.Log);

        await _cluster.Silos.StopSiloAsync(gone);
        var done = await Done(party.Execute(Samples.Suspend(), Samples.Mark("s")));

        Assert.NotEqual(gone.Name, _cluster.SiloOf(_cluster.Log).Name);
        Assert.Equal((1L, 2L), (done.Receipt.Position, done.Version));
        Assert.Equal(2, _shared.Size);
    }

    [Fact]
    public async Task An_erasure_that_a_node_reads_from_the_log_reaches_the_cases_in_its_memory()
    {
        var party = _cluster.Party(Samples.PartyId("erased"));
        await Done(party.Execute(Samples.Found(), Samples.Mark("f")));
        await _cluster.MoveAwayFromAsync(party, _cluster.Log);
        Assert.Equal("Ada Hartwell", (await party.Read())!.State.Contact!.Person);

        Assert.IsType<AppendReply.Appended>(await _cluster.Log.Erase(new EraseRequest(0, "Order 12/2026", Secretariat)));
        await _cluster.CaughtUpAsync(2);

        // A node tells its cases of an erasure after its copy has it.
        await Waiting.Eventually(async () => (await party.Read())!.State.Contact is null);
        Assert.All(_cluster.Nodes, node => Assert.True(node.Replica.Read(0)!.IsErased));
        Assert.True(_shared.Entries[0].IsErased);
    }

    [Fact]
    public async Task A_case_that_is_ahead_of_its_nodes_copy_hears_of_an_erasure_too()
    {
        await _cluster.Log.HeadOf(Secretariat);
        var behind = _cluster.Silos.Silos.First(silo => silo != _cluster.SiloOf(_cluster.Log));
        var party = _cluster.Party(Samples.PartyId("ahead"));
        var node = _cluster.NodeOf(behind);
        node.Store.IsUnreadable = true;
        RequestContext.Set(IPlacementDirector.PlacementHintKey, behind.SiloAddress);
        await Done(party.Execute(Samples.Found(), Samples.Mark("f")));
        RequestContext.Clear();
        Assert.Equal(behind.Name, _cluster.SiloOf(party).Name);
        Assert.Equal("Ada Hartwell", (await party.Read())!.State.Contact!.Person);

        await _cluster.Log.Erase(new EraseRequest(0, "Order 13/2026", Secretariat));
        Assert.Equal(0, node.Replica.Size);
        node.Store.IsUnreadable = false;
        await _cluster.CaughtUpAsync(2);

        Assert.Null((await party.Read())!.State.Contact);
    }

    private static async Task<CommandReply<Party>.Done> Done(Task<CommandReply<Party>> reply) => Assert.IsType<CommandReply<Party>.Done>(await reply);
}
