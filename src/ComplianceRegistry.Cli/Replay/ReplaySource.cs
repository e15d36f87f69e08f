using System.Text.Json;
using System.Text.Json.Serialization;

namespace ComplianceRegistry.Cli.Replay;

/// <summary>What the columns and codes of a source of the past mean here: a file of <c>contracts/replays</c>.</summary>
internal sealed record ReplaySource
{
    private static readonly JsonSerializerOptions Strict =
        new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    [JsonPropertyName("$schema")]
    public required string Schema { get; init; }

    public required string Name { get; init; }

    /// <summary>Name of the import mapping by which the devices become systems.</summary>
    public required string Mapping { get; init; }

    public required DeviceColumns Devices { get; init; }

    public required EventColumns Events { get; init; }

    /// <summary>Reads one of the sources that ship with the registry.</summary>
    public static ReplaySource Shipped(string name) => JsonSerializer.Deserialize<ReplaySource>(
        File.ReadAllBytes(Path.Combine(AppContext.BaseDirectory, "contracts", "replays", $"{name}.json")), Strict)!;
}

/// <summary>Columns of a list of devices, one decision a row.</summary>
internal sealed record DeviceColumns
{
    public required string Source { get; init; }

    public required string Key { get; init; }

    public required string DecidedOn { get; init; }

    public required string DateFormat { get; init; }

    /// <summary>Class of the certificates.</summary>
    public required string Class { get; init; }

    public required string Panel { get; init; }

    /// <summary>Scope code of each panel, as the source spells it.</summary>
    public required Dictionary<string, string> Scopes { get; init; }
}

/// <summary>Columns of a list of adverse events, one event a row.</summary>
internal sealed record EventColumns
{
    public required string Source { get; init; }

    public required string Key { get; init; }

    public required string Device { get; init; }

    public required string DateFormat { get; init; }

    public required string OccurredOn { get; init; }

    public required string AwareOn { get; init; }

    public required string ReportedOn { get; init; }

    public required string LastReportOn { get; init; }

    public required string Reports { get; init; }

    /// <summary>The code of a follow-up among the reports.</summary>
    public required string FollowUp { get; init; }

    public required string Kind { get; init; }

    public required Dictionary<string, string> Kinds { get; init; }

    public required string Remedy { get; init; }

    public required Dictionary<string, string> Remedies { get; init; }

    /// <summary>What the source leaves open, shown beside the counts.</summary>
    public required string[] Notes { get; init; }
}
