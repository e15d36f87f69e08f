using System.Diagnostics.Metrics;
using ComplianceRegistry.Grains.Log;
using Microsoft.Extensions.Logging;

namespace ComplianceRegistry.Grains.CrossChecks;

/// <summary>Figures about cross-checks, under the meter <see cref="LogMetrics.MeterName"/>, by the check's name.</summary>
internal sealed class CrossCheckMetrics
{
    private readonly Gauge<int> _violations;
    private readonly Counter<int> _failures;

    public CrossCheckMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(LogMetrics.MeterName);
        _violations = meter.CreateGauge<int>("registry.crosschecks.violations", "{case}", "Cases that break a rule over several cases, as the last run found them.");
        _failures = meter.CreateCounter<int>("registry.crosschecks.failures", "{run}", "Cross-checks that failed before they were through.");
    }

    public void Found(string check, int count, bool isComplete)
    {
        var name = new KeyValuePair<string, object?>("check", check);
        _violations.Record(count, name);
        _failures.Add(isComplete ? 0 : 1, name);
    }
}

/// <summary>What is written to the diagnostic log about cross-checks.</summary>
internal static partial class CrossCheckLines
{
    [LoggerMessage(40, LogLevel.Error, "Cross-check {Check}: {Case} breaks the rule. {Detail}")]
    public static partial void Violated(ILogger logger, string check, string @case, string detail);

    [LoggerMessage(41, LogLevel.Error, "Cross-check {Check} failed before it was through; it is made again the next night.")]
    public static partial void Failed(ILogger logger, Exception exception, string check);

    [LoggerMessage(42, LogLevel.Error, "The report of the cross-checks could not be kept.")]
    public static partial void NotKept(ILogger logger, Exception exception);
}
