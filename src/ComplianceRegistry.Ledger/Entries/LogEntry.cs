namespace ComplianceRegistry.Ledger.Entries;

/// <summary>
/// One entry of the log as it is stored: the leaf, whose hash stands in the tree, and beside it the payload, which
/// may lose its personal part. Immutable; byte arrays are never changed after construction.
/// </summary>
public sealed record LogEntry
{
    /// <summary>Leaf index: 0-based, dense. −1 until the sequencer assigns it.</summary>
    public long Position { get; init; } = -1;

    /// <summary>Registry id of the case. A store column; not served for sealed entries.</summary>
    public required string Stream { get; init; }

    /// <summary>Place in the case's own order, from 1. A store column; not served for sealed entries.</summary>
    public required long Version { get; init; }

    /// <summary>When the act was decided, UTC, milliseconds. For sealed entries the exact instant is a store column only.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Kind shown by the leaf: the event's kind, or <see cref="Act.SealedKind"/>.</summary>
    public required string Kind { get; init; }

    /// <summary>The canonical JSON of the act.</summary>
    public required byte[] Leaf { get; init; }

    /// <summary>SHA-256(0x00 ‖ <see cref="Leaf"/>).</summary>
    public required byte[] LeafHash { get; init; }

    /// <summary>Public entries: facts, canonical JSON. Null when sealed.</summary>
    public byte[]? Facts { get; init; }

    public byte[]? FactsSalt { get; init; }

    /// <summary>Public entries: personal part, canonical JSON. Null when sealed or erased.</summary>
    public byte[]? Personal { get; init; }

    public byte[]? PersonalSalt { get; init; }

    /// <summary>Sealed entries: the encrypted envelope of the act, its payload and their salt. Null when public.</summary>
    public byte[]? Sealed { get; init; }

    /// <summary>Keyed hash of party, route template and idempotency key, on the last entry of the command, whose version was answered. Metadata, never served.</summary>
    public byte[]? Command { get; init; }

    /// <summary>Fingerprint of the command's target and body. Metadata, never served.</summary>
    public byte[]? Fingerprint { get; init; }

    public bool IsSealed => Sealed is not null;

    public bool IsErased => !IsSealed && Personal is null;
}

/// <summary>A run of entries that is written at once: all of it or nothing.</summary>
/// <param name="Id">Random id of this attempt to write, by which the writer recognises its own work after an unknown outcome.</param>
/// <param name="Writer">Who wrote it: a name that is new with every activation of the sequencer.</param>
/// <param name="Entries">Entries with consecutive positions.</param>
public sealed record LogBatch(Guid Id, string Writer, IReadOnlyList<LogEntry> Entries)
{
    public long FirstPosition => Entries[0].Position;

    public long NextPosition => Entries[^1].Position + 1;
}
