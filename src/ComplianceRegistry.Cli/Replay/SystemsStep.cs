using System.Text.Json;
using System.Text.Json.Nodes;
using ComplianceRegistry.Cli.Imports;
using ComplianceRegistry.Cli.Remote;

namespace ComplianceRegistry.Cli.Replay;

/// <summary>Devices become systems, by the registry's own import.</summary>
internal static class SystemsStep
{
    public const string Name = "systems";

    /// <exception cref="ReplayFailedException">The registry could not import the file, or read other rows in it than this command.</exception>
    public static async Task<List<ReplayedRow>> RunAsync(
        RegistryClient registry, FileInfo file, string mapping, IReadOnlyList<DeviceRow> devices, CancellationToken cancellationToken)
    {
        var sent = await new ImportUpload(file, mapping, DryRun: false).SendAsync(registry, cancellationToken);
        var operation = await OperationProgress.FollowAsync(registry, sent, cancellationToken);
        if (operation.GetProperty("status").GetString() != "succeeded")
        {
            throw new ReplayFailedException($"The import failed: {operation.GetProperty("failure")}");
        }

        var rows = await ReadAsync(await OperationProgress.ResultAsync(registry, operation, cancellationToken), cancellationToken);
        return rows.Select(row => row.GetProperty("row").GetInt64()).SequenceEqual(devices.Select(device => device.Row))
            ? [.. rows.Zip(devices, Outcome)]
            : throw new ReplayFailedException($"The registry read {rows.Count} rows in {file.Name}, and this command {devices.Count}.");
    }

    private static async Task<List<JsonElement>> ReadAsync(Stream result, CancellationToken cancellationToken)
    {
        using var text = new StreamReader(result);
        var rows = new List<JsonElement>();
        while (await text.ReadLineAsync(cancellationToken) is { } line)
        {
            rows.Add(JsonElement.Parse(line));
        }

        return rows;
    }

    private static ReplayedRow Outcome(JsonElement row, DeviceRow device)
    {
        var fate = row.GetProperty("outcome").GetString() switch
        {
            "accepted" => RowFate.Accepted,
            "duplicate" => RowFate.AlreadyThere,
            _ => RowFate.Rejected,
        };
        return new ReplayedRow(Name, device.Row, device.Key, fate)
        {
            Id = row.TryGetProperty("system", out var system) ? system.GetString() : null,
            Problem = fate == RowFate.Rejected ? new JsonObject { ["faults"] = JsonNode.Parse(row.GetProperty("faults").GetRawText()) } : null,
        };
    }
}

/// <summary>A step of the replay could not be taken at all; those before it are recorded.</summary>
internal sealed class ReplayFailedException(string message) : Exception(message);
