namespace ComplianceRegistry.Ledger.Sqlite;

/// <summary>The last entry of a stream.</summary>
/// <param name="Version">The stream's version: how many entries it has.</param>
/// <param name="Position">Where the entry stands in the log.</param>
/// <param name="At">When its act was decided.</param>
public sealed record StreamHead(long Version, long Position, DateTimeOffset At);

/// <summary>The entry that an accepted command led to; the last, when it led to several.</summary>
/// <param name="Position">Where it stands in the log.</param>
/// <param name="Stream">Registry id of the case.</param>
/// <param name="Version">Its version in the stream.</param>
/// <param name="Fingerprint">Of the command's target and body: another one under the same key is a conflict.</param>
public sealed record CommandRecord(long Position, string Stream, long Version, byte[] Fingerprint);
