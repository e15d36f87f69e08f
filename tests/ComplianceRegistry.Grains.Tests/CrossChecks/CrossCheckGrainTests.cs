using ComplianceRegistry.Grains.CrossChecks;
using ComplianceRegistry.Grains.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static ComplianceRegistry.Grains.Tests.Running.Waiting;

namespace ComplianceRegistry.Grains.Tests.CrossChecks;

public sealed class CrossCheckGrainTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("registry-");
    private readonly FakeTimeProvider _time = new(Samples.Start);
    private readonly FoundByTests _broken = new("a-broken-one") { Count = 2, Fails = true };
    private readonly FoundByTests _busy = new("busy") { Count = 250 };
    private RegistryCluster _cluster = null!;

    private ICrossCheckGrain Checks => _cluster.Grains.GetGrain<ICrossCheckGrain>(ICrossCheckGrain.Key);

    public Task InitializeAsync() => Start();

    public async Task DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task Every_check_runs_and_one_that_fails_does_not_keep_the_others()
    {
        Assert.Null(await Checks.Last());
        await Checks.Begin();
        var results = (await Finished()).Results.ToDictionary(result => result.Check);

        Assert.Equal(["a-broken-one", "busy", "deadlines-as-their-cases", "deadlines-behind-outages"], results.Keys.Order(StringComparer.Ordinal));
        Assert.Equal((2, false), (results["a-broken-one"].Count, results["a-broken-one"].IsComplete));
        Assert.Equal((250, CrossCheckResult.MostKept, true), (results["busy"].Count, results["busy"].Violations.Length, results["busy"].IsComplete));
        Assert.Equal((0, true), (results["deadlines-as-their-cases"].Count, results["deadlines-as-their-cases"].IsComplete));
    }

    [Fact]
    public async Task They_run_once_a_night_by_the_registrys_clock_also_over_a_restart()
    {
        await Checks.Wake();
        var first = await Finished();
        await Checks.Wake();
        _time.AdjustTime(new DateTimeOffset(2026, 8, 10, 1, 59, 59, TimeSpan.Zero));
        await Checks.Wake();
        await _cluster.DisposeAsync();
        await Start();
        await Checks.Wake();
        Assert.Equal(1, _busy.Runs);
        Assert.Equal(first.FinishedAt, (await Checks.Last())!.FinishedAt);

        _time.AdjustTime(new DateTimeOffset(2026, 8, 10, 2, 0, 0, TimeSpan.Zero));
        await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => Checks.Wake()));
        await Eventually(async () => await Checks.Last() is { FinishedAt: { } at } && at > first.FinishedAt);
        await Checks.Wake();
        Assert.Equal(2, _busy.Runs);
    }

    [Fact]
    public async Task A_run_that_is_under_way_is_told_of_and_not_begun_again_and_after_an_interruption_it_begins_anew()
    {
        _busy.Before = stopping => Task.Delay(Timeout.Infinite, stopping);
        var begun = await Checks.Begin();
        await Eventually(async () => (await Checks.Last())!.Results.Length == 1);
        Assert.Equal(begun.StartedAt, (await Checks.Begin()).StartedAt);
        Assert.Null((await Checks.Last())!.FinishedAt);
        Assert.Equal(1, _busy.Runs);
        await _cluster.DisposeAsync();

        _busy.Before = static _ => Task.CompletedTask;
        await Start();
        Assert.Null(await Checks.Last());
        await Checks.Wake();
        Assert.Equal(4, (await Finished()).Results.Length);
    }

    private async Task Start()
    {
        _cluster = await RegistryCluster.StartAsync(_directory.FullName, _time, more: services => services
            .AddSingleton<ICrossCheck>(_busy)
            .AddSingleton<ICrossCheck>(_broken));
        _cluster.View.Follow();
    }

    private async Task<CrossCheckReport> Finished()
    {
        await Eventually(async () => await Checks.Last() is { FinishedAt: not null });
        return (await Checks.Last())!;
    }
}
