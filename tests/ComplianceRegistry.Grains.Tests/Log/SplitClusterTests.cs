using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Tests.Running;

namespace ComplianceRegistry.Grains.Tests.Log;

/// <summary>Two clusters that know nothing of each other, each with its own sequencer and its own copy, on one log: only the store's condition keeps them apart.</summary>
public sealed class SplitClusterTests : IAsyncLifetime
{
    private SharedStore _shared = null!;
    private NodesCluster _left = null!;
    private NodesCluster _right = null!;

    public async Task InitializeAsync()
    {
        _shared = SharedStore.Create();
        _left = await NodesCluster.StartAsync(_shared, "left", silos: 1);
        _right = await NodesCluster.StartAsync(_shared, "right", silos: 1);
    }

    public async Task DisposeAsync()
    {
        await _left.DisposeAsync();
        await _right.DisposeAsync();
        await _shared.DisposeAsync();
    }

    [Fact]
    public async Task The_one_that_comes_late_is_fenced_catches_up_checks_again_and_carries_on()
    {
        var (contested, known, free) = (Samples.PartyId("contested"), Samples.PartyId("known"), Samples.PartyId("free"));
        await Done(_left.Party(contested).Execute(Samples.Found(), Samples.Mark("c")));
        var gate = _left.Single.Store.Gate();
        var late = _left.Party(Samples.PartyId("late")).Execute(Samples.Found(), Samples.Mark("late"));
        await gate.Offered;
        var beaten = _left.Party(contested).Execute(Samples.Suspend(), Samples.Mark("left"));
        var repeated = _left.Party(known).Execute(Samples.Found(), Samples.Mark("known"));
        var unaffected = _left.Party(free).Execute(Samples.Found(), Samples.Mark("free"));

        var winner = await Done(_right.Party(contested).Execute(Samples.Suspend(), Samples.Mark("right")));
        var first = await Done(_right.Party(known).Execute(Samples.Found(), Samples.Mark("known")));
        gate.Open();

        Assert.Equal(3, (await Done(late)).Receipt.Position);
        Assert.Equal("wrong-state", Assert.IsType<CommandReply<Party>.Refused>(await beaten).Rejections.Single().Code);
        var replay = await Done(repeated);
        Assert.Equal((first.Receipt.Position, true), (replay.Receipt.Position, replay.Replay));
        Assert.Equal(1, (await Done(unaffected)).Version);
        Assert.Equal((1L, 2L), (winner.Receipt.Position, winner.Version));
        Assert.Equal(2, (await _left.Party(contested).Read())!.Version);
        Assert.Equal(5, _shared.Size);
    }

    [Fact]
    public async Task Both_write_at_once_and_no_position_is_lost_or_doubled_and_no_version_is_missing()
    {
        const int Rounds = 40;
        var contested = Enumerable.Range(0, 5).Select(i => Samples.PartyId($"both-{i}")).ToList();
        var work = new[] { (_left, "left"), (_right, "right") }.Select(side => Task.Run(() => Write(side.Item1, side.Item2, contested, Rounds))).ToList();
        var acknowledged = (await Task.WhenAll(work)).SelectMany(done => done).Where(act => !act.Done.Replay).ToList();

        var entries = _shared.Entries;
        Assert.Equal(Enumerable.Range(0, entries.Count).Select(position => (long)position), entries.Select(entry => entry.Position));
        Assert.Equal(entries.Select(entry => entry.Position), acknowledged.Select(act => act.Done.Receipt.Position).Order());
        Assert.All(acknowledged, act => Assert.Equal(
            (act.Stream, act.Done.Version, Convert.ToHexString(act.Done.Receipt.LeafHash)),
            (entries[(int)act.Done.Receipt.Position].Stream, entries[(int)act.Done.Receipt.Position].Version, Convert.ToHexString(entries[(int)act.Done.Receipt.Position].LeafHash))));
        Assert.All(entries.GroupBy(entry => entry.Stream), stream =>
            Assert.Equal(Enumerable.Range(1, stream.Count()).Select(version => (long)version), stream.Select(entry => entry.Version)));
        Assert.All(contested, stream => Assert.Single(acknowledged, act => act.Stream == stream && act.Done.Version == 1));

        // Each was fenced at least once: it offered batches that are not in the log.
        Assert.All(new[] { _left, _right }, cluster => Assert.Contains(
            cluster.Single.Store.Offered, batch => !entries[(int)batch.FirstPosition].LeafHash.AsSpan().SequenceEqual(batch.Entries[0].LeafHash)));
        foreach (var cluster in new[] { _left, _right })
        {
            await cluster.CaughtUpAsync(entries.Count);
            Assert.Equal(_shared.Root, cluster.Single.Replica.Root(entries.Count));
        }
    }

    /// <summary>Parties of its own, and acts on parties that the other side acts on as well.</summary>
    private static async Task<List<(string Stream, CommandReply<Party>.Done Done)>> Write(NodesCluster cluster, string side, List<string> contested, int rounds)
    {
        var done = new List<(string, CommandReply<Party>.Done)>();
        for (var round = 0; round < rounds; round++)
        {
            var own = Samples.PartyId($"{side}-{round}");
            var common = contested[round % contested.Count];
            PartyCommand next = round < contested.Count ? Samples.Found() : round % 2 == 0 ? Samples.Suspend() : Samples.Reinstate();
            var replies = await Task.WhenAll(
                cluster.Party(own).Execute(Samples.Found(), Samples.Mark($"{side}-own-{round}")),
                cluster.Party(common).Execute(next, Samples.Mark($"{side}-common-{round}")));
            done.AddRange(replies.Zip([own, common]).Where(pair => pair.First is CommandReply<Party>.Done)
                .Select(pair => (pair.Second, (CommandReply<Party>.Done)pair.First)));
        }

        return done;
    }

    private static async Task<CommandReply<Party>.Done> Done(Task<CommandReply<Party>> reply) => Assert.IsType<CommandReply<Party>.Done>(await reply);
}
