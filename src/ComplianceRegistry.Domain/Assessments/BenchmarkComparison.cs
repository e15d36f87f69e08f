using System.Collections.Immutable;
using System.Globalization;

namespace ComplianceRegistry.Domain.Assessments;

/// <summary>A result that may be compared.</summary>
/// <param name="Assessment">Registry id of the assessment.</param>
/// <param name="System">Registry id of the system.</param>
/// <param name="VersionHash">SHA-256 of the release that was measured.</param>
/// <param name="Measure">What was measured.</param>
public sealed record ComparedResult(string Assessment, string System, string VersionHash, BenchmarkOutline Measure);

/// <summary>Several results beside each other, or why they cannot be.</summary>
/// <param name="IsComparable">Whether the order of the results means anything.</param>
/// <param name="Reason">Why they can be compared, or why not and what to do.</param>
/// <param name="Versions">The versions of the definition under which there are results.</param>
/// <param name="Results">The results, best first; none when they cannot be compared.</param>
public sealed record BenchmarkComparison(bool IsComparable, string Reason, ImmutableArray<string> Versions, ImmutableArray<ComparedResult> Results)
{
    /// <summary>Compares results of one benchmark: only under one version of its definition, one metric and unit, one direction and one data set.</summary>
    /// <param name="results">Results under the same definition.</param>
    /// <param name="version">The version wanted; null when the results have but one.</param>
    public static BenchmarkComparison Of(IEnumerable<ComparedResult> results, string? version = null)
    {
        ComparedResult[] all = [.. results];
        ImmutableArray<string> versions = [.. all.Select(result => result.Measure.DefinitionVersion).Distinct().Order(StringComparer.Ordinal)];
        var chosen = version ?? (versions is [var only] ? only : null);
        if (chosen is null)
        {
            return Refuse(versions, versions.IsEmpty
                ? "There is no approved result under this definition."
                : $"There are results under the versions {string.Join(", ", versions)}. Results under different versions cannot be compared: name one version.");
        }

        ComparedResult[] same = [.. all.Where(result => result.Measure.DefinitionVersion == chosen)];
        return same.Length == 0 ? Refuse(versions, $"There is no approved result under version {chosen}.") : Ranked(versions, chosen, same);
    }

    /// <summary>Whether a value is at least as good as the threshold.</summary>
    public static bool IsReached(BenchmarkOutline measure)
    {
        ArgumentNullException.ThrowIfNull(measure);
        var difference = Number(measure.Value).CompareTo(Number(measure.Threshold));
        return measure.Direction == Schemas.MetricDirection.HigherIsBetter ? difference >= 0 : difference <= 0;
    }

    internal static bool TryNumber(string text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);

    private static BenchmarkComparison Ranked(ImmutableArray<string> versions, string version, ComparedResult[] same)
    {
        string[] different =
        [
            .. Differing("metric", same, measure => measure.Metric),
            .. Differing("unit", same, measure => measure.Unit),
            .. Differing("direction", same, measure => Kebab.Of(measure.Direction)),
            .. Differing("data set", same, measure => measure.DataSetHash),
        ];
        return different.Length == 0
            ? new BenchmarkComparison(true, $"All results are under version {version}, of one metric and one data set.", versions, [.. Sorted(same)])
            : Refuse(versions, $"The results under version {version} differ in {string.Join(", ", different)}, so they cannot be compared.");
    }

    private static IEnumerable<ComparedResult> Sorted(ComparedResult[] same)
    {
        var sign = same[0].Measure.Direction == Schemas.MetricDirection.HigherIsBetter ? -1 : 1;
        return same.OrderBy(result => sign * Number(result.Measure.Value)).ThenBy(result => result.Assessment, StringComparer.Ordinal);
    }

    private static IEnumerable<string> Differing(string what, ComparedResult[] results, Func<BenchmarkOutline, string> of) =>
        results.Select(result => of(result.Measure)).Distinct().Skip(1).Any() ? [what] : [];

    private static decimal Number(string text) => TryNumber(text, out var number) ? number : throw new FormatException($"'{text}' is no decimal number.");

    private static BenchmarkComparison Refuse(ImmutableArray<string> versions, string reason) => new(false, reason, versions, []);
}
