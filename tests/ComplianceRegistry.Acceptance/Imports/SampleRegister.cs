using System.Globalization;
using System.Text;

namespace ComplianceRegistry.Acceptance.Imports;

/// <summary>A register of our own making, in the shape of the US inventory: every trap of the real one, in any length.</summary>
internal static class SampleRegister
{
    private static readonly string[] Header =
    [
        "Use Case Name", "Agency", "Agency Abbreviation", "Use Case Topic Area", "What is the intended purpose and expected benefits of the AI?",
        "Describe the AI system’s outputs.", "Stage of Development", "If Other, please explain.", "If Other, please explain.",
    ];

    static SampleRegister() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    /// <summary>The register as Windows-1252 text with CRLF between rows and line breaks within cells.</summary>
    public static byte[] Csv(int rows, int repeated = 0, int withoutName = 0)
    {
        var text = new StringBuilder(string.Join(',', Header.Select(Quote))).Append("\r\n");
        for (var row = 0; row < rows; row++)
        {
            Append(text, $"Système {row.ToString(CultureInfo.InvariantCulture)}", row);
        }

        for (var row = 0; row < repeated; row++)
        {
            Append(text, $"Système {row.ToString(CultureInfo.InvariantCulture)}", row);
        }

        for (var row = 0; row < withoutName; row++)
        {
            Append(text, " ", rows + row);
        }

        return Encoding.GetEncoding(1252).GetBytes(text.ToString());
    }

    private static void Append(StringBuilder text, string name, int row)
    {
        var number = row.ToString(CultureInfo.InvariantCulture);
        string[] cells =
        [
            name, $"Department {row % 7}", "D", row % 2 == 0 ? "Health & Medical" : "Unheard of", $"Purpose {number},\nover two “lines”",
            row % 3 == 0 ? "" : "Scores", row % 10 == 0 ? "Retired" : "Operation and Maintenance", "", "other",
        ];
        text.AppendJoin(',', cells.Select(Quote)).Append("\r\n");
    }

    private static string Quote(string cell) => $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
}
