using System.Collections.Immutable;
using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Grains.Reactions;

/// <summary>How far a reaction has come.</summary>
/// <param name="Position">The next position to react to.</param>
/// <param name="LastLeaf">Hash of the leaf before it, in hex: of another log, nothing is known.</param>
/// <param name="Owed">What lies before that position and could not be done yet.</param>
internal sealed record ReactionCursor(long Position, string LastLeaf, ImmutableArray<OwedCommand> Owed)
{
    public static ReactionCursor Start { get; } = new(0, "", []);

    public static ReactionCursor Read(byte[] content) => JsonSerializer.Deserialize<ReactionCursor>(content, RegistryJson.Options)!;

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(this, RegistryJson.Options);

    /// <summary>Whether it was kept of the log that the replica is a copy of; not so after an older backup was restored.</summary>
    public bool IsOf(Replica replica) =>
        Position == 0 || (replica.Read(Position - 1) is { } last && Convert.ToHexString(last.LeafHash) == LastLeaf);
}

/// <summary>A command that a target did not take yet.</summary>
/// <param name="Position">Position of the act that causes it.</param>
/// <param name="Target">Registry id of the target; empty when the targets themselves could not be told.</param>
internal sealed record OwedCommand(long Position, string Target)
{
    public string Name => $"{Position}/{Target}";
}
