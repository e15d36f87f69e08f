using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Cli.Replay;

/// <summary>What became of a row of the source.</summary>
internal enum RowFate
{
    /// <summary>The registry recorded it.</summary>
    Accepted,

    /// <summary>It stood in the registry before, or in a row above.</summary>
    AlreadyThere,

    /// <summary>It is not in the registry; the problem says why.</summary>
    Rejected,
}

/// <summary>What became of a row of the source in one step of the replay; a line of the report.</summary>
/// <param name="Step">Name of the step.</param>
/// <param name="Row">Number of the row.</param>
/// <param name="Key">Its number in the source.</param>
/// <param name="Outcome">What became of it.</param>
internal sealed record ReplayedRow(string Step, long Row, string Key, RowFate Outcome)
{
    /// <summary>Registry id of what was recorded.</summary>
    public string? Id { get; init; }

    /// <summary>Position of its act in the log.</summary>
    public long? Position { get; init; }

    /// <summary>Time limits as the registry shows them.</summary>
    public JsonElement? Clocks { get; init; }

    /// <summary>Why it was rejected.</summary>
    public JsonNode? Problem { get; init; }

    /// <summary>A row that is not sent to the registry.</summary>
    public static ReplayedRow Unsent(string step, long row, string key, string code, string detail) =>
        new(step, row, key, RowFate.Rejected) { Problem = new JsonObject { ["code"] = code, ["detail"] = detail } };
}
