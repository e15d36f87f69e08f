using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceRegistry.Cli.Replay;

/// <summary>What became of every row.</summary>
/// <param name="Steps">The steps, each with its rows in the source's order.</param>
/// <param name="Events">The adverse events, as the source tells them.</param>
/// <param name="SizeBefore">Entries in the log before.</param>
/// <param name="SizeAfter">Entries in the log after.</param>
internal sealed record ReplayReport(IReadOnlyList<IReadOnlyList<ReplayedRow>> Steps, IReadOnlyList<EventRow> Events, long SizeBefore, long SizeAfter)
{
    private static readonly JsonSerializerOptions Lines = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
    };

    /// <summary>Every row of every step.</summary>
    public IEnumerable<ReplayedRow> Rows => Steps.SelectMany(step => step);

    /// <summary>Whether all that the source tells is in the registry.</summary>
    public bool IsWhole => Rows.All(row => row.Outcome != RowFate.Rejected);

    /// <summary>The time limits that the registry showed, each with its event.</summary>
    public IEnumerable<(EventRow Event, string Rule, string Result)> Clocks =>
        from pair in Steps[^1].Zip(Events)
        where pair.First.Clocks is not null
        from clock in pair.First.Clocks!.Value.EnumerateArray()
        select (pair.Second, clock.GetProperty("rule").GetString()!, clock.GetProperty("result").GetString()!);

    /// <summary>Writes a line of JSON for each row of each step.</summary>
    public async Task WriteAsync(FileInfo file, CancellationToken cancellationToken)
    {
        await using var text = file.CreateText();
        foreach (var row in Rows)
        {
            await text.WriteLineAsync(JsonSerializer.Serialize(row, Lines).AsMemory(), cancellationToken);
        }
    }
}
