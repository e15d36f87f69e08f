using ComplianceRegistry.Grains.Cases;
using ComplianceRegistry.Grains.Time;
using Microsoft.Extensions.Logging;

namespace ComplianceRegistry.Grains.Deadlines;

/// <summary>
/// Ticks the cases that are due, in order of due, a few at a time so that others are served meanwhile. A case whose tick fails is passed over for a while
/// that grows, and the others are not.
/// </summary>
[GrainType("deadlines")]
internal sealed class DeadlineGrain(
    INodeView view, CaseKinds kinds, CaseLog log, RegistryClock clock, DeadlineMetrics metrics, TimeProvider time, ILogger<DeadlineGrain> logger) : Grain, IDeadlineGrain, IDisposable
{
    private const int PageSize = 256;
    private const int AtOnce = 16;
    private static readonly TimeSpan ViewPatience = TimeSpan.FromSeconds(10);
    private readonly Backoff _backoff = new(time);
    private readonly CancellationTokenSource _stopping = new();
    private Task _pass = Task.CompletedTask;

    /// <inheritdoc/>
    public Task Wake()
    {
        if (_pass.IsCompleted)
            _pass = Pass();
        return Task.CompletedTask;
    }

    public override async Task OnDeactivateAsync(DeactivationReason reason, CancellationToken cancellationToken)
    {
        await _stopping.CancelAsync();
        await _pass;
    }

    public void Dispose() => _stopping.Dispose();

    /// <summary>Goes through what is due until nothing is left that could fire now.</summary>
    private async Task Pass()
    {
        // What failed is in the log already; the next wake begins anew.
        await Guarded("the list of deadlines", async () =>
        {
            while (!_stopping.IsCancellationRequested && await TickAll())
                await view.WaitForAsync(log.Replica.Size - 1, ViewPatience, _stopping.Token);
        });
    }

    /// <summary>Ticks every due case that is not let alone, page by page. False when there was none.</summary>
    private async Task<bool> TickAll()
    {
        var (now, any, listed) = (clock.Now, false, new HashSet<string>(StringComparer.Ordinal));
        (DateTimeOffset Due, string Case)? last = null;
        while (view.DueCases(now, last, PageSize) is { Count: > 0 } page)
        {
            var ready = page.Select(due => due.Case).Where(listed.Add).Where(_backoff.IsReady).ToList();
            any |= ready.Count > 0;
            await Parallel(ready);
            last = page[^1];
        }

        _backoff.Keep(listed);
        return any;
    }

    // On the grain's own scheduler: each worker takes the next case when it is done with one, so they begin in order of due.
    private Task Parallel(List<string> cases)
    {
        var next = 0;
        return Task.WhenAll(Enumerable.Range(0, Math.Min(AtOnce, cases.Count)).Select(async _ =>
        {
            while (next < cases.Count && !_stopping.IsCancellationRequested)
                await Tick(cases[next++]);
        }));
    }

    // A case that fired is not listed again once the view has its acts; whatever else keeps it on the list must not keep the grain busy.
    private async Task Tick(string @case)
    {
        _backoff.Tried(@case);
        metrics.Ticked(await Guarded(@case, () => (kinds.Find(@case) ?? throw new InvalidOperationException($"No kind of case has ids like {@case}.")).Tick()));
    }

    private async Task<bool> Guarded(string what, Func<Task> work)
    {
        try
        {
            await work();
            return true;
        }
        catch (OperationCanceledException) when (_stopping.IsCancellationRequested)
        {
            return false;
        }
        catch (Exception e)
        {
            DeadlineLines.TickFailed(logger, e, what);
            return false;
        }
    }
}
