namespace ComplianceRegistry.Grains.Commands;

/// <summary>Says that an act is durable, and where it stands: the last one of a command that led to several.</summary>
/// <param name="Position">Position in the log; a checkpoint fetched from now on has a larger size.</param>
/// <param name="Version">Version of the case after the act.</param>
/// <param name="LeafHash">Hash of the act's leaf in the Merkle tree, 32 bytes.</param>
[GenerateSerializer, Immutable, Alias("cr.Receipt")]
public sealed record Receipt(
    [property: Id(0)] long Position,
    [property: Id(1)] long Version,
    [property: Id(2)] byte[] LeafHash);
