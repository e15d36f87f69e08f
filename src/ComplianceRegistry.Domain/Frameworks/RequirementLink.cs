using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Frameworks;

/// <summary>What is known of two requirements of different sets.</summary>
/// <param name="From">Requirement of the first set.</param>
/// <param name="To">Requirement of the second set.</param>
/// <param name="Relation">What the first is to the second; null when they may overlap, but nothing certain follows from the mappings.</param>
/// <param name="Derived">Whether it was concluded, rather than stated by a mapping.</param>
/// <param name="Status">How far it has been examined: the least of the mappings that it rests on.</param>
/// <param name="Via">The common requirements over which it was derived.</param>
/// <param name="Rationale">Why, for people.</param>
public sealed record RequirementLink(
    string From, string To, Relation? Relation, bool Derived, MappingStatus Status, ImmutableArray<string> Via, string Rationale)
{
    /// <summary>The same, read from the second to the first.</summary>
    public RequirementLink Inverse() => this with { From = To, To = From, Relation = Relation?.Inverse() };
}

/// <summary>That nothing of the other set relates to a requirement, and why.</summary>
/// <param name="Requirement">The requirement.</param>
/// <param name="Derived">Whether it was concluded, rather than stated by a mapping.</param>
/// <param name="Status">How far it has been examined.</param>
/// <param name="Rationale">Why, for people.</param>
public sealed record NoRelation(string Requirement, bool Derived, MappingStatus Status, string Rationale);

/// <summary>On what it rests how two sets are related.</summary>
[GenerateSerializer]
public enum RelationBasis
{
    /// <summary>Both are the same edition of the same set.</summary>
    Same,

    /// <summary>A crosswalk between them.</summary>
    Crosswalk,

    /// <summary>Two editions of one set: what asks for the same is equal.</summary>
    Editions,

    /// <summary>Crosswalks of both with the same edition of the common set; relations are derived.</summary>
    Common,

    /// <summary>Nothing: no crosswalk leads from one to the other.</summary>
    Unknown,
}

/// <summary>All that is known of how one set relates to another.</summary>
/// <param name="Basis">On what it rests.</param>
/// <param name="Sources">References of the crosswalks that were used.</param>
/// <param name="Links">At most one for each pair.</param>
/// <param name="NoneOfFrom">Requirements of the first set to which nothing of the second relates.</param>
/// <param name="NoneOfTo">Requirements of the second set to which nothing of the first relates.</param>
public sealed record SetRelations(
    RelationBasis Basis, ImmutableArray<string> Sources, ImmutableArray<RequirementLink> Links, ImmutableArray<NoRelation> NoneOfFrom, ImmutableArray<NoRelation> NoneOfTo)
{
    internal static SetRelations Unknown { get; } = new(RelationBasis.Unknown, [], [], [], []);

    /// <summary>The same, read from the second set to the first.</summary>
    public SetRelations Inverse() => this with { Links = [.. Links.Select(link => link.Inverse())], NoneOfFrom = NoneOfTo, NoneOfTo = NoneOfFrom };

    /// <summary>Only what has been examined at least so far.</summary>
    public SetRelations AtLeast(MappingStatus status) => status == MappingStatus.Draft ? this : this with
    {
        Links = [.. Links.Where(link => link.Status >= status)],
        NoneOfFrom = [.. NoneOfFrom.Where(none => none.Status >= status)],
        NoneOfTo = [.. NoneOfTo.Where(none => none.Status >= status)],
    };
}
