using System.Runtime.CompilerServices;
using System.Runtime.ExceptionServices;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Web.Imports.Reading;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>
/// One import from its first undone row to its end. Rows are registered several at a time and their results written in the
/// file's order; two rows with the same key never overlap, so that the first of them is the one that is accepted.
/// </summary>
internal sealed class ImportRun(OperationStore store, RowImporter importer)
{
    /// <summary>Imports the file. However it ends, the store knows the counts of the rows that were begun.</summary>
    /// <exception cref="UnreadableImportException">The file as a whole cannot be read with the mapping, or no row can be registered now.</exception>
    public async Task<Operation> ExecuteAsync(Operation operation, CancellationToken cancellationToken)
    {
        var mapping = ImportMappingJson.Parse(operation.Mapping, out _)!;
        if (operation.DryRun)
        {
            // What a trial saw before a crash is not kept: it begins again.
            File.Delete(store.RowsPath(operation.Id));
        }

        using var results = ResultRows.Open(store.RowsPath(operation.Id));
        await using var source = store.OpenSource(operation.Id);
        var session = await importer.BeginAsync(operation, mapping, cancellationToken);
        var rows = new RowsUnderWay(results, cancellationToken);
        try
        {
            await foreach (var row in UndoneAsync(source, mapping, results.Counts.Read, cancellationToken))
            {
                rows.Add(row.Number, session.ImportAsync(RowMapping.Apply(mapping, row)));
                if (rows.IsFull)
                    await rows.WriteNextAsync();
                if (rows.Failure is not null)
                    break;
                store.Progress(operation with { Rows = results.Counts, Percent = Percent(source) });
            }
        }
        finally
        {
            await rows.DrainAsync();
            store.Progress(operation with { Rows = results.Counts, Percent = Percent(source) });
            results.Sync();
        }

        if (rows.Failure is { } failure)
            ExceptionDispatchInfo.Throw(failure);
        return operation with { Rows = results.Counts, Percent = 100, Status = OperationStatus.Succeeded };
    }

    private static async IAsyncEnumerable<ImportRow> UndoneAsync(
        FileStream source, ImportMapping mapping, long done, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var checkedColumns = false;
        await foreach (var row in ImportRows.ReadAsync(source, mapping, cancellationToken))
        {
            if (!checkedColumns && mapping.Format == ImportFormat.Csv && RowMapping.MissingColumns(mapping, row.Columns) is { IsEmpty: false } missing)
                throw new UnreadableImportException(string.Join(' ', missing.Select(fault => fault.Detail)));
            checkedColumns = true;
            if (row.Number > done)
                yield return row;
        }
    }

    private static int Percent(FileStream source) => source.Length == 0 ? 0 : (int)(source.Position * 99 / source.Length);
}
