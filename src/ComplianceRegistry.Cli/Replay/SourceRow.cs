using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace ComplianceRegistry.Cli.Replay;

/// <summary>A row of a source file.</summary>
/// <param name="Number">From 1, as the registry's import counts: the header and blank lines are none.</param>
/// <param name="Cells">Trimmed text by header.</param>
internal sealed record SourceRow(long Number, IReadOnlyDictionary<string, string> Cells)
{
    /// <summary>Text of a column; empty when the row is too short.</summary>
    public string this[string column] => Cells.GetValueOrDefault(column, "");

    /// <summary>Reads a CSV file whole.</summary>
    /// <exception cref="InvalidDataException">A column that is needed is not in the header.</exception>
    public static List<SourceRow> ReadAll(FileInfo file, params string[] needed)
    {
        using var text = file.OpenText();
        using var parser = new CsvParser(text, new CsvConfiguration(CultureInfo.InvariantCulture) { BadDataFound = null, IgnoreBlankLines = true });
        string[] header = parser.Read() ? [.. parser.Record!.Select(name => name.Trim())] : [];
        if (needed.Except(header).ToArray() is { Length: > 0 } missing)
        {
            throw new InvalidDataException($"{file.Name} has no column {string.Join(", ", missing.Select(name => $"'{name}'"))}.");
        }

        var rows = new List<SourceRow>();
        while (parser.Read())
        {
            rows.Add(new SourceRow(rows.Count + 1, Named(header, parser.Record!)));
        }

        return rows;
    }

    /// <summary>Day in a column; null when it is blank.</summary>
    /// <exception cref="RowUnreadableException">It is no day.</exception>
    public DateOnly? Day(string column, string format)
    {
        if (this[column] is not { Length: > 0 } text)
        {
            return null;
        }

        return DateOnly.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new RowUnreadableException("unreadable-date", $"'{text}' in the column '{column}' is no day in the format {format}.");
    }

    /// <summary>What a code means.</summary>
    /// <exception cref="RowUnreadableException">The code is unknown.</exception>
    public static string Meaning(IReadOnlyDictionary<string, string> codes, string code, string column) =>
        codes.GetValueOrDefault(code) ?? throw new RowUnreadableException("unknown-code", $"Nothing is known of '{code}' in the column '{column}'.");

    /// <summary>The codes in a column, with commas between them.</summary>
    public string[] Codes(string column) => this[column].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static Dictionary<string, string> Named(string[] header, string[] cells)
    {
        var named = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, cell) in header.Zip(cells))
        {
            named.TryAdd(name, cell.Trim());
        }

        return named;
    }
}

/// <summary>A row cannot be taken as what the source says it is.</summary>
internal sealed class RowUnreadableException(string code, string detail) : Exception(detail)
{
    public string Code { get; } = code;
}
