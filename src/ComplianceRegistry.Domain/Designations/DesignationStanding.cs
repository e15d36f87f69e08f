using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>What another case relies on about a designation: a certificate outside it is refused.</summary>
[GenerateSerializer, Immutable, Alias("cr.DesignationStanding")]
public sealed record DesignationStanding
{
    /// <summary>Registry id of the designation.</summary>
    [Id(0)]
    public required string Designation { get; init; }

    /// <summary>Registry id of the body.</summary>
    [Id(1)]
    public required string Body { get; init; }

    /// <summary>The body's number; null before the first notification.</summary>
    [Id(2)]
    public string? Number { get; init; }

    [Id(3)]
    public required DesignationStatus Status { get; init; }

    /// <summary>Scope codes for which it is in force; empty when it is not.</summary>
    [Id(4)]
    public ImmutableArray<string> Scope { get; init; } = [];

    /// <summary>Code of the jurisdiction of the designating authority.</summary>
    [Id(5)]
    public required string Jurisdiction { get; init; }

    /// <summary>The instant from which this holds.</summary>
    [Id(6)]
    public DateTimeOffset Since { get; init; }

    /// <summary>Stream and version that were read.</summary>
    [Id(7)]
    public required Basis Basis { get; init; }

    /// <summary>Whether certificates may be issued under it at all.</summary>
    public bool IsInForce => Status is DesignationStatus.Active or DesignationStatus.Restricted;

    /// <summary>Whether certificates may be issued for a scope code.</summary>
    public bool Covers(string scopeCode) => IsInForce && Scope.Contains(scopeCode);
}
