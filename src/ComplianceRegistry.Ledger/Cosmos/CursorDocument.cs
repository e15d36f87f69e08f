namespace ComplianceRegistry.Ledger.Cosmos;

/// <summary>A cursor as one document, in a partition of the log's container that no batch is in.</summary>
/// <param name="Id">The reader's name.</param>
/// <param name="Segment">The partition of all cursors.</param>
/// <param name="Revision">How often it was written, from 1.</param>
/// <param name="WriteId">Id of the attempt that wrote it.</param>
/// <param name="Content">Whatever the reader wrote, base64.</param>
internal sealed record CursorDocument(string Id, string Segment, long Revision, Guid WriteId, byte[] Content)
{
    /// <summary>Batches are in partitions that are numbers.</summary>
    public const string Partition = "cursors";

    public static CursorDocument Of(string name, byte[] content, long revision) => new(name, Partition, revision, Guid.NewGuid(), content);
}
