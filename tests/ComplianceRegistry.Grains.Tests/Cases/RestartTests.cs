using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Tests.Running;

namespace ComplianceRegistry.Grains.Tests.Cases;

public sealed class RestartTests
{
    [Fact]
    public async Task A_command_repeated_after_a_restart_of_the_cluster_gets_the_first_receipt()
    {
        var directory = Directory.CreateTempSubdirectory("registry-");
        var id = Samples.PartyId("restart");
        CommandReply<Party>.Done first;
        await using (var cluster = await RegistryCluster.StartAsync(directory.FullName))
        {
            first = Assert.IsType<CommandReply<Party>.Done>(await cluster.Party(id).Execute(Samples.Found(), Samples.Mark("k")));
            await cluster.Party(id).Execute(Samples.Suspend(), Samples.Mark("s"));
        }

        await using (var cluster = await RegistryCluster.StartAsync(directory.FullName))
        {
            var again = Assert.IsType<CommandReply<Party>.Done>(await cluster.Party(id).Execute(Samples.Found(), Samples.Mark("k")));
            Assert.Equal((first.Receipt.Position, 1L, true), (again.Receipt.Position, again.Version, again.Replay));
            Assert.Equal(first.State.Content!.Name, again.State.Content!.Name);
            Assert.IsType<CommandReply<Party>.KeyReused>(await cluster.Party(id).Execute(Samples.Found(), Samples.Mark("k", body: "[]")));
            Assert.Equal((2L, PartyStatus.Suspended), ((await cluster.Party(id).Read())!.Version, (await cluster.Party(id).Read())!.State.Status));
        }

        directory.Delete(recursive: true);
    }
}
