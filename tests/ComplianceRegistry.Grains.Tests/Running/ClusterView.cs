using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views;
using ComplianceRegistry.Views.Deadlines;

namespace ComplianceRegistry.Grains.Tests.Running;

/// <summary>The real view of a cluster's copy of the log. It lags until it is told to follow.</summary>
internal sealed class ClusterView : INodeView, IAsyncDisposable
{
    private readonly ViewStore _store;
    private readonly ViewFiller _filler;
    private readonly DeadlineQueries _deadlines;
    private readonly CancellationTokenSource _stop = new();
    private Task _filling = Task.CompletedTask;

    public ClusterView(string directory, Replica replica, CaseKeys keys)
    {
        _store = ViewStore.Open(directory);
        _filler = new ViewFiller(_store, replica, keys);
        _deadlines = new DeadlineQueries(_store, new byte[32]);
    }

    public long Position => _store.Position;

    /// <summary>Begins to follow the log.</summary>
    public void Follow() => _filling = _filler.RunAsync(_stop.Token);

    public ValueTask<bool> WaitForAsync(long position, TimeSpan timeout, CancellationToken cancellationToken) => _store.WaitForAsync(position, timeout, cancellationToken);

    public DateTimeOffset? FirstDue() => _deadlines.FirstDue();

    public IReadOnlyList<(DateTimeOffset Due, string Case)> DueCases(DateTimeOffset now, (DateTimeOffset Due, string Case)? after, int limit) =>
        [.. _deadlines.Due(now, after is { } last ? new DueCase(last.Due, last.Case) : null, limit).Select(due => (due.Due, due.Case))];

    public IReadOnlyList<string> CasesWithDeadlines(DateTimeOffset from, DateTimeOffset? to, string after, int limit) => _deadlines.CasesWithin(from, to, after, limit);

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _filling;
        _filler.Dispose();
        _store.Dispose();
    }
}
