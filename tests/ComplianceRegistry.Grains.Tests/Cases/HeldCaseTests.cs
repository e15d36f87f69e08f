using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Grains.Tests.Running;
using Microsoft.Extensions.DependencyInjection;

namespace ComplianceRegistry.Grains.Tests.Cases;

/// <summary>Cases that are read without a message where a grain holds them: the answers are those of the grain, at every moment.</summary>
public sealed class HeldCaseTests : IAsyncLifetime
{
    private readonly string _id = Samples.Id(ExpiringPartyDecider.Prefix, "held");
    private RegistryCluster _cluster = null!;
    private ExpiringParties[] _nodes = [];

    public async Task InitializeAsync()
    {
        _cluster = await RegistryCluster.StartAsync();
        _nodes = [.. _cluster.Silos.Silos.Select(silo => ActivatorUtilities.CreateInstance<ExpiringParties>(silo.ServiceProvider))];
        await _nodes[0].Grain(_id).Execute(Samples.Found(), Samples.Mark("f"));
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task The_node_of_the_grain_answers_at_once_and_the_other_asks_it()
    {
        var readings = _nodes.Select(Read).ToArray();

        _ = Assert.Single(readings, reading => reading.IsCompletedSuccessfully);
        Assert.All(await Task.WhenAll(readings), reading => Assert.Equal((2L, PartyStatus.Verified), VersionAndStatus(reading)));
    }

    [Fact]
    public async Task While_an_act_is_being_written_readers_wait_for_it()
    {
        var gate = _cluster.Store.Gate();
        var suspending = _nodes[0].Grain(_id).Execute(Samples.Suspend(), Samples.Mark("s"));
        await gate.Offered;

        var readings = _nodes.Select(Read).ToArray();
        Assert.DoesNotContain(readings, reading => reading.IsCompleted);
        gate.Open();
        await suspending;
        Assert.All(await Task.WhenAll(readings), reading => Assert.Equal((3L, PartyStatus.Suspended), VersionAndStatus(reading)));
    }

    [Fact]
    public async Task After_a_write_that_happened_unseen_the_act_is_read()
    {
        _cluster.Store.FailNextAfter();
        await Assert.ThrowsAsync<LogUnavailableException>(() => _nodes[0].Grain(_id).Execute(Samples.Suspend(), Samples.Mark("s")));

        foreach (var node in _nodes)
            Assert.Equal((3L, PartyStatus.Suspended), VersionAndStatus(await node.ReadAsync(_id)));
    }

    [Fact]
    public async Task A_clock_that_is_due_fires_before_the_case_is_read()
    {
        _cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry.AddMilliseconds(-1));
        var holder = Holder();
        Assert.Equal((2L, PartyStatus.Verified), VersionAndStatus(await holder.ReadAsync(_id)));
        _cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry);

        Assert.Equal((4L, PartyStatus.Suspended), VersionAndStatus(await holder.ReadAsync(_id)));
    }

    [Fact]
    public async Task What_was_erased_is_not_read_any_more()
    {
        var holder = Holder();
        Assert.NotNull((await holder.ReadAsync(_id))!.State.Party.Contact);
        await _cluster.Log.Erase(new EraseRequest(0, "Order 12/2026", Samples.PartyId("secretariat")));

        Assert.Null((await holder.ReadAsync(_id))!.State.Party.Contact);
    }

    [Fact]
    public async Task A_case_that_left_memory_is_not_held_any_more()
    {
        var holder = Holder();
        await _cluster.Grains.GetGrain<IManagementGrain>(0).ForceActivationCollection(TimeSpan.Zero);

        var reading = Read(holder);
        Assert.False(reading.IsCompleted);
        Assert.Equal((2L, PartyStatus.Verified), VersionAndStatus(await reading));
    }

    [Fact]
    public async Task An_unknown_case_is_null_and_wakes_no_grain()
    {
        var unknown = Samples.Id(ExpiringPartyDecider.Prefix, "unknown");

        Assert.Null(await _nodes[0].ReadAsync(unknown));
        Assert.False(_cluster.IsActive(_nodes[0].Grain(unknown).GetGrainId()));
    }

    private Task<CaseReading<ExpiringParty>?> Read(ExpiringParties node) => node.ReadAsync(_id).AsTask();

    private ExpiringParties Holder() => _nodes.Single(node => Read(node).IsCompletedSuccessfully);

    private static (long, PartyStatus) VersionAndStatus(CaseReading<ExpiringParty>? reading) => reading is null ? default : (reading.Version, reading.State.Status);

    private sealed class ExpiringParties(CaseLog log, KnownCases known, IGrainFactory grains)
        : CasesOf<IExpiringPartyGrain, ExpiringParty, PartyCommand>(log, known, grains);
}
