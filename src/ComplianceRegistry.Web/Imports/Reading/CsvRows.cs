using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.CompilerServices;
using System.Text;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Imports;
using CsvHelper;
using CsvHelper.Configuration;

namespace ComplianceRegistry.Web.Imports.Reading;

/// <summary>Streams the rows of a CSV file: cells with line breaks and duplicate headers included, one row in memory at a time.</summary>
internal static class CsvRows
{
    /// <exception cref="UnreadableImportException">The file has no header, breaks the CSV syntax beyond a row, or has a row or a header that is too long.</exception>
    public static async IAsyncEnumerable<ImportRow> ReadAsync(
        Stream file, Encoding encoding, ImportMapping mapping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        using var text = new StreamReader(file, encoding, detectEncodingFromByteOrderMarks: true, leaveOpen: true);
        using var records = new BoundedRecords(text, ImportLimits.MaxRowBytes);
        using var parser = new CsvParser(records, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = mapping.Delimiter.ToString(),
            BadDataFound = null,
            IgnoreBlankLines = true,
            MaxFieldSize = ImportLimits.MaxCellCharacters,
        });
        records.Begin(0);
        if (!await NextAsync(parser, 0, cancellationToken))
            throw new UnreadableImportException("The file is empty: a CSV file begins with a header.");
        var columns = Numbered(parser.Record!);
        records.Begin(1);
        for (var number = 1L; await NextAsync(parser, number, cancellationToken); number++)
        {
            yield return Row(number, columns, parser.Record!);
            records.Begin(number + 1);
        }
    }

    private static async Task<bool> NextAsync(CsvParser parser, long number, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await parser.ReadAsync();
        }
        catch (MaxFieldSizeException)
        {
            throw new UnreadableImportException(
                $"A cell of {(number == 0 ? "the header" : $"row {number}")} is longer than {ImportLimits.MaxCellCharacters} characters: is a closing quote missing?");
        }
        catch (DecoderFallbackException)
        {
            throw UnreadableImportException.NotInItsEncoding(Math.Max(0, number - 1));
        }
    }

    private static ImportRow Row(long number, ImmutableArray<string> columns, string[] cells) =>
        new(number, columns, [.. cells], cells.Length == columns.Length
            ? []
            : [new Fault("", "cell-count", $"The row has {cells.Length} cells; the header has {columns.Length}.")]);

    /// <summary>Makes duplicate headers unique: the n-th column with the same header becomes <c>Header#n</c>.</summary>
    private static ImmutableArray<string> Numbered(string[] headers)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. headers.Select(header => header.Trim()).Select(header =>
        {
            seen[header] = seen.GetValueOrDefault(header) + 1;
            return seen[header] == 1 ? header : $"{header}#{seen[header]}";
        })];
    }
}
