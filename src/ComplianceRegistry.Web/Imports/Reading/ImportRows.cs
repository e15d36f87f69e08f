using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain.Imports;

namespace ComplianceRegistry.Web.Imports.Reading;

/// <summary>Streams the rows of a file in the format that its mapping names.</summary>
internal static class ImportRows
{
    /// <param name="file">The file; read from its start, twice when its encoding must be found out.</param>
    /// <param name="mapping">Says format, encoding and where the rows are.</param>
    /// <exception cref="UnreadableImportException">The file as a whole cannot be read.</exception>
    public static async IAsyncEnumerable<ImportRow> ReadAsync(
        Stream file, ImportMapping mapping, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        file.Position = 0;
        var encoding = await TextEncoding.OfAsync(file, mapping.Encoding, cancellationToken);
        file.Position = encoding.Preamble.Length;
        var rows = mapping.Format switch
        {
            ImportFormat.Csv => CsvRows.ReadAsync(file, encoding, mapping, cancellationToken),
            ImportFormat.Json => JsonRows.ReadDocumentAsync(file, encoding, mapping, cancellationToken),
            _ => JsonRows.ReadLinesAsync(file, encoding, cancellationToken),
        };
        await foreach (var row in rows)
            yield return row;
    }
}
