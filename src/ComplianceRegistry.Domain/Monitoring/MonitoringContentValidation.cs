using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceRegistry.Domain.Monitoring;

/// <summary>Checks what is said in a monitoring plan. Pointers are those of the API's documents.</summary>
internal static partial class MonitoringContentValidation
{
    public static ImmutableArray<Fault> Validate(MonitoringPlan plan, MonitoringCommand command)
    {
        var faults = new FaultList();
        switch (command)
        {
            case SubmitPlan submit:
                Metrics(faults, submit.Metrics);
                if (!submit.Version.IsLatest)
                    faults.Add("/version", "not-the-latest", "A plan is submitted for the latest version of a system.");
                break;
            case AmendPlan amend:
                Metrics(faults, amend.Metrics);
                foreach (var breach in plan.Breaches.Where(breach => amend.Metrics.All(metric => metric.Name != breach.Metric)))
                    faults.Add("/metrics", "breach-open", $"A breach of '{breach.Metric}' is open; the metric stays until it is answered.");
                break;
            case RecordMeasurements record:
                Measurements(faults, plan, record);
                break;
            case AnswerBreach answer when answer.Answer == BreachAnswer.ReportedAsIncident == (answer.Incident is null):
                faults.Add("/incident", "required", "The incident is named when, and only when, the breach was reported as one.");
                break;
            case ClosePlan close:
                Ending(faults, close);
                break;
        }

        return faults.ToImmutable();
    }

    public static decimal Number(string text) => decimal.Parse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static void Metrics(FaultList faults, ImmutableArray<MonitoredMetric> metrics)
    {
        if (metrics.IsEmpty)
            faults.Add("/metrics", "min-items", "A plan has at least one metric.");
        faults.MaxItems("/metrics", metrics, MonitoringLimits.Metrics);
        foreach (var (index, metric) in metrics.Index())
        {
            faults.KebabCase($"/metrics/{index}/name", metric.Name, MonitoringLimits.MetricName);
            faults.KebabCase($"/metrics/{index}/unit", metric.Unit, MonitoringLimits.Unit);
            Number(faults, $"/metrics/{index}/threshold", metric.Threshold);
            if (metrics.Take(index).Any(before => before.Name == metric.Name))
                faults.Add($"/metrics/{index}/name", "repeated", "Another metric of the plan has this name.");
        }
    }

    private static void Measurements(FaultList faults, MonitoringPlan plan, RecordMeasurements record)
    {
        if (record.Measurements.IsEmpty)
            faults.Add("/measurements", "min-items", "At least one measurement is expected.");
        faults.MaxItems("/measurements", record.Measurements, MonitoringLimits.Measurements);
        var latest = plan.Metrics.ToDictionary(metric => metric.Name, metric => plan.LatestOf(metric.Name));
        foreach (var (index, measured) in record.Measurements.Index())
        {
            Number(faults, $"/measurements/{index}/value", measured.Value);
            if (measured.At > record.Now)
                faults.Add($"/measurements/{index}/at", "future", "Nothing is measured in the future.");
            if (!latest.TryGetValue(measured.Metric, out var before))
                faults.Add($"/measurements/{index}/metric", "unknown-metric", "The plan has no such metric.");
            else if (measured.At <= before)
                faults.Add($"/measurements/{index}/at", "not-after-the-last", "A later measurement of this metric, or this one, is there already.");
            else
                latest[measured.Metric] = measured.At;
        }
    }

    private static void Number(FaultList faults, string pointer, string number)
    {
        if (number.Length > MonitoringLimits.Number || !DecimalNumber().IsMatch(number))
            faults.Add(pointer, "number", $"A decimal number in its shortest form is expected, such as 0.95, with at most {MonitoringLimits.Number} characters.");
    }

    private static void Ending(FaultList faults, ClosePlan close)
    {
        if (close.Reason == PlanEnd.VersionSuperseded && close.Version.IsLatest)
            faults.Add("/reason", "still-the-latest", "The version of this plan is the latest. Add the newer one first.");
        if (close.Reason == PlanEnd.SystemWithdrawn && close.Version.IsListed)
            faults.Add("/reason", "still-listed", "The system is still listed. Withdraw its listings first.");
    }

    [GeneratedRegex(MonitoringLimits.NumberPattern, RegexOptions.CultureInvariant)]
    private static partial Regex DecimalNumber();
}
