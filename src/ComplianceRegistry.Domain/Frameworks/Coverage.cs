using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Frameworks;

/// <summary>How far a set is met by who meets another, whole or in part.</summary>
/// <param name="Of">Reference of the set whose coverage it is.</param>
/// <param name="By">Reference of the set that is met.</param>
/// <param name="Basis">On what it rests.</param>
/// <param name="Sources">References of the crosswalks that were used.</param>
/// <param name="Covered">How many requirements are covered.</param>
/// <param name="Partly">How many are partly covered.</param>
/// <param name="NotCovered">How many are not covered.</param>
/// <param name="Requirements">Every requirement of the set, in its order.</param>
public sealed record Coverage(
    string Of,
    string By,
    RelationBasis Basis,
    ImmutableArray<string> Sources,
    int Covered,
    int Partly,
    int NotCovered,
    ImmutableArray<RequirementCoverage> Requirements);

/// <summary>How far one requirement is met, by what, and why.</summary>
/// <param name="Requirement">Its id.</param>
/// <param name="Extent">How far it is met.</param>
/// <param name="Links">The relations that count for this extent, read from what is met to this requirement; empty when it is not covered.</param>
/// <param name="Unmet">Requirements that would add to it, but are not among those that are met.</param>
/// <param name="Reason">Why, for people.</param>
public sealed record RequirementCoverage(
    string Requirement, CoverageExtent Extent, ImmutableArray<RequirementLink> Links, ImmutableArray<string> Unmet, string Reason);

/// <summary>How far a requirement is met by others.</summary>
public enum CoverageExtent
{
    /// <summary>At least one requirement that is met demands all that it demands.</summary>
    Covered,

    /// <summary>What is met demands some of what it demands. Several parts are never taken for the whole.</summary>
    Partly,

    /// <summary>Nothing that is met is known to demand any of it.</summary>
    NotCovered,
}
