using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Frameworks;

/// <summary>Two sets beside each other.</summary>
/// <param name="From">Reference of the set from which relations are read.</param>
/// <param name="To">Reference of the other.</param>
/// <param name="Basis">On what it rests.</param>
/// <param name="Sources">References of the crosswalks that were used.</param>
/// <param name="Requirements">Every requirement of the first set, in its order, with what relates to it.</param>
/// <param name="Unrelated">Requirements of the second set to which nothing of the first is known to relate, in its order.</param>
/// <param name="Changes">What changed, between two editions of one set; null otherwise.</param>
public sealed record SetComparison(
    string From,
    string To,
    RelationBasis Basis,
    ImmutableArray<string> Sources,
    ImmutableArray<ComparedRequirement> Requirements,
    ImmutableArray<UnrelatedRequirement> Unrelated,
    EditionChanges? Changes);

/// <summary>One requirement with what relates to it.</summary>
/// <param name="Requirement">Its id.</param>
/// <param name="Links">What relates to it; empty when nothing does.</param>
/// <param name="Reason">Why nothing relates to it, or that nothing is known; null when something does.</param>
public sealed record ComparedRequirement(string Requirement, ImmutableArray<RequirementLink> Links, string? Reason);

/// <summary>A requirement to which nothing is known to relate.</summary>
/// <param name="Requirement">Its id.</param>
/// <param name="Reason">Why.</param>
public sealed record UnrelatedRequirement(string Requirement, string Reason);

/// <summary>What changed from one edition of a set to another, by ids of requirements.</summary>
/// <param name="Added">In the second only.</param>
/// <param name="Removed">In the first only.</param>
/// <param name="Reworded">In both, but not asking for the same.</param>
/// <param name="Unchanged">In both, asking for the same.</param>
public sealed record EditionChanges(
    ImmutableArray<string> Added, ImmutableArray<string> Removed, ImmutableArray<string> Reworded, ImmutableArray<string> Unchanged);
