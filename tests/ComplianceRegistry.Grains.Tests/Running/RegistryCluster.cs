using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Grains.Parties;
using ComplianceRegistry.Grains.Tests.Cases;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Ledger;
using ComplianceRegistry.Ledger.Files;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Orleans.TestingHost;

namespace ComplianceRegistry.Grains.Tests.Running;

/// <summary>Two silos in this process over one data directory, with the real store and its faults at hand.</summary>
internal sealed class RegistryCluster : IAsyncDisposable
{
    private readonly InProcessTestCluster _cluster;
    private DirectoryInfo? _owned;

    private RegistryCluster(string directory, FakeTimeProvider time, LogRules rules, Action<IServiceCollection>? more)
    {
        Time = time;
        Clock = new RegistryClock(time);
        Replica = Replica.Open(directory);
        Store = new StoreWithFaults(new SqliteLogStore(Replica));
        Erasures = new Erasures(Store, Replica);
        var keys = new CaseKeys(new FileCaseKeyStore(Path.Combine(directory, "cases")), new MasterKey(new byte[32]));
        Cursors = SqliteCursorStore.Open(directory);
        View = new ClusterView(directory, Replica, keys);
        var builder = new InProcessTestClusterBuilder(2);
        builder.ConfigureSilo((_, silo) =>
        {
            silo.Services
                .AddSingleton(Rules.Book)
                .AddSingleton<ILogStore>(Store)
                .AddSingleton(Replica)
                .AddSingleton(Erasures)
                .AddSingleton(keys)
                .AddSingleton(Clock)
                .AddSingleton(rules)
                .AddSingleton<INodeView>(View)
                .AddSingleton<ICursorStore>(Cursors)
                .AddCaseKind<IExpiringPartyGrain>(ExpiringPartyDecider.Prefix);
            silo.AddRegistryGrains();
            more?.Invoke(silo.Services);
        });
        _cluster = builder.Build();
    }

    public FakeTimeProvider Time { get; }

    public RegistryClock Clock { get; }

    public Replica Replica { get; }

    public StoreWithFaults Store { get; }

    /// <summary>How far reactions have come.</summary>
    public SqliteCursorStore Cursors { get; }

    /// <summary>The view that deadlines and reactions ask.</summary>
    public ClusterView View { get; }

    public Erasures Erasures { get; }

    public InProcessTestCluster Silos => _cluster;

    public IGrainFactory Grains => _cluster.Client;

    public ILogGrain Log => Grains.GetGrain<ILogGrain>(ILogGrain.Key);

    /// <summary>A cluster in a directory of its own, gone with it.</summary>
    public static async Task<RegistryCluster> StartAsync(LogRules? rules = null, Action<IServiceCollection>? more = null)
    {
        var directory = Directory.CreateTempSubdirectory("registry-");
        var cluster = await StartAsync(directory.FullName, rules: rules, more: more);
        cluster._owned = directory;
        return cluster;
    }

    /// <summary>A cluster in a directory that a test stops and starts it in.</summary>
    public static async Task<RegistryCluster> StartAsync(string directory, FakeTimeProvider? time = null, LogRules? rules = null, Action<IServiceCollection>? more = null)
    {
        var cluster = new RegistryCluster(directory, time ?? new FakeTimeProvider(Samples.Start), rules ?? new LogRules(), more);
        await cluster._cluster.DeployAsync();
        return cluster;
    }

    public IPartyGrain Party(string id) => Grains.GetGrain<IPartyGrain>(id);

    public bool IsActive(GrainId grain) => _cluster.TryGetGrainContext(grain, out _);

    public async ValueTask DisposeAsync()
    {
        await _cluster.StopAllSilosAsync();
        await _cluster.DisposeAsync();
        await View.DisposeAsync();
        Cursors.Dispose();
        await Store.DisposeAsync();
        _owned?.Delete(recursive: true);
    }
}
