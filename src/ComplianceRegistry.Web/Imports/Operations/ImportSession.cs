using System.Collections.Concurrent;
using ComplianceRegistry.Domain.Imports;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>What happens to a row whose content is known: it is registered, or tried.</summary>
internal delegate Task<RowResult> RowStep(ImportedSystem system);

/// <summary>A row on its way: where it comes from, its id, and the content that it would get.</summary>
internal sealed record ImportedSystem(MappedRow Row, string Id, RegisterImported Command)
{
    public bool IsNonPublic => Command.Content.Section == SystemSection.NonPublic;
}

/// <summary>The rows of one import, several at a time; rows with one key one after the other.</summary>
internal sealed class ImportSession(ImportMapping mapping, RowContent content, RecordedParties parties, RowStep step, IdDerivation ids)
{
    private readonly ConcurrentDictionary<string, Task> _underWay = new(StringComparer.Ordinal);

    /// <summary>Registers or tries one row. Call in the file's order, from one thread at a time.</summary>
    public Task<RowResult> ImportAsync(MappedRow row)
    {
        if (!row.Faults.IsEmpty)
        {
            content.Read(row, out var faults);
            return Task.FromResult(RowResult.Rejected(row.Number, faults));
        }

        // The turn is taken before anything begins, so that the next row with this key waits for this one and no other.
        var id = ids.ImportedId(AiSystem.IdPrefix, mapping.Jurisdiction, mapping.Source, [.. row.Key]).ToString();
        var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var before = _underWay.GetValueOrDefault(id, Task.CompletedTask);
        _underWay[id] = turn.Task;
        return ImportInTurnAsync(before, row, id, turn);
    }

    private async Task<RowResult> ImportInTurnAsync(Task before, MappedRow row, string id, TaskCompletionSource turn)
    {
        await before;
        await Task.Yield();
        try
        {
            return await ImportAsync(row, id);
        }
        catch (RowRefusedException refused)
        {
            return RowResult.Rejected(row.Number, refused.Faults);
        }
        finally
        {
            _underWay.TryRemove(KeyValuePair.Create(id, (Task)turn.Task));
            turn.SetResult();
        }
    }

    private async Task<RowResult> ImportAsync(MappedRow row, string id)
    {
        if (content.Read(row, out var faults) is not { } command)
            return RowResult.Rejected(row.Number, faults);
        var system = new ImportedSystem(row, id, command);
        if (system.IsNonPublic && await parties.StrangersAsync(row) is { IsEmpty: false } strangers)
            return RowResult.Rejected(row.Number, strangers);
        return await step(system);
    }
}
