using ComplianceRegistry.Grains.Assessments;
using ComplianceRegistry.Views.Assessments;

namespace ComplianceRegistry.Web.Assessments;

/// <summary>The view's index of assessments by evidence, for the reactions on this node.</summary>
internal sealed class AssessmentIndex(AssessmentQueries assessments) : IAssessmentIndex
{
    public IReadOnlyList<string> Naming(string evidence, string after, int limit) => assessments.Naming(evidence, after, limit);

    public IReadOnlyList<string> NamingAny(string after, int limit) => assessments.NamingAny(after, limit);
}
