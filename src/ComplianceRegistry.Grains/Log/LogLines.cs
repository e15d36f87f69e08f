using Microsoft.Extensions.Logging;

namespace ComplianceRegistry.Grains.Log;

/// <summary>What the log's grain writes to the diagnostic log.</summary>
internal static partial class LogLines
{
    [LoggerMessage(1, LogLevel.Information, "The sequencer of the log begins at position {Position}.")]
    public static partial void Activated(ILogger logger, long position);

    [LoggerMessage(2, LogLevel.Warning, "Another writer holds position {Position} of the log; catching up and checking the queued appends again.")]
    public static partial void Fenced(ILogger logger, long position);

    [LoggerMessage(3, LogLevel.Error, "Writing the log failed at position {Position}; the sequencer starts anew from what the log holds.")]
    public static partial void WriteFailed(ILogger logger, Exception exception, long position);

    [LoggerMessage(5, LogLevel.Error, "The sequencer of the log cannot begin at position {Position}: what the store holds could not be read.")]
    public static partial void StartFailed(ILogger logger, Exception exception, long position);

    [LoggerMessage(4, LogLevel.Information, "Erased the personal part of the entry at position {Position}.")]
    public static partial void Erased(ILogger logger, long position);
}
