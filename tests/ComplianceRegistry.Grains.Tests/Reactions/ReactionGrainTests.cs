using System.Diagnostics;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Reactions;
using ComplianceRegistry.Grains.Tests.Running;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using static ComplianceRegistry.Grains.Tests.Running.Waiting;

namespace ComplianceRegistry.Grains.Tests.Reactions;

public sealed class ReactionGrainTests : IAsyncLifetime
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("registry-");
    private readonly FakeTimeProvider _time = new(Samples.Start);
    private RegistryCluster _cluster = null!;
    private SuspendTargets _one = null!;
    private SuspendTargets _other = null!;

    public Task InitializeAsync() => Start();

    public async Task DisposeAsync()
    {
        await _cluster.DisposeAsync();
        _directory.Delete(recursive: true);
    }

    [Fact]
    public async Task An_act_in_one_case_causes_commands_in_others_for_every_reaction_that_listens()
    {
        _cluster.View.Follow();
        _one.Targets = [await Found("a"), await Found("b")];
        _other.Targets = [await Found("c")];
        await Cease("source");

        await Eventually(() => Suspended().Count == 3);
        Assert.Equal(_one.Targets.Concat(_other.Targets).Order(StringComparer.Ordinal), Suspended().Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_asked_before_the_view_has_the_act()
    {
        _one.Targets = [await Found("a")];
        var position = await Cease("source");
        await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => Wake("one")));
        Assert.Empty(_one.Asked);

        _cluster.View.Follow();
        await Eventually(() => Suspended().Count == 1);
        Assert.All(_one.Asked, asked => Assert.True(asked.View > position));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task After_a_restart_in_the_middle_nothing_happens_twice_and_nothing_is_missed_even_with_its_cursor_lost(bool isCursorLost)
    {
        _cluster.View.Follow();
        var targets = new List<string>();
        foreach (var number in Enumerable.Range(0, 30))
            targets.Add(await Found($"target {number}"));
        _one.Targets = targets;
        var gate = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        _one.Before = (target, stopping) => target == targets[10] ? gate.Task.WaitAsync(stopping) : Task.CompletedTask;
        await Cease("source");
        await Eventually(() => Suspended().Count == 10);
        await _cluster.DisposeAsync();

        // A silo that stops may wake the reaction once more.
        var asked = _one.Asked.Count;
        foreach (var file in isCursorLost ? _directory.GetFiles("cursors.db*") : [])
            file.Delete();

        await Start();
        _cluster.View.Follow();
        await Eventually(() => _one.Asked.Count == asked + 1);
        Assert.Equal(targets[..10].Order(StringComparer.Ordinal), Suspended().Order(StringComparer.Ordinal));
        gate.SetResult();
        await Eventually(() => Suspended().Count == 30);
        await Wake("one");
        Assert.Equal(targets.Order(StringComparer.Ordinal), Suspended().Order(StringComparer.Ordinal));
        Assert.Equal(asked + 1, _one.Asked.Count);
    }

    [Fact]
    public async Task A_target_that_fails_is_owed_its_command_while_the_others_go_on()
    {
        _cluster.View.Follow();
        var failing = Samples.Id("UNK", "nobody knows this kind");
        _one.Targets = [failing, await Found("a")];
        await Cease("source");
        await Eventually(() => Suspended().Count == 1);
        await Eventually(() => Owed().Contains(failing, StringComparison.Ordinal));

        _one.Targets = [failing, await Found("b")];
        await Cease("second source");
        await Eventually(() => Suspended().Count == 2);
        _one.Targets = [];
        await Eventually(() => !Owed().Contains(failing, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Hundreds_of_targets_follow_within_seconds()
    {
        _cluster.View.Follow();
        var targets = Enumerable.Range(0, 600).Select(number => $"many {number}").ToList();
        _one.Targets = await Task.WhenAll(targets.Select(Found));
        var watch = Stopwatch.StartNew();
        await Cease("source");
        await Eventually(() => _cluster.Replica.Size >= 1202);

        Assert.Equal(600, Suspended().Distinct().Count());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(30), $"600 commands took {watch.Elapsed}.");
    }

    private async Task Start()
    {
        _cluster = await RegistryCluster.StartAsync(_directory.FullName, _time, more: services =>
        {
            services.AddSingleton<IReaction>(_ => _one).AddSingleton<IReaction>(_ => _other).AddRegistryWakers();
            _one ??= new SuspendTargets("one", () => _cluster.View.Position);
            _other ??= new SuspendTargets("other", () => _cluster.View.Position);
        });
    }

    private Task Wake(string name) => _cluster.Grains.GetGrain<IReactionGrain>(name).Wake();

    private async Task<string> Found(string name)
    {
        var id = Samples.PartyId(name);
        await _cluster.Party(id).Execute(Samples.Found(name), Samples.Mark(name));
        return id;
    }

    private async Task<long> Cease(string name)
    {
        var id = await Found(name);
        var done = await _cluster.Party(id).Execute(Samples.Cease(), Samples.Mark("cease " + name));
        return Assert.IsType<CommandReply<Party>.Done>(done).Receipt.Position;
    }

    private string Owed() =>
        _cluster.Cursors.ReadAsync("one", default).AsTask().Result is { } stored ? System.Text.Encoding.UTF8.GetString(stored.Content) : "";

    private List<string> Suspended() =>
        [.. _cluster.Replica.ReadRange(0, int.MaxValue).Where(entry => entry.Kind == "party.suspended").Select(entry => entry.Stream)];
}
