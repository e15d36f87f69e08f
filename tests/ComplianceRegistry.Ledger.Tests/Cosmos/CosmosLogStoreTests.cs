using ComplianceRegistry.Ledger.Cosmos;
using ComplianceRegistry.Ledger.Tests.Logs;

namespace ComplianceRegistry.Ledger.Tests.Cosmos;

[Collection(CosmosTests.Name)]
public sealed class CosmosLogStoreTests(CosmosEmulator cosmos) : LogStoreConformance
{
    // More than the client's own retries use up within one attempt of the store.
    private const int Many = 200;
    private readonly string _database = $"test-{Guid.NewGuid():N}";

    public static TheoryData<CosmosFault> Faults =>
        [CosmosFault.LandsThen408, CosmosFault.LandsThen503, CosmosFault.LandsThenCut, CosmosFault.Refused503, CosmosFault.Refused429, CosmosFault.Cut];

    public override async Task DisposeAsync()
    {
        await base.DisposeAsync();
        using var client = cosmos.Connect();
        await client.GetDatabase(_database).DeleteAsync();
    }

    protected override Task<ILogStore> OpenAsync() => OpenAsync(TimeProvider.System);

    [EmulatorTheory]
    [MemberData(nameof(Faults))]
    public async Task An_append_whose_answers_are_lost_is_offered_again_until_it_is_known_and_is_there_once(CosmosFault fault)
    {
        var time = new SignallingTime();
        await using var store = await OpenAsync(time);
        await cosmos.FailNextCreatesAsync([.. Enumerable.Repeat(fault, Many)]);

        var append = AppendAsync(store, 0, 3);
        await time.TimersAsync(1, Patience());
        Assert.False(append.IsCompleted);
        await cosmos.FailNextCreatesAsync();
        time.Advance(TimeSpan.FromSeconds(2));
        await append.WaitAsync(Patience());

        Assert.Equal(Positions(0, 3), await ReadAsync(store));
        await AppendAsync(store, 3, 1);
    }

    [EmulatorFact]
    public async Task A_rival_that_writes_while_an_answer_is_lost_fences()
    {
        var time = new SignallingTime();
        await using var store = await OpenAsync(time);
        await using var rival = await OpenAsync();
        await cosmos.FailNextCreatesAsync([.. Enumerable.Repeat(CosmosFault.Refused503, Many)]);
        var append = store.AppendAsync(Batch([.. SampleEntries.Many(3, 0, "LATE")]), CancellationToken.None);
        await time.TimersAsync(1, Patience());

        await cosmos.FailNextCreatesAsync();
        await AppendAsync(rival, 0, 2);
        time.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(AppendOutcome.Fenced, await append.WaitAsync(Patience()));
        Assert.Equal(["AIS-0", "AIS-1"], (await EntriesAsync(store)).Select(e => e.Stream));
        await AppendAsync(store, 2, 1);
    }

    [EmulatorFact]
    public async Task Nothing_else_is_offered_for_a_position_before_a_cancelled_append_is_decided()
    {
        var time = new SignallingTime();
        await using var store = await OpenAsync(time);
        await cosmos.FailNextCreatesAsync([.. Enumerable.Repeat(CosmosFault.Refused503, Many)]);
        using var cancelled = new CancellationTokenSource();
        var first = store.AppendAsync(Batch([.. SampleEntries.Many(2, 0, "FIRST")]), cancelled.Token);
        await time.TimersAsync(1, Patience());
        await cancelled.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        await cosmos.FailNextCreatesAsync();

        Assert.Equal(AppendOutcome.Fenced, await store.AppendAsync(Batch([.. SampleEntries.Many(1)]), CancellationToken.None));

        Assert.Equal(["FIRST-0", "FIRST-1"], (await EntriesAsync(store)).Select(e => e.Stream));
        await AppendAsync(store, 2, 1);
    }

    [Fact]
    public async Task A_batch_that_crosses_a_segment_or_is_too_large_is_refused()
    {
        await using var store = await OpenAsync();
        var crossing = Batch([.. SampleEntries.Many(2, 4095)]);
        var large = Batch([.. Enumerable.Range(0, 8).Select(i => SampleEntries.One($"AIS-{i}", 1, $$"""{"t":"{{new string('x', 200_000)}}"}""") with { Position = i })]);

        await Assert.ThrowsAsync<ArgumentException>(() => store.AppendAsync(crossing, CancellationToken.None));
        await Assert.ThrowsAsync<ArgumentException>(() => store.AppendAsync(large, CancellationToken.None));
        Assert.Equal(1, store.CountThatFit(4095, crossing.Entries));
    }

    private async Task<ILogStore> OpenAsync(TimeProvider time) => await CosmosLogStore.OpenAsync(
        new CosmosLogOptions(cosmos.Endpoint, cosmos.Key, _database, "log", Gateway: true), time, CancellationToken.None);
}
