using System.Collections.Immutable;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Ledger.Entries;

namespace ComplianceRegistry.Grains.Log;

/// <summary>The acts of one decision, to be appended to one stream together or not at all.</summary>
/// <param name="Stream">Registry id of the case.</param>
/// <param name="ExpectedVersion">The version that the decision rests on; 0 when the stream must be absent.</param>
/// <param name="Entries">
/// At least one, with versions that follow the expected one and the same instant, at most 2 s off the log's clock. Without positions: the log assigns them.
/// </param>
[GenerateSerializer, Immutable, Alias("cr.AppendRequest")]
public sealed record AppendRequest(
    [property: Id(0)] string Stream,
    [property: Id(1)] long ExpectedVersion,
    [property: Id(2)] ImmutableArray<LogEntry> Entries);

/// <summary>An order to erase the personal part of a public act.</summary>
/// <param name="Position">Position of the act.</param>
/// <param name="Basis">Reference of the legal order.</param>
/// <param name="Actor">Registry id of the office that carries it out.</param>
/// <param name="Mark">By which a repetition is recognised; null when it is not to be remembered.</param>
[GenerateSerializer, Immutable, Alias("cr.EraseRequest")]
public sealed record EraseRequest(
    [property: Id(0)] long Position, [property: Id(1)] string Basis, [property: Id(2)] string Actor, [property: Id(3)] CommandMark? Mark = null);
