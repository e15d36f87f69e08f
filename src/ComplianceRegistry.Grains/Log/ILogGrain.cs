namespace ComplianceRegistry.Grains.Log;

/// <summary>The single sequencer of the log; its key is <see cref="Key"/>. What it answers about an append is durable.</summary>
[Alias("cr.ILogGrain"), GrainInterfaceType("cr.ILogGrain")]
public interface ILogGrain : IGrainWithIntegerKey
{
    /// <summary>The key of the one log.</summary>
    const long Key = 0;

    /// <summary>
    /// The last act of a stream, or <see cref="LogHead.Absent"/>. Waits while an append to the stream is undecided, so what is answered is durable.
    /// The position may not have reached the caller's replica yet.
    /// </summary>
    [Alias("HeadOf")]
    Task<LogHead> HeadOf(string stream);

    /// <summary>
    /// Appends the acts of one decision at the expected version, together with what others append at this moment. <see cref="LogUnavailableException"/> when
    /// the write failed: then the outcome is unknown.
    /// </summary>
    [Alias("Append")]
    Task<AppendReply> Append(AppendRequest request);

    /// <summary>
    /// Erases the personal part of a public act on a legal order. The erasure is an act itself, recorded first; repeating it after a failure is right.
    /// <see cref="AppendReply.CommandKnown"/> when its mark stands for another command.
    /// </summary>
    [Alias("Erase")]
    Task<AppendReply> Erase(EraseRequest request);
}

/// <summary>Where a stream ends.</summary>
/// <param name="Version">Version of its last act; 0 when there is none.</param>
/// <param name="Position">Position of its last act; −1 when there is none.</param>
/// <param name="Size">The log's size when this was answered.</param>
[GenerateSerializer, Immutable, Alias("cr.LogHead")]
public sealed record LogHead([property: Id(0)] long Version, [property: Id(1)] long Position, [property: Id(2)] long Size)
{
    /// <summary>The version of a stream that has no act.</summary>
    public const long Absent = 0;
}
