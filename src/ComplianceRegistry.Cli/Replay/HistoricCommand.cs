using System.Text.Json;

namespace ComplianceRegistry.Cli.Replay;

/// <summary>What the authority records of one row of the source.</summary>
/// <param name="Row">Number of the row.</param>
/// <param name="Key">Its number in the source.</param>
internal sealed record HistoricCommand(long Row, string Key)
{
    /// <summary>By what the registry recognises the command when it is repeated.</summary>
    public string IdempotencyKey { get; private init; } = "";

    public string Body { get; private init; } = "";

    /// <summary>Why there is nothing to send; null when there is.</summary>
    public (string Code, string Detail)? Fault { get; private init; }

    public static HistoricCommand Of(long row, string key, string idempotencyKey, object body) =>
        new(row, key) { IdempotencyKey = idempotencyKey, Body = JsonSerializer.Serialize(body, JsonSerializerOptions.Web) };

    public static HistoricCommand None(long row, string key, string code, string detail) => new(row, key) { Fault = (code, detail) };

    public static HistoricCommand None(long row, string key, RowUnreadableException fault) => None(row, key, fault.Code, fault.Message);
}
