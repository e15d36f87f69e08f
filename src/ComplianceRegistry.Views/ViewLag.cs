using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace ComplianceRegistry.Views;

/// <summary>Metrics of the meter <c>ComplianceRegistry.Views</c>: how far the view is behind the replica.</summary>
internal sealed class ViewLag : IDisposable
{
    private readonly Meter _meter = new("ComplianceRegistry.Views");
    private readonly Counter<long> _applied;
    private readonly Func<long> _positions;
    private long _level = Stopwatch.GetTimestamp();

    /// <param name="positions">How many acts the view is behind now.</param>
    public ViewLag(Func<long> positions)
    {
        _positions = positions;
        _applied = _meter.CreateCounter<long>("registry.views.applied", "{act}", "Acts applied to the view.");
        _meter.CreateObservableGauge("registry.views.lag", () => Math.Max(0, positions()), "{act}", "Acts in the replica that are not yet in the view.");
        _meter.CreateObservableGauge("registry.views.lag.duration", Milliseconds, "ms", "Time since the view last had every act; 0 while it has.");
    }

    /// <summary>Counts a batch.</summary>
    public void Applied(long acts)
    {
        _applied.Add(acts);
        if (_positions() <= 0)
        {
            Volatile.Write(ref _level, Stopwatch.GetTimestamp());
        }
    }

    public void Dispose() => _meter.Dispose();

    private double Milliseconds() =>
        _positions() <= 0 ? 0 : Stopwatch.GetElapsedTime(Volatile.Read(ref _level)).TotalMilliseconds;
}
