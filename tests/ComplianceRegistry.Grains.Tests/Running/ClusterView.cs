using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Assessments;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views;
using ComplianceRegistry.Views.Assessments;
using ComplianceRegistry.Views.Deadlines;
using ComplianceRegistry.Views.Outages;
using Microsoft.Data.Sqlite;

namespace ComplianceRegistry.Grains.Tests.Running;

/// <summary>The real view of a cluster's copy of the log. It lags until it is told to follow.</summary>
internal sealed class ClusterView : INodeView, IAssessmentIndex, IAsyncDisposable
{
    private readonly string _directory;
    private readonly ViewStore _store;
    private readonly ViewFiller _filler;
    private readonly DeadlineQueries _deadlines;
    private readonly OutageQueries _outages;
    private readonly AssessmentQueries _assessments;
    private readonly CancellationTokenSource _stop = new();
    private Task _filling = Task.CompletedTask;

    public ClusterView(string directory, Replica replica, CaseKeys keys)
    {
        _directory = directory;
        _store = ViewStore.Open(directory, new byte[32]);
        _filler = new ViewFiller(_store, replica, keys);
        _deadlines = new DeadlineQueries(_store, new byte[32]);
        _outages = new OutageQueries(_store, new byte[32]);
        _assessments = new AssessmentQueries(_store, new byte[32]);
    }

    public long Position => _store.Position;

    /// <summary>Begins to follow the log.</summary>
    public void Follow() => _filling = _filler.RunAsync(_stop.Token);

    public ValueTask<bool> WaitForAsync(long position, TimeSpan timeout, CancellationToken cancellationToken) => _store.WaitForAsync(position, timeout, cancellationToken);

    public DateTimeOffset? FirstDue() => _deadlines.FirstDue();

    public IReadOnlyList<(DateTimeOffset Due, string Case)> DueCases(DateTimeOffset now, (DateTimeOffset Due, string Case)? after, int limit) =>
        [.. _deadlines.Due(now, after is { } last ? new DueCase(last.Due, last.Case) : null, limit).Select(due => (due.Due, due.Case))];

    public IReadOnlyList<string> CasesWithDeadlines(DateTimeOffset from, DateTimeOffset? to, string after, int limit) => _deadlines.CasesWithin(from, to, after, limit);

    public IReadOnlyList<(string Clock, DateTimeOffset? Due, RunningClock? Running)> ClocksOf(string @case) =>
        [.. _deadlines.RowsOf(@case).Select(row => (row.Clock, row.Due, row.Running))];

    public IReadOnlyList<(DeclaredOutage Outage, long Version)> Outages(DateTimeOffset notOverBefore) =>
        [.. _outages.EndingFrom(notOverBefore).Select(item => (item.Outage, item.Version))];

    public IReadOnlyList<string> Naming(string evidence, string after, int limit) => _assessments.Naming(evidence, after, limit);

    public IReadOnlyList<string> NamingAny(string after, int limit) => _assessments.NamingAny(after, limit);

    /// <summary>Changes the view's file behind its back; answers how many rows.</summary>
    public int Tamper(string sql, params (string Name, object Value)[] values)
    {
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = Path.Combine(_directory, "views.db"), Pooling = false }.ToString());
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var (name, value) in values)
            command.Parameters.AddWithValue(name, value);
        return command.ExecuteNonQuery();
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _filling;
        _filler.Dispose();
        _store.Dispose();
    }
}
