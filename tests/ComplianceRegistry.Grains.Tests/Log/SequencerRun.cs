using System.Diagnostics.Metrics;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Grains.Tests.Running;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Ledger.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceRegistry.Grains.Tests.Log;

/// <summary>Sequencers without a silo over one real store, each call on one scheduler, as a grain has it.</summary>
internal sealed class SequencerRun : IAsyncDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("registry-");
    private readonly TaskFactory _turns = new(new ConcurrentExclusiveSchedulerPair().ExclusiveScheduler);
    private readonly ServiceProvider _services = new ServiceCollection().AddMetrics().BuildServiceProvider();
    private readonly RegistryClock _clock;
    private readonly LogMetrics _metrics;

    public SequencerRun(LogRules? rules = null)
    {
        Rules = rules ?? new LogRules();
        _clock = new RegistryClock(Time);
        _metrics = new LogMetrics(_services.GetRequiredService<IMeterFactory>());
        Replica = Replica.Open(_directory.FullName);
        Store = new StoreWithFaults(new SqliteLogStore(Replica));
        Sequencer = Another();
    }

    public LogRules Rules { get; }

    public FakeTimeProvider Time { get; } = new(Samples.Start);

    public Replica Replica { get; }

    public StoreWithFaults Store { get; }

    public Sequencer Sequencer { get; }

    /// <summary>A second sequencer, as a second activation for a moment is.</summary>
    public Sequencer Another() => new(Store, Replica, new AppendCheck(Replica, _clock, Rules), Rules, _metrics, NullLogger.Instance);

    public Task<AppendReply> Append(string stream, long expectedVersion, int count = 1, DateTimeOffset? at = null, string? command = null) =>
        Append(Sequencer, Samples.Append(stream, expectedVersion, count, at, command));

    public Task<AppendReply> Append(Sequencer sequencer, AppendRequest request) => _turns.StartNew(() => sequencer.AppendAsync(request)).Unwrap();

    public Task<LogHead> HeadOf(string stream) => _turns.StartNew(() => Sequencer.HeadOfAsync(stream)).Unwrap();

    /// <summary>Completes when every turn that was started before has run as far as it can.</summary>
    public Task TurnsRun() => _turns.StartNew(() => { });

    public async ValueTask DisposeAsync()
    {
        await Sequencer.Idle;
        await Store.DisposeAsync();
        await _services.DisposeAsync();
        _directory.Delete(recursive: true);
    }
}
