using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Grains.Log;

/// <summary>How an entry crosses the wire: the ledger knows nothing of grains.</summary>
[GenerateSerializer, Immutable, Alias("cr.LogEntry")]
public record struct LogEntrySurrogate
{
    [Id(0)] public long Position { get; set; }
    [Id(1)] public string Stream { get; set; }
    [Id(2)] public long Version { get; set; }
    [Id(3)] public DateTimeOffset At { get; set; }
    [Id(4)] public string Kind { get; set; }
    [Id(5)] public byte[] Leaf { get; set; }
    [Id(6)] public byte[] LeafHash { get; set; }
    [Id(7)] public byte[]? Facts { get; set; }
    [Id(8)] public byte[]? FactsSalt { get; set; }
    [Id(9)] public byte[]? Personal { get; set; }
    [Id(10)] public byte[]? PersonalSalt { get; set; }
    [Id(11)] public byte[]? Sealed { get; set; }
    [Id(12)] public byte[]? Command { get; set; }
    [Id(13)] public byte[]? Fingerprint { get; set; }
}

/// <summary>Translates entries to and from their form on the wire.</summary>
[RegisterConverter]
public sealed class LogEntryConverter : IConverter<LogEntry, LogEntrySurrogate>
{
    public LogEntry ConvertFromSurrogate(in LogEntrySurrogate surrogate) => new()
    {
        Position = surrogate.Position,
        Stream = surrogate.Stream,
        Version = surrogate.Version,
        At = surrogate.At,
        Kind = surrogate.Kind,
        Leaf = surrogate.Leaf,
        LeafHash = surrogate.LeafHash,
        Facts = surrogate.Facts,
        FactsSalt = surrogate.FactsSalt,
        Personal = surrogate.Personal,
        PersonalSalt = surrogate.PersonalSalt,
        Sealed = surrogate.Sealed,
        Command = surrogate.Command,
        Fingerprint = surrogate.Fingerprint,
    };

    public LogEntrySurrogate ConvertToSurrogate(in LogEntry value) => new()
    {
        Position = value.Position,
        Stream = value.Stream,
        Version = value.Version,
        At = value.At,
        Kind = value.Kind,
        Leaf = value.Leaf,
        LeafHash = value.LeafHash,
        Facts = value.Facts,
        FactsSalt = value.FactsSalt,
        Personal = value.Personal,
        PersonalSalt = value.PersonalSalt,
        Sealed = value.Sealed,
        Command = value.Command,
        Fingerprint = value.Fingerprint,
    };
}
