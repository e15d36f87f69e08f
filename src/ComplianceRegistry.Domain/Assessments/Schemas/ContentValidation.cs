using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Assessments.Schemas;

/// <summary>Checks what an assessment says: the limits of each value, and what one value asks of another.</summary>
public static class ContentValidation
{
    /// <summary>Faults of content where it stands in the API's documents.</summary>
    public static IEnumerable<Fault> Placed(IEnumerable<Fault> faults) => faults.Select(fault => fault with { Pointer = "/content" + fault.Pointer });

    /// <summary>Every fault, with pointers from the content on.</summary>
    public static ImmutableArray<Fault> Validate(AssessmentContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        var faults = new FaultList();
        LimitCheck.Check(faults, "", content);
        if (content.Kinds().Length != 1)
        {
            faults.Add("", "one-schema", "Exactly one of impactAssessment, redTeamReport, benchmarkResult, independentAudit and socioEconomicImpact is filled in.");
        }

        Unique(faults, "/evidence", content.Evidence, named => named.Evidence, "evidence");
        Impact(faults, content.ImpactAssessment);
        RedTeam(faults, content.RedTeamReport);
        Benchmark(faults, content.BenchmarkResult);
        AuditValidation.Check(faults, content);
        SocioEconomic(faults, content.SocioEconomicImpact);
        return faults.ToImmutable();
    }

    internal static void Unique<T>(FaultList faults, string pointer, ImmutableArray<T> items, Func<T, string> id, string member)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, item) in items.Index().Where(item => !seen.Add(id(item.Item))))
        {
            faults.Add($"{pointer}/{index}/{member}", "repeated", $"'{id(item)}' occurs twice.");
        }
    }

    internal static void Order(FaultList faults, string pointer, DateOnly from, DateOnly to)
    {
        if (to < from)
        {
            faults.Add(pointer, "order", "The last day is before the first.");
        }
    }

    private static void Impact(FaultList faults, ImpactAssessment? impact)
    {
        if (impact is null)
        {
            return;
        }

        Unique(faults, "/impactAssessment/risks", impact.Risks, risk => risk.Id, "id");
        var isProviders = impact.Part == ImpactPart.Provider;
        Exactly(faults, "/impactAssessment/purpose", impact.Purpose, isProviders, "The provider's part states the purpose; a deployment takes it over.");
        Exactly(faults, "/impactAssessment/jurisdiction", impact.Jurisdiction, !isProviders, "A deployment's part names the jurisdiction of use; the provider's names none.");
    }

    private static void Exactly(FaultList faults, string pointer, string? text, bool when, string rule)
    {
        if (text is not null != when)
        {
            faults.Add(pointer, when ? "required" : "not-expected", rule);
        }
    }

    private static void RedTeam(FaultList faults, RedTeamReport? report)
    {
        if (report is null)
        {
            return;
        }

        Order(faults, "/redTeamReport/to", report.From, report.To);
        Unique(faults, "/redTeamReport/findings", report.Findings, finding => finding.Id, "id");
        foreach (var (index, _) in report.Findings.Index().Where(item => item.Item.Fix != FixStatus.Open && item.Item.Measure is null))
        {
            faults.Add($"/redTeamReport/findings/{index}/measure", "required", "What was mitigated or fixed says how.");
        }
    }

    private static void Benchmark(FaultList faults, BenchmarkResult? result)
    {
        foreach (var (member, number) in result is null ? [] : new[] { ("threshold", result.Threshold), ("value", result.Value) })
        {
            if (!BenchmarkComparison.TryNumber(number, out _))
            {
                faults.Add($"/benchmarkResult/{member}", "decimal", SchemaLimits.DecimalHint);
            }
        }
    }

    private static void SocioEconomic(FaultList faults, SocioEconomicImpact? statement)
    {
        if (statement is null)
        {
            return;
        }

        const string At = "/socioEconomicImpact";
        Order(faults, At + "/to", statement.From, statement.To);
        Exactly(faults, At + "/noConsultation", statement.NoConsultation, statement.Consultations.IsEmpty, "Either consultations are named, or it is said why there were none.");
        if (statement.Reskilling.IsEmpty && statement.Roles.Any(role => role.Effect is RoleEffect.Reduced or RoleEffect.Ended))
        {
            faults.Add(At + "/reskilling", "required", "Where roles are reduced or ended, the people in them are promised something.");
        }

        if (statement.Reskilling.Sum(commitment => commitment.Milestones.Length) > SchemaLimits.Items)
        {
            faults.Add(At + "/reskilling", "max-items", $"There are more than {SchemaLimits.Items} milestones in all.");
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, commitment) in statement.Reskilling.Index())
        {
            foreach (var (step, milestone) in commitment.Milestones.Index().Where(item => !seen.Add(item.Item.Id)))
            {
                faults.Add($"{At}/reskilling/{index}/milestones/{step}/id", "repeated", $"'{milestone.Id}' occurs twice.");
            }
        }
    }
}
