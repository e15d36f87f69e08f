using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceRegistry.Cli.Remote;

namespace ComplianceRegistry.Cli.Replay;

/// <summary>Gives commands to the registry, several at a time, and tells what became of each.</summary>
/// <param name="registry">The registry.</param>
/// <param name="sizeBefore">Entries in its log before the replay: what stands below was there already.</param>
internal sealed class HistoryRecorder(RegistryClient registry, long sizeBefore)
{
    private const int AtATime = 16;

    /// <summary>Sends every command; the outcomes are in the commands' order.</summary>
    public async Task<List<ReplayedRow>> RecordAsync(string step, string path, IReadOnlyList<HistoricCommand> commands, CancellationToken cancellationToken)
    {
        var rows = new ReplayedRow[commands.Count];
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtATime, CancellationToken = cancellationToken };
        await Parallel.ForAsync(0, commands.Count, options, async (index, cancelled) => rows[index] = await RecordAsync(step, path, commands[index], cancelled));
        return Repeated(rows);
    }

    /// <summary>A row that names what a row above was recorded as is there already, whichever of both was sent first.</summary>
    private static List<ReplayedRow> Repeated(IEnumerable<ReplayedRow> rows)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        return [.. rows.Select(row => row.Id is null || seen.Add(row.Id) ? row : row with { Outcome = RowFate.AlreadyThere })];
    }

    private async Task<ReplayedRow> RecordAsync(string step, string path, HistoricCommand command, CancellationToken cancellationToken)
    {
        if (command.Fault is var (code, detail))
        {
            return ReplayedRow.Unsent(step, command.Row, command.Key, code, detail);
        }

        var reply = await registry.CommandAsync(path, command.Body, command.IdempotencyKey, cancellationToken);
        if (!reply.IsSuccess)
        {
            return new ReplayedRow(step, command.Row, command.Key, RowFate.Rejected) { Problem = JsonNode.Parse(reply.Body.GetRawText()) };
        }

        var fate = reply.Position < sizeBefore ? RowFate.AlreadyThere : RowFate.Accepted;
        return new ReplayedRow(step, command.Row, command.Key, fate)
        {
            Id = reply.Body.GetProperty("id").GetString(),
            Position = reply.Position,
            Clocks = reply.Body.TryGetProperty("clocks", out var clocks) && clocks.ValueKind == JsonValueKind.Array ? clocks : null,
        };
    }
}
