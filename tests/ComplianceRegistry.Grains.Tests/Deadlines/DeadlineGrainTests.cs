using ComplianceRegistry.Grains.Deadlines;
using ComplianceRegistry.Grains.Tests.Cases;
using ComplianceRegistry.Grains.Tests.Running;
using ComplianceRegistry.Ledger.Entries;
using Microsoft.Extensions.DependencyInjection;
using static ComplianceRegistry.Grains.Tests.Running.Waiting;

namespace ComplianceRegistry.Grains.Tests.Deadlines;

public sealed class DeadlineGrainTests : IAsyncLifetime
{
    private RegistryCluster _cluster = null!;

    private IDeadlineGrain Deadlines => _cluster.Grains.GetGrain<IDeadlineGrain>(IDeadlineGrain.Key);

    public async Task InitializeAsync()
    {
        _cluster = await RegistryCluster.StartAsync();
        _cluster.View.Follow();
    }

    public async Task DisposeAsync() => await _cluster.DisposeAsync();

    [Fact]
    public async Task What_is_due_fires_without_anybody_asking_for_the_case_and_nothing_fires_early()
    {
        await Found("one");
        _cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry.AddMilliseconds(-1));
        await Deadlines.Wake();
        await Found("two");
        Assert.Equal(4, _cluster.Replica.Size);

        _cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry);
        await Eventually(async () =>
        {
            await Deadlines.Wake();
            return _cluster.Replica.Size == 6;
        });
        Assert.Equal(["party.suspended", "clocks.moved"], Kinds(4));
    }

    [Fact]
    public async Task After_a_downtime_the_clocks_of_a_case_and_those_that_follow_them_fire_in_order_and_once()
    {
        await Found("one");
        await _cluster.View.WaitForAsync(1, Patience, default);
        var now = ExpiringPartyDecider.End.AddDays(7);
        _cluster.Time.AdjustTime(now);
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Deadlines.Wake()));
        await Reaches(6);
        await _cluster.View.WaitForAsync(5, Patience, default);
        await Deadlines.Wake();

        Assert.Equal(["party.suspended", "clocks.moved", "party.ceased", "clocks.moved"], Kinds(2));
        Assert.All(_cluster.Replica.ReadRange(2, 10), entry => Assert.Equal(now, entry.At));
        Assert.Null(_cluster.View.FirstDue());
    }

    [Fact]
    public async Task Many_cases_fire_in_order_of_due_and_one_that_cannot_does_not_keep_the_others()
    {
        var stuck = await Found("stuck", prefix: "UNK");
        var ids = new List<string>();
        foreach (var number in Enumerable.Range(0, 40))
        {
            _cluster.Time.Advance(TimeSpan.FromDays(1));
            ids.Add(await Found($"party {number}"));
        }

        await _cluster.View.WaitForAsync(81, Patience, default);
        _cluster.Time.AdjustTime(ExpiringPartyDecider.End.AddDays(100));
        await Deadlines.Wake();
        await Eventually(() => Task.FromResult(Suspended().Count == 40));

        Assert.DoesNotContain(stuck, Suspended());
        Assert.Equal(ids.Order(), Suspended().Order());
        Assert.Subset(ids.Take(20).ToHashSet(), Suspended().Take(5).ToHashSet());
    }

    [Fact]
    public async Task Two_thousand_that_are_due_at_once_fire_a_few_at_a_time_and_other_calls_are_answered_meanwhile()
    {
        const int count = 2_000;
        await Task.WhenAll(Enumerable.Range(0, count).Select(number => Found($"party {number}")));
        await _cluster.View.WaitForAsync((2 * count) - 1, Patience, default);
        var offered = _cluster.Store.Offered.Count;
        _cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry);
        await Deadlines.Wake();
        await Eventually(() => Task.FromResult(Suspended().Count > 0));
        await _cluster.Party(Samples.PartyId("meanwhile")).Execute(Samples.Found("meanwhile"), Samples.Mark("meanwhile"));
        var firedBefore = Suspended().Count;
        await Eventually(() => Task.FromResult(Suspended().Count == count));

        Assert.True(firedBefore < count, $"The call was answered when all {firedBefore} cases had fired.");
        Assert.All(_cluster.Store.Offered.Skip(offered), batch => Assert.True(batch.Entries.Select(entry => entry.Stream).Distinct().Count() <= 17));
        Assert.Equal(count, Suspended().Distinct().Count());
    }

    [Fact]
    public async Task A_case_whose_consequence_could_not_be_written_is_tried_again()
    {
        await Found("one");
        await _cluster.View.WaitForAsync(1, Patience, default);
        _cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry);
        _cluster.Store.FailNextBefore();
        await Deadlines.Wake();
        await Eventually(async () =>
        {
            await Deadlines.Wake();
            return Suspended().Count == 1;
        });
        Assert.Equal(["party.suspended", "clocks.moved"], Kinds(2));
    }

    [Fact]
    public async Task Two_silos_that_tick_one_case_record_its_consequence_once()
    {
        var id = await Found("one");
        _cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry);
        var party = _cluster.Grains.GetGrain<IExpiringPartyGrain>(id);
        var silos = _cluster.Silos.Silos.Select(silo => silo.ServiceProvider.GetRequiredService<IGrainFactory>().GetGrain<IExpiringPartyGrain>(id));
        await Task.WhenAll(silos.SelectMany(silo => new[] { silo.Tick(), silo.Tick(), party.Tick() }));
        Assert.Equal(["party.suspended", "clocks.moved"], Kinds(2));
    }

    [Fact]
    public async Task Each_silo_wakes_it_when_a_clock_is_due()
    {
        await using var cluster = await RegistryCluster.StartAsync(more: services => services
            .AddSingleton(new DeadlineOptions(TimeSpan.FromMilliseconds(20)))
            .AddRegistryWakers());
        cluster.View.Follow();
        await cluster.Grains.GetGrain<IExpiringPartyGrain>(Samples.Id(ExpiringPartyDecider.Prefix, "one")).Execute(Samples.Found(), Samples.Mark("one"));
        cluster.Time.AdjustTime(ExpiringPartyDecider.Expiry);
        using var patience = new CancellationTokenSource(Patience);
        await cluster.Replica.WaitForSizeAsync(4, patience.Token);
    }

    private async Task<string> Found(string name, string prefix = ExpiringPartyDecider.Prefix)
    {
        var id = Samples.Id(prefix, name);
        await _cluster.Grains.GetGrain<IExpiringPartyGrain>(id).Execute(Samples.Found(name), Samples.Mark(name));
        return id;
    }

    private async Task Reaches(long size)
    {
        using var patience = new CancellationTokenSource(Patience);
        await _cluster.Replica.WaitForSizeAsync(size, patience.Token);
    }

    private List<string> Suspended() => [.. Entries(0).Where(entry => entry.Kind == "party.suspended").Select(entry => entry.Stream)];

    private IEnumerable<string> Kinds(long from) => Entries(from).Select(entry => entry.Kind);

    private IReadOnlyList<LogEntry> Entries(long from) => _cluster.Replica.ReadRange(from, int.MaxValue);
}
