namespace ComplianceRegistry.Domain.Frameworks.Editions;

/// <summary>What another case relies on about an edition of a requirement set.</summary>
/// <param name="Reference">Set and edition, such as <c>common@2026-11</c>.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Basis">Stream and version that were read.</param>
[GenerateSerializer, Immutable, Alias("cr.EditionStanding")]
public sealed record EditionStanding([property: Id(0)] string Reference, [property: Id(1)] EditionStatus Status, [property: Id(2)] Basis Basis)
{
    /// <summary>Whether certificates may be issued against it: it is in force, or superseded with its transition still running.</summary>
    public bool IsUsable => Status is EditionStatus.InForce or EditionStatus.Superseded;
}
