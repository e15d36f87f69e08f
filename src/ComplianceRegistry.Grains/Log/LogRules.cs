namespace ComplianceRegistry.Grains.Log;

/// <summary>Bounds within which the log is written.</summary>
public sealed record LogRules
{
    /// <summary>How far an act's instant may be off the log's clock.</summary>
    public static readonly TimeSpan ClockTolerance = TimeSpan.FromSeconds(2);

    /// <summary>Appends that may wait for the batch being written; further ones are answered <see cref="AppendReply.Busy"/>.</summary>
    public int MaxQueued { get; init; } = 4096;

    /// <summary>Entries in one batch at most; one append is never split.</summary>
    public int MaxBatchEntries { get; init; } = 1024;

    /// <summary>Bytes of leaves, payloads and salts in one batch at most, unless one append alone has more.</summary>
    public int MaxBatchBytes { get; init; } = 1024 * 1024;

    /// <summary>Why the log accepts nothing, when it does not; null when it can be written.</summary>
    public string? ReadOnlyReason { get; init; }
}
