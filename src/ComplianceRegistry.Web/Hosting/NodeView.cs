using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains;
using ComplianceRegistry.Views;
using ComplianceRegistry.Views.Deadlines;
using ComplianceRegistry.Views.Outages;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>The view of this node, for the grains on it.</summary>
internal sealed class NodeView(ViewStore view, DeadlineQueries deadlines, OutageQueries outages) : INodeView
{
    public long Position => view.Position;

    public ValueTask<bool> WaitForAsync(long position, TimeSpan timeout, CancellationToken cancellationToken) => view.WaitForAsync(position, timeout, cancellationToken);

    public DateTimeOffset? FirstDue() => deadlines.FirstDue();

    public IReadOnlyList<(DateTimeOffset Due, string Case)> DueCases(DateTimeOffset now, (DateTimeOffset Due, string Case)? after, int limit) =>
        [.. deadlines.Due(now, after is { } last ? new DueCase(last.Due, last.Case) : null, limit).Select(due => (due.Due, due.Case))];

    public IReadOnlyList<string> CasesWithDeadlines(DateTimeOffset from, DateTimeOffset? to, string after, int limit) => deadlines.CasesWithin(from, to, after, limit);

    public IReadOnlyList<(string Clock, DateTimeOffset? Due, RunningClock? Running)> ClocksOf(string @case) =>
        [.. deadlines.RowsOf(@case).Select(row => (row.Clock, row.Due, row.Running))];

    public IReadOnlyList<(DeclaredOutage Outage, long Version)> Outages(DateTimeOffset notOverBefore) =>
        [.. outages.EndingFrom(notOverBefore).Select(item => (item.Outage, item.Version))];
}
