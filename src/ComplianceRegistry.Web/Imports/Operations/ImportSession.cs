using System.Collections.Concurrent;
using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>What happens to a row whose content is known: it is registered, or tried.</summary>
internal delegate Task<RowResult> RowStep(ImportedSystem system);

/// <summary>A row on its way: where it comes from, its id, and the content that it would get.</summary>
internal sealed record ImportedSystem(MappedRow Row, string Id, RegisterImported Command);

/// <summary>The rows of one import, several at a time; rows with one key one after the other.</summary>
internal sealed class ImportSession(
    ImportMapping mapping, RecordedParties parties, RowStep step, IdDerivation ids, FrameworkCatalog catalog, Actor actor)
{
    private readonly ConcurrentDictionary<string, Task> _underWay = new(StringComparer.Ordinal);

    /// <summary>Registers or tries one row. Call in the file's order.</summary>
    public Task<RowResult> ImportAsync(MappedRow row)
    {
        var id = ids.ImportedId(AiSystem.IdPrefix, mapping.Source, [.. row.Key]).ToString();
        var before = _underWay.GetValueOrDefault(id) ?? Task.CompletedTask;
        var import = ImportAfterAsync(before, row, id);
        _underWay[id] = import;
        return import;
    }

    private async Task<RowResult> ImportAfterAsync(Task before, MappedRow row, string id)
    {
        await before;
        await Task.Yield();
        try
        {
            var command = RowContent.Read(row, mapping, parties, catalog, actor, out var faults);
            return command is null
                ? new RowResult(row.Number, RowOutcome.Rejected, null, faults)
                : await step(new ImportedSystem(row, id, command));
        }
        catch (RowRefusedException refused)
        {
            return new RowResult(row.Number, RowOutcome.Rejected, null, refused.Faults);
        }
        finally
        {
            _underWay.TryRemove(id, out _);
        }
    }
}
