namespace ComplianceRegistry.Cli.Replay;

/// <summary>The lines that tell what a replay did: rows in and out by step, events by type, time limits met and missed.</summary>
internal static class ReplaySummary
{
    private const int ShownProblems = 5;
    private static readonly string[] Results = ["met", "missed", "undetermined"];

    public static IEnumerable<string> Lines(ReplayReport report, IEnumerable<string> notes, TimeSpan took) =>
    [
        .. report.Steps.Where(step => step.Count > 0).Select(Step),
        .. ByType(report),
        .. report.Events.Count == 0 ? [] : notes,
        .. report.Rows.Where(row => row.Outcome == RowFate.Rejected).Take(ShownProblems).Select(row => $"rejected: {row.Step} row {row.Row} ({row.Key}): {row.Problem!.ToJsonString()}"),
        $"log: {report.SizeBefore} entries before, {report.SizeAfter} after; {took.TotalSeconds:F1} s",
    ];

    private static string Step(IReadOnlyList<ReplayedRow> rows) =>
        $"{rows[0].Step}: {rows.Count} in; {Count(rows, RowFate.Accepted)} accepted, {Count(rows, RowFate.AlreadyThere)} already there, {Count(rows, RowFate.Rejected)} rejected";

    private static int Count(IEnumerable<ReplayedRow> rows, RowFate fate) => rows.Count(row => row.Outcome == fate);

    private static IEnumerable<string> ByType(ReplayReport report)
    {
        foreach (var type in report.Events.Zip(report.Steps[^1]).GroupBy(pair => pair.First.Type).OrderByDescending(type => type.Count()))
        {
            yield return $"events {type.Key} ({type.First().First.Kind}): {type.Count()} in, {type.Count(pair => pair.Second.Outcome != RowFate.Rejected)} in the registry";
        }

        foreach (var rule in report.Clocks.GroupBy(clock => clock.Rule))
        {
            yield return $"clocks by {rule.Key}: {Outcomes(rule)}";
            foreach (var type in rule.GroupBy(clock => clock.Event.Type).OrderByDescending(type => type.Count()))
            {
                yield return $"  of events {type.Key}: {Outcomes(type)}";
            }

            var undetermined = rule.Where(clock => clock.Result == "undetermined").ToList();
            var blank = undetermined.Count(clock => clock.Event.AwareOn is null);
            yield return $"  undetermined: {blank} without a day of awareness, {undetermined.Count - blank} whose day of awareness is after the first report";
        }
    }

    private static string Outcomes(IEnumerable<(EventRow Event, string Rule, string Result)> clocks) =>
        string.Join(", ", Results.Select(result => $"{clocks.Count(clock => clock.Result == result)} {result}"));
}
