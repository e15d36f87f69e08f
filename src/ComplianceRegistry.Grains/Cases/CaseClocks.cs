using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Grains.Cases;

/// <summary>The clocks of a case of whatever kind.</summary>
/// <param name="Position">Position in the log of the act by which they are as they are, or of a later one of the case.</param>
/// <param name="Clocks">Those that run; none in a case of a kind that keeps no clocks.</param>
[GenerateSerializer, Immutable, Alias("cr.CaseClocks")]
public sealed record CaseClocks([property: Id(0)] long Position, [property: Id(1)] ImmutableArray<RunningClock> Clocks);
