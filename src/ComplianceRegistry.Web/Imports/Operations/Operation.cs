using System.Collections.Immutable;
using System.Text.Json;
using System.Text.Json.Serialization;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Web.Imports.Operations;

/// <summary>Where a long-running request stands.</summary>
internal enum OperationStatus
{
    Running,
    Succeeded,
    Failed,
}

/// <summary>What became of one row.</summary>
internal enum RowOutcome
{
    /// <summary>Registered, or for a dry run: would be.</summary>
    Accepted,

    /// <summary>The same row of the same source is registered already.</summary>
    Duplicate,

    /// <summary>Not registered, for the faults listed.</summary>
    Rejected,
}

/// <summary>A long-running import as it is kept on disk: everything that resuming it needs.</summary>
/// <param name="Id">Registry id with prefix OPR.</param>
/// <param name="Party">The authority that files the import; only it and the secretariat see the operation.</param>
/// <param name="Member">Pseudonym of the person who filed it.</param>
/// <param name="Mapping">The mapping, as it was sent or as it was named at that time.</param>
/// <param name="Percent">About how much of the file is done, 0 to 100.</param>
/// <param name="Failure">Why the file as a whole could not be read; null otherwise.</param>
internal sealed record Operation(
    string Id,
    OperationStatus Status,
    bool DryRun,
    string Party,
    string Member,
    JsonElement Mapping,
    RowCounts Rows,
    int Percent,
    string SourceHash,
    DateTimeOffset CreatedAt,
    string? Failure);

/// <summary>How many rows were read, and what became of them.</summary>
internal sealed record RowCounts(long Read, long Accepted, long Duplicate, long Rejected)
{
    public static RowCounts None { get; } = new(0, 0, 0, 0);

    public RowCounts Add(RowOutcome outcome) => outcome switch
    {
        RowOutcome.Accepted => this with { Read = Read + 1, Accepted = Accepted + 1 },
        RowOutcome.Duplicate => this with { Read = Read + 1, Duplicate = Duplicate + 1 },
        _ => this with { Read = Read + 1, Rejected = Rejected + 1 },
    };
}

/// <summary>One line of an operation's result file.</summary>
/// <param name="Row">1-based number of the row, the header not counted.</param>
/// <param name="System">Registry id of the system that the row is, or in a dry run would be; null when rejected.</param>
internal sealed record RowResult(
    long Row,
    RowOutcome Outcome,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] string? System,
    ImmutableArray<Fault> Faults)
{
    public static RowResult Rejected(long row, ImmutableArray<Fault> faults) => new(row, RowOutcome.Rejected, null, faults);
}
