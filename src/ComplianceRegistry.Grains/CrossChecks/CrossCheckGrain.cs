using System.Collections.Immutable;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Ledger;
using Microsoft.Extensions.Logging;

namespace ComplianceRegistry.Grains.CrossChecks;

/// <summary>
/// Goes through all checks, one after the other. The report of a run that came to its end is kept beside the cursors, so that a restart neither forgets it nor
/// checks again the same night; a run that was interrupted begins anew.
/// </summary>
[GrainType("cross-checks")]
internal sealed class CrossCheckGrain(
    IEnumerable<ICrossCheck> checks, ICursorStore cursors, RegistryClock clock, CrossCheckOptions options, CrossCheckMetrics metrics, ILogger<CrossCheckGrain> logger)
    : Grain, ICrossCheckGrain, IDisposable
{
    private const string Kept = "cross-checks";
    private readonly CancellationTokenSource _stopping = new();
    private Task _run = Task.CompletedTask;
    private CrossCheckReport? _report;

    public override async Task OnActivateAsync(CancellationToken cancellationToken) =>
        _report = await cursors.ReadAsync(Kept, cancellationToken) is { } stored ? CrossCheckReport.Read(stored.Content) : null;

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _run;
    }

    public void Dispose() => _stopping.Dispose();

    /// <inheritdoc/>
    public Task Wake() => _report is { FinishedAt: not null } last && last.StartedAt >= options.LastNight(clock.Now) ? Task.CompletedTask : Begin();

    /// <inheritdoc/>
    public Task<CrossCheckReport> Begin()
    {
        if (_run.IsCompleted)
        {
            _report = new CrossCheckReport(clock.Now, null, []);
            _run = Run(_report);
        }

        return Task.FromResult(_report!);
    }

    /// <inheritdoc/>
    public Task<CrossCheckReport?> Last() => Task.FromResult(_report);

    private async Task Run(CrossCheckReport report)
    {
        // Whoever asked for it is answered first.
        await Task.Yield();
        try
        {
            foreach (var check in checks.OrderBy(check => check.Name, StringComparer.Ordinal))
                _report = report = report with { Results = report.Results.Add(await Look(check)) };
            _report = report = report with { FinishedAt = clock.Now };
            await Keep(report);
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            // Begins anew on whichever silo is woken next.
        }
        catch (Exception e)
        {
            CrossCheckLines.NotKept(logger, e);
        }
    }

    private async Task<CrossCheckResult> Look(ICrossCheck check)
    {
        var (count, kept, isComplete) = (0, ImmutableArray.CreateBuilder<Violation>(), true);
        try
        {
            await foreach (var violation in check.FindAsync(_stopping.Token).WithCancellation(_stopping.Token))
            {
                if (count++ < CrossCheckResult.MostKept)
                {
                    kept.Add(violation);
                    CrossCheckLines.Violated(logger, check.Name, violation.Case, violation.Detail);
                }
            }
        }
        catch (Exception e) when (!_stopping.IsCancellationRequested)
        {
            isComplete = false;
            CrossCheckLines.Failed(logger, e, check.Name);
        }

        metrics.Found(check.Name, count, isComplete);
        return new CrossCheckResult(check.Name, count, kept.ToImmutable(), isComplete);
    }

    private async Task Keep(CrossCheckReport report)
    {
        var seen = await cursors.ReadAsync(Kept, _stopping.Token);
        await cursors.WriteAsync(Kept, report.Write(), seen?.Revision ?? 0, _stopping.Token);
    }
}
