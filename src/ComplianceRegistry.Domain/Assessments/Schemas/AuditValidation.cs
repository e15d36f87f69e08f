using System.Collections.Immutable;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Domain.Assessments.Schemas;

/// <summary>What the parts of an independent audit ask of each other, and of the requirement set.</summary>
public static class AuditValidation
{
    private const string At = "/independentAudit";

    /// <summary>Grade from which on a finding has a day by which it is to be closed.</summary>
    private const int GradeWithDay = 3;

    /// <summary>Faults against the requirement set that the audit names; none when the content is no audit.</summary>
    public static ImmutableArray<Fault> AgainstRequirements(AssessmentContent content, RequirementCatalog known)
    {
        if (content?.IndependentAudit is not { } audit)
        {
            return [];
        }

        if (known.Find(audit.RequirementSet) is not { } set)
        {
            return [new Fault(At + "/requirementSet", "unknown-set", $"There is no requirement set '{audit.RequirementSet}'. GET /v1/requirement-sets lists those there are.")];
        }

        return
        [
            .. audit.Results.Index().Where(item => set.Find(item.Item.Requirement) is null).Select(item => new Fault(
                $"{At}/results/{item.Index}/requirement", "unknown-requirement", $"{set.Reference} has no requirement '{item.Item.Requirement}'.")),
        ];
    }

    internal static void Check(FaultList faults, AssessmentContent content)
    {
        if (content.IndependentAudit is not { } audit)
        {
            return;
        }

        ContentValidation.Order(faults, At + "/to", audit.From, audit.To);
        ContentValidation.Unique(faults, At + "/results", audit.Results, result => result.Requirement, "requirement");
        ContentValidation.Unique(faults, At + "/findings", audit.Findings, finding => finding.Id, "id");
        var named = content.Evidence.Select(evidence => evidence.Evidence).ToHashSet(StringComparer.Ordinal);
        foreach (var (index, result) in audit.Results.Index())
        {
            Result(faults, $"{At}/results/{index}", result, audit, named);
        }

        foreach (var (index, finding) in audit.Findings.Index())
        {
            Finding(faults, $"{At}/findings/{index}", finding, audit);
        }
    }

    private static void Result(FaultList faults, string pointer, AuditResult result, IndependentAudit audit, HashSet<string> named)
    {
        foreach (var (index, id) in result.Evidence.Index().Where(item => !named.Contains(item.Item)))
        {
            faults.Add($"{pointer}/evidence/{index}", "not-named", $"The evidence '{id}' is not among those that the assessment names in /evidence.");
        }

        if (result.Result is RequirementResult.Met or RequirementResult.Partly && result.Evidence.IsEmpty)
        {
            faults.Add(pointer + "/evidence", "required", "A requirement that is met, in whole or in part, has evidence.");
        }

        if (result.Result == RequirementResult.NotApplicable && result.Reason is null)
        {
            faults.Add(pointer + "/reason", "required", "It is said why a requirement does not apply.");
        }

        if (result.Result is RequirementResult.Partly or RequirementResult.NotMet && audit.Findings.All(finding => finding.Requirement != result.Requirement))
        {
            faults.Add(pointer + "/result", "finding-required", "A requirement that is not met, or only in part, has a finding.");
        }
    }

    private static void Finding(FaultList faults, string pointer, AuditFinding finding, IndependentAudit audit)
    {
        if (audit.Results.All(result => result.Requirement != finding.Requirement))
        {
            faults.Add(pointer + "/requirement", "not-examined", $"There is no result for '{finding.Requirement}'.");
        }

        if (finding.Grade >= GradeWithDay && finding.Due is null)
        {
            faults.Add(pointer + "/due", "required", $"A finding of grade {GradeWithDay} or more is to be closed by a day.");
        }
    }
}
