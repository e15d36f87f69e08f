using ComplianceRegistry.Domain.Log;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Grains.Tests.Running;

namespace ComplianceRegistry.Grains.Tests.Log;

public sealed class ErasureTests
{
    private static readonly string Secretariat = Samples.PartyId("secretariat");

    [Fact]
    public async Task An_erasure_is_an_act_and_takes_the_personal_part_from_the_log_and_from_cases_in_memory()
    {
        await using var cluster = await RegistryCluster.StartAsync();
        var party = cluster.Party(Samples.PartyId("erased"));
        await party.Execute(Samples.Found(), null);
        Assert.Equal("Ada Hartwell", (await party.Read())!.State.Contact!.Person);
        var root = cluster.Replica.Root(1);

        var reply = Assert.IsType<AppendReply.Appended>(await cluster.Log.Erase(new EraseRequest(0, "Order 12/2026", Secretariat)));

        var act = cluster.Replica.Read(reply.Receipts.Single().Position)!;
        Assert.Equal((RegistryLog.Stream, 1L, "entry.erased"), (act.Stream, act.Version, act.Kind));
        Assert.True(cluster.Replica.Read(0)!.IsErased);
        Assert.Null((await party.Read())!.State.Contact);
        Assert.Equal("Hartwell Analytics", (await party.Read())!.State.Content!.Name);
        Assert.Equal(root, cluster.Replica.Root(1));
    }

    [Fact]
    public async Task Erasing_twice_is_one_act_and_a_position_without_a_public_act_is_refused()
    {
        await using var cluster = await RegistryCluster.StartAsync();
        await cluster.Party(Samples.PartyId("twice")).Execute(Samples.Found(), null);
        var request = new EraseRequest(0, "Order 12/2026", Secretariat);

        var first = Assert.IsType<AppendReply.Appended>(await cluster.Log.Erase(request));
        var second = Assert.IsType<AppendReply.Appended>(await cluster.Log.Erase(request));

        Assert.Equal(first.Receipts[0].Position, second.Receipts[0].Position);
        Assert.Equal(2, cluster.Replica.Size);
        Assert.IsType<AppendReply.NotErasable>(await cluster.Log.Erase(request with { Position = 7 }));
    }

    [Fact]
    public async Task An_erasure_that_was_ordered_and_not_carried_out_is_completed_when_the_log_starts()
    {
        var directory = Directory.CreateTempSubdirectory("registry-");
        await using (var cluster = await RegistryCluster.StartAsync(directory.FullName))
        {
            await cluster.Party(Samples.PartyId("late")).Execute(Samples.Found(), null);
            var order = RegistryActs.Erasure(cluster.Replica, Samples.Start, new EraseRequest(0, "Order 13/2026", Secretariat), Samples.PartyId("late"));
            await cluster.Log.Append(order);
            Assert.False(cluster.Replica.Read(0)!.IsErased);
        }

        await using (var cluster = await RegistryCluster.StartAsync(directory.FullName))
        {
            await cluster.Log.HeadOf(Samples.PartyId("late"));
            Assert.True(cluster.Replica.Read(0)!.IsErased);
        }

        directory.Delete(recursive: true);
    }
}
