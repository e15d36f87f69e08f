using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Assessments;

/// <summary>Which assessments rest on evidence, as the view of this node knows; those of systems in the non-public section among them.</summary>
public interface IAssessmentIndex
{
    /// <summary>Assessments that name an item, in the order of ids.</summary>
    /// <param name="evidence">Registry id of the item.</param>
    /// <param name="after">Id after which to go on; empty from the start.</param>
    /// <param name="limit">Most ids to answer.</param>
    IReadOnlyList<string> Naming(string evidence, string after, int limit);

    /// <summary>Assessments that name any evidence, in the order of ids.</summary>
    /// <inheritdoc cref="Naming"/>
    IReadOnlyList<string> NamingAny(string after, int limit);
}

/// <summary>Reads an index to its end.</summary>
internal static class AssessmentIndexReading
{
    public static IEnumerable<string> AllNaming(this IAssessmentIndex index, string evidence) => IndexPages.All((after, limit) => index.Naming(evidence, after, limit));

    public static IEnumerable<string> AllNamingAny(this IAssessmentIndex index) => IndexPages.All(index.NamingAny);
}
