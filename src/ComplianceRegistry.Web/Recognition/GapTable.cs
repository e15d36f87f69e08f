using System.Globalization;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Web.Certification;
using CsvHelper;
using CsvHelper.Configuration;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>A gap analysis as a table (RFC 4180): a row for each requirement, then one for each difference that asks for something of its own.</summary>
internal static class GapTable
{
    public const string MediaType = "text/csv";

    // A cell that a spreadsheet would take for a formula begins with an apostrophe.
    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { NewLine = "\r\n", InjectionOptions = InjectionOptions.Escape };

    private static readonly string[] Columns = ["id", "title", "provision", "result", "confidence", "by", "evidence", "differences", "reasons"];

    public static string Write(GapAnalysisResource analysis)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var table = new CsvWriter(text, Form))
        {
            Row(table, Columns);
            foreach (var gap in analysis.Requirements)
                Row(table, Cells(gap));
            foreach (var gap in analysis.Differences.Where(one => one.Requirements.IsEmpty))
                Row(table, Cells(gap));
        }

        return text.ToString();
    }

    private static string?[] Cells(RequirementGapResource gap) =>
    [
        gap.Requirement, gap.Title, gap.Provision, Kebab.Of(gap.Result), Kebab.Of(gap.Confidence),
        Join(gap.By.Select(Told)), Join(gap.Evidence.Select(Told)), Join(gap.Differences), Join(gap.Reasons),
    ];

    private static string?[] Cells(DifferenceGapResource gap) =>
        [gap.Difference, gap.Title, gap.Provision, Kebab.Of(gap.Result), Kebab.Of(gap.Confidence), "", Join(gap.Evidence.Select(Told)), gap.Difference, gap.Reason];

    private static void Row(CsvWriter table, string?[] cells)
    {
        foreach (var cell in cells)
            table.WriteField(cell);
        table.NextRecord();
    }

    private static string Told(GapLinkResource link) =>
        $"{link.Requirement} ({Kebab.Of(link.Relation)}, {(link.Derived ? "derived" : "stated")}, {Kebab.Of(link.Status)})";

    private static string Told(ProofBody proof) => $"{proof.Id} {proof.Hash}";

    private static string Join(IEnumerable<string> items) => string.Join("; ", items);
}
