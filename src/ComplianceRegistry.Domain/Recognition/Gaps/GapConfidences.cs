using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Domain.Recognition.Gaps;

/// <summary>
/// How surely results hold; this is the only place that says so.
/// A mapping gives low confidence as a draft, medium when reviewed, high when adopted. What was derived over the common set gives one step less.
/// What needs no mapping (the same requirement, a class of the edition itself, a difference that nobody answered) gives high confidence;
/// an answer of the provider gives low confidence: until the authority decides, nobody but its author has examined it.
/// Where any of several mappings is enough, the surest counts; where all are needed, the least sure.
/// </summary>
public static class GapConfidences
{
    /// <summary>What nobody needs to judge.</summary>
    public const GapConfidence OfTheText = GapConfidence.High;

    /// <summary>What the provider shows and nobody has examined yet.</summary>
    public const GapConfidence OfAnAnswer = GapConfidence.Low;

    /// <summary>What rests on nothing that is known.</summary>
    public const GapConfidence OfNothing = GapConfidence.Low;

    /// <summary>What a relation gives.</summary>
    public static GapConfidence Of(RequirementLink link) => Of(link.Status, link.Derived && !link.Via.IsEmpty);

    /// <summary>What it gives that nothing relates to a requirement.</summary>
    public static GapConfidence Of(NoRelation none) => Of(none.Status, none.Derived);

    private static GapConfidence Of(MappingStatus status, bool overCommon) => (GapConfidence)Math.Max((int)status - (overCommon ? 1 : 0), (int)GapConfidence.Low);
}
