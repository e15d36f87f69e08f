namespace ComplianceRegistry.Domain.Frameworks;

/// <summary>
/// What one requirement is to another, where both apply, by all that each demands (set-theory relationships of NIST IR 8477). The direction is always
/// from the first to the second.
/// </summary>
[GenerateSerializer]
public enum Relation
{
    /// <summary>Both demand the same.</summary>
    Equal,

    /// <summary>The first demands a part of what the second demands: who meets the second meets the first.</summary>
    Subset,

    /// <summary>The first demands all that the second demands, and more: who meets the first meets the second.</summary>
    Superset,

    /// <summary>Both demand something that is the same. In a mapping each also demands what the other does not; derived, no more is known.</summary>
    Intersects,

    /// <summary>They have nothing in common.</summary>
    None,
}

/// <summary>How relations are turned round, chained and joined. Nothing is concluded that does not follow; every requirement demands something.</summary>
public static class Relations
{
    /// <summary>The same relation, read from the second to the first.</summary>
    public static Relation Inverse(this Relation relation) => relation switch
    {
        Relation.Subset => Relation.Superset,
        Relation.Superset => Relation.Subset,
        _ => relation,
    };

    /// <summary>Whether who meets the first has met the second whole.</summary>
    public static bool Covers(this Relation relation) => relation is Relation.Equal or Relation.Superset;

    /// <summary>What the first is to the third, when it is <paramref name="first"/> to the second and that is <paramref name="second"/> to the third; null when nothing follows.</summary>
    public static Relation? Then(this Relation first, Relation second) => (first, second) switch
    {
        (Relation.Equal, _) => second,
        (_, Relation.Equal) => first,
        (Relation.Subset, Relation.Subset) => Relation.Subset,
        (Relation.Superset, Relation.Superset) => Relation.Superset,
        (Relation.Superset, Relation.Subset or Relation.Intersects) or (Relation.Intersects, Relation.Subset) => Relation.Intersects,
        (Relation.Subset, Relation.None) or (Relation.None, Relation.Superset) => Relation.None,
        _ => null,
    };

    /// <summary>The most that several relations of the same pair say together; null when there is none, or when they contradict each other on whether anything is shared.</summary>
    public static Relation? Joined(IEnumerable<Relation> relations)
    {
        var said = relations.ToHashSet();
        return said.Contains(Relation.None) ? OnlyOne(said) : JoinedOverlap(said);
    }

    private static Relation? JoinedOverlap(HashSet<Relation> said)
    {
        var overlap = said.Remove(Relation.Intersects);
        return OnlyOne(said) ?? (overlap || said.Count > 0 ? Relation.Intersects : null);
    }

    private static Relation? OnlyOne(HashSet<Relation> said) => said.Count == 1 ? said.Single() : null;
}
