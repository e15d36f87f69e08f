using System.Text;

namespace ComplianceRegistry.Bench.Report;

/// <summary>One line of the result.</summary>
/// <param name="What">What was measured.</param>
/// <param name="Measured">The value, with its spread where it has one.</param>
/// <param name="Target">What is wanted; null when it is only reported.</param>
/// <param name="Met">Whether it is; null without a target.</param>
/// <param name="Details">The numbers behind it.</param>
internal sealed record ResultLine(string What, string Measured, string? Target, bool? Met, string Details);

/// <summary>The results so far, printed as they come and at the end as the README's table.</summary>
internal sealed class ResultTable
{
    private readonly List<ResultLine> _lines = [];

    public bool AllMet => _lines.TrueForAll(line => line.Met != false);

    /// <summary>A measurement with a target.</summary>
    public void Add(string what, string measured, string target, bool met, string details = "") => Add(new(what, measured, target, met, details));

    /// <summary>A measurement that is reported only.</summary>
    public void Report(string what, string measured, string details = "") => Add(new(what, measured, null, null, details));

    public string ToMarkdown()
    {
        var table = new StringBuilder("| What | Measured | Target | Met | Details |\n|---|---|---|---|---|\n");
        foreach (var line in _lines)
            table.Append(null, $"| {line.What} | {line.Measured} | {line.Target ?? "–"} | {Mark(line.Met)} | {line.Details} |\n");
        return table.ToString();
    }

    private void Add(ResultLine line)
    {
        _lines.Add(line);
        Console.WriteLine($"  => {line.What}: {line.Measured}{(line.Target is null ? "" : $", target {line.Target}: {Mark(line.Met)}")}{(line.Details == "" ? "" : $" [{line.Details}]")}");
    }

    private static string Mark(bool? met) => met switch { true => "yes", false => "**no**", null => "–" };
}
