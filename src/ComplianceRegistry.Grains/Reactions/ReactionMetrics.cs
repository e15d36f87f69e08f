using System.Diagnostics.Metrics;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Log;
using Microsoft.Extensions.Logging;

namespace ComplianceRegistry.Grains.Reactions;

/// <summary>Figures about reactions, under the meter <see cref="LogMetrics.MeterName"/>, by the reaction's name.</summary>
internal sealed class ReactionMetrics
{
    private readonly Counter<int> _commands;
    private readonly Gauge<int> _owed;

    public ReactionMetrics(IMeterFactory meters)
    {
        var meter = meters.Create(LogMetrics.MeterName);
        _commands = meter.CreateCounter<int>("registry.reactions.commands", "{command}", "Commands that acts of other cases caused, by what became of them.");
        _owed = meter.CreateGauge<int>("registry.reactions.owed", "{command}", "Commands that their targets did not take yet; they are tried again.");
    }

    public void Sent(string reaction, CommandOutcomeKind outcome) => _commands.Add(1, new("reaction", reaction), new("outcome", outcome.ToString()));

    public void Owed(string reaction, int count) => _owed.Record(count, new KeyValuePair<string, object?>("reaction", reaction));
}

/// <summary>What is written to the diagnostic log about reactions.</summary>
internal static partial class ReactionLines
{
    [LoggerMessage(30, LogLevel.Error, "Reaction {Reaction}: the command to {Target} caused by the act at position {Position} failed; it is owed and tried again.")]
    public static partial void Failed(ILogger logger, Exception exception, string reaction, string target, long position);

    [LoggerMessage(31, LogLevel.Warning, "Reaction {Reaction}: {Target} refuses the command caused by the act at position {Position}: {Codes}.")]
    public static partial void Refused(ILogger logger, string reaction, string target, long position, string codes);

    [LoggerMessage(32, LogLevel.Error, "Reaction {Reaction} stopped at position {Position}; it goes on from there later.")]
    public static partial void Stopped(ILogger logger, Exception exception, string reaction, long position);
}
