using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Time;

/// <summary>Lets the clocks of a case, of whatever kind it is, take over a declared outage. By the registry alone.</summary>
[GenerateSerializer, Immutable, Alias("cr.TakeOverOutage")]
public sealed record TakeOverOutage : Command
{
    /// <summary>The outage; its reference is the registry id of the declaration.</summary>
    [Id(0)]
    public required Outage Outage { get; init; }

    /// <summary>The declaration, or the act by which it ended.</summary>
    [Id(1)]
    public required Basis Basis { get; init; }

    /// <summary>Codes of the jurisdictions whose authorities' clocks it concerns; empty when it concerns all.</summary>
    [Id(2)]
    public ImmutableArray<string> Jurisdictions { get; init; } = [];
}
