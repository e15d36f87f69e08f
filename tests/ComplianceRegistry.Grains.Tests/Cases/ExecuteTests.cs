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
}
