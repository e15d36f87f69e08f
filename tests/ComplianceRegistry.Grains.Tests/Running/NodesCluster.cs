using System.Collections.Concurrent;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Ledger;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.TestingHost;

namespace ComplianceRegistry.Grains.Tests.Running;

/// <summary>One silo with its own copy of the log, kept up by its own tail.</summary>
internal sealed class Node(SharedStore shared, string name) : IAsyncDisposable
{
    private ReplicaTail? _tail;

    public Replica Replica { get; } = Replica.Open(shared.DirectoryOf(name));

    public StoreWithFaults Store { get; } = shared.Connect();

    /// <summary>Begins to follow the log.</summary>
    public void Follow() => _tail ??= new ReplicaTail(Store, Replica, TimeProvider.System);

    public async ValueTask DisposeAsync()
    {
        if (_tail is not null)
            await _tail.DisposeAsync();
        await Replica.DisposeAsync();
    }
}

/// <summary>Silos of one cluster, each a node with its own copy of a shared log. A second cluster on the same log knows nothing of the first.</summary>
internal sealed class NodesCluster : IAsyncDisposable
{
    private readonly ConcurrentDictionary<string, Node> _nodes = new(StringComparer.Ordinal);
    private readonly InProcessTestCluster _cluster;

    private NodesCluster(SharedStore shared, string name, short silos)
    {
        var builder = new InProcessTestClusterBuilder(silos);
        var clock = new RegistryClock(new FakeTimeProvider(Samples.Start));
        var keys = new CaseKeys(new FileCaseKeyStore(shared.Keys), new MasterKey(new byte[32]));
        builder.ConfigureSilo((silo, services) =>
        {
            var node = _nodes.GetOrAdd(silo.SiloName, _ => new Node(shared, $"{name}-{silo.SiloName}"));
            services.Services
                .AddSingleton(Rules.Book)
                .AddSingleton<ILogStore>(node.Store)
                .AddSingleton(node.Replica)
                .AddSingleton(keys)
                .AddSingleton(clock);
            services.AddRegistryGrains();
        });
        _cluster = builder.Build();
    }

    public ILogGrain Log => _cluster.Client.GetGrain<ILogGrain>(ILogGrain.Key);

    public InProcessTestCluster Silos => _cluster;

    public IReadOnlyCollection<Node> Nodes => [.. _nodes.Values];

    public Node Single => Assert.Single(_nodes.Values);

    public static async Task<NodesCluster> StartAsync(SharedStore shared, string name, short silos)
    {
        var cluster = new NodesCluster(shared, name, silos);
        await cluster._cluster.DeployAsync();
        foreach (var node in cluster.Nodes)
            node.Follow();
        return cluster;
    }

    public IPartyGrain Party(string id) => _cluster.Client.GetGrain<IPartyGrain>(id);

    /// <summary>The silo on which a grain is active.</summary>
    public InProcessSiloHandle SiloOf(IAddressable grain)
    {
        Assert.True(_cluster.TryGetGrainContext(grain.GetGrainId(), out var context));
        return _cluster.Silos.Single(silo => silo.SiloAddress.Equals(context.Address.SiloAddress));
    }

    public Node NodeOf(InProcessSiloHandle silo) => _nodes[silo.Name];

    /// <summary>Moves a case to a node other than that on which another grain is.</summary>
    public async Task MoveAwayFromAsync(IAddressable grain, IAddressable other)
    {
        var target = _cluster.Silos.First(silo => silo != SiloOf(other));
        if (SiloOf(grain) != target)
            await _cluster.MigrateAsync(grain, target.SiloAddress);
        Assert.NotEqual(SiloOf(other).Name, SiloOf(grain).Name);
    }

    /// <summary>Completes when every node's copy has as many entries.</summary>
    public async Task CaughtUpAsync(long size)
    {
        using var patience = new CancellationTokenSource(TimeSpan.FromSeconds(60));
        foreach (var node in Nodes)
            await node.Replica.WaitForSizeAsync(size, patience.Token);
    }

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
        foreach (var node in Nodes)
            await node.DisposeAsync();
    }
}
