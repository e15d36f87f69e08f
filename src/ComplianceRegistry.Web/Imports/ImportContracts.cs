using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Web.Imports.Operations;

namespace ComplianceRegistry.Web.Imports;

/// <summary>How an upload is to be imported.</summary>
internal sealed record ImportQuery
{
    /// <summary>Name of a mapping that the registry has; left out when the mapping is sent along.</summary>
    [StringLength(100, MinimumLength = 1)]
    [RegularExpression("^[a-z0-9]+(-[a-z0-9]+)*$", ErrorMessage = "The name of a mapping is in kebab-case, such as us-federal-2024.")]
    public string? Mapping { get; init; }

    /// <summary>Reads and checks every row and registers nothing.</summary>
    public bool DryRun { get; init; }
}

/// <summary>A long-running request.</summary>
/// <param name="Id">Registry id of the operation.</param>
/// <param name="Status">Whether it still runs, and how it ended.</param>
/// <param name="DryRun">Whether rows are only checked.</param>
/// <param name="Rows">How many rows were read so far, and what became of them.</param>
/// <param name="Percent">About how much of the file is done.</param>
/// <param name="Failure">Why the file as a whole could not be imported; null otherwise.</param>
/// <param name="Result">Where the outcome of each row is served.</param>
internal sealed record OperationResource(
    string Id,
    OperationStatus Status,
    bool DryRun,
    RowCounts Rows,
    [property: Range(0, 100)] int Percent,
    [property: StringLength(2000)] string? Failure,
    [property: StringLength(100)] string Result)
{
    public static OperationResource Of(Operation operation) => new(
        operation.Id, operation.Status, operation.DryRun, operation.Rows, operation.Percent, operation.Failure, $"/v1/operations/{operation.Id}/rows");
}
