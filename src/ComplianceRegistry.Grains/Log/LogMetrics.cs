using System.Diagnostics.Metrics;

namespace ComplianceRegistry.Grains.Log;

/// <summary>Figures about writing the log, under the meter <see cref="MeterName"/>.</summary>
public sealed class LogMetrics
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "ComplianceRegistry.Grains";

    private readonly Histogram<int> _batchEntries;
    private readonly Histogram<double> _appendDuration;
    private readonly UpDownCounter<int> _queued;
    private readonly Counter<int> _fenced;

    /// <param name="meters">Makes the meter.</param>
    public LogMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(MeterName);
        _batchEntries = meter.CreateHistogram<int>("registry.log.batch.entries", "{entry}", "Entries per batch.");
        _appendDuration = meter.CreateHistogram<double>("registry.log.append.duration", "ms", "From the arrival of an append to its durability.");
        _queued = meter.CreateUpDownCounter<int>("registry.log.queue.length", "{append}", "Appends that are queued or being written.");
        _fenced = meter.CreateCounter<int>("registry.log.fenced", "{batch}", "Batches that came after another writer's.");
    }

    internal void Queued(int change) => _queued.Add(change);

    internal void Fenced() => _fenced.Add(1);

    internal void Written(int entries, IReadOnlyList<PendingAppend> appends)
    {
        _batchEntries.Record(entries);
        if (!_appendDuration.Enabled)
            return;
        foreach (var append in appends)
            _appendDuration.Record(append.Age.TotalMilliseconds);
    }
}
