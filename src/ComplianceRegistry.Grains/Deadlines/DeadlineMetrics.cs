using System.Diagnostics.Metrics;
using ComplianceRegistry.Grains.Log;
using Microsoft.Extensions.Logging;

namespace ComplianceRegistry.Grains.Deadlines;

/// <summary>Figures about deadlines, under the meter <see cref="LogMetrics.MeterName"/>.</summary>
internal sealed class DeadlineMetrics
{
    private readonly Counter<int> _ticks;
    private readonly Counter<int> _failures;

    public DeadlineMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(LogMetrics.MeterName);
        _ticks = meter.CreateCounter<int>("registry.deadlines.ticks", "{case}", "Cases whose due clocks were let fire.");
        _failures = meter.CreateCounter<int>("registry.deadlines.failures", "{case}", "Cases whose due clocks could not fire; they are tried again.");
    }

    public void Ticked(bool done) => (done ? _ticks : _failures).Add(1);
}

/// <summary>What is written to the diagnostic log about deadlines.</summary>
internal static partial class DeadlineLines
{
    [LoggerMessage(20, LogLevel.Error, "The due clocks of {Case} could not fire; they are tried again later.")]
    public static partial void TickFailed(ILogger logger, Exception exception, string @case);

    [LoggerMessage(21, LogLevel.Warning, "Nobody could be woken to look after {What}; this is tried again.")]
    public static partial void NotWoken(ILogger logger, Exception exception, string what);
}
