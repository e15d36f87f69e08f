using ComplianceRegistry.Ledger.Cosmos;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Tests.Cosmos;
using ComplianceRegistry.Ledger.Tests.Logs;

namespace ComplianceRegistry.Ledger.Tests.Cursors;

[Collection(CosmosTests.Name)]
public sealed class CosmosCursorStoreTests(CosmosEmulator cosmos) : CursorStoreConformance, IAsyncLifetime
{
    private const int Planned = 30;
    private readonly string _database = $"test-{Guid.NewGuid():N}";
    private readonly List<CosmosLogStore> _opened = [];

    public static TheoryData<CosmosFault> Faults =>
        [CosmosFault.LandsThen408, CosmosFault.LandsThen503, CosmosFault.LandsThenCut, CosmosFault.Refused503, CosmosFault.Refused429, CosmosFault.Cut];

    public Task InitializeAsync() => Task.CompletedTask;

    public async Task DisposeAsync()
    {
        foreach (var store in _opened)
            await store.DisposeAsync();
        using var client = cosmos.Connect();
        await client.GetDatabase(_database).DeleteAsync();
    }

    [EmulatorTheory]
    [MemberData(nameof(Faults))]
    public async Task A_write_whose_answer_is_lost_is_decided_by_what_is_kept(CosmosFault fault)
    {
        using var store = await OpenAsync();
        await cosmos.FailNextCreatesAsync([.. Enumerable.Repeat(fault, Planned)]);
        var write = store.WriteAsync("badges", [1], seen: 0, default).AsTask();
        while (!write.IsCompleted && await cosmos.FaultsLeftAsync() == Planned)
            await Task.Yield();
        await cosmos.FailNextCreatesAsync();

        Assert.True(await write.WaitAsync(TimeSpan.FromSeconds(60)));
        Assert.Equal(1, (await store.ReadAsync("badges", default))!.Revision);
    }

    [Fact]
    public async Task The_log_in_the_same_container_does_not_see_cursors()
    {
        var log = await OpenLogAsync();
        Assert.True(await log.Cursors.WriteAsync("0000000000000000000", [1], seen: 0, default));
        var batch = new LogBatch(Guid.NewGuid(), "test", [.. SampleEntries.Many(2)]);

        Assert.Equal(AppendOutcome.Appended, await log.AppendAsync(batch, default));
        Assert.Equal(2, await log.ReadAsync(0, default).CountAsync());
        Assert.Equal([1], (await log.Cursors.ReadAsync("0000000000000000000", default))!.Content);
    }

    protected override async Task<ICursorStore> OpenAsync() => (await OpenLogAsync()).Cursors;

    private async Task<CosmosLogStore> OpenLogAsync()
    {
        var options = new CosmosLogOptions(cosmos.Endpoint, cosmos.Key, _database, "log", Gateway: true);
        _opened.Add(await CosmosLogStore.OpenAsync(options, TimeProvider.System, default));
        return _opened[^1];
    }
}
