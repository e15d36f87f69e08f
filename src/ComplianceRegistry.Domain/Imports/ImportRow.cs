using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Imports;

/// <summary>One row of a foreign register: columns in the file's order.</summary>
/// <param name="Number">1-based number of the row, the header not counted.</param>
/// <param name="Columns">Unique column names, in order.</param>
/// <param name="Values">Value of each column; null when the row has none.</param>
/// <param name="Faults">What is wrong with the row as text: wrong number of cells, not an object, and so on.</param>
public sealed record ImportRow(long Number, ImmutableArray<string> Columns, ImmutableArray<string?> Values, ImmutableArray<Fault> Faults)
{
    /// <summary>Value of a column, without surrounding white space; null when blank or absent.</summary>
    public string? this[string column]
    {
        get
        {
            var index = Columns.IndexOf(column);
            return index < 0 || index >= Values.Length || string.IsNullOrWhiteSpace(Values[index]) ? null : Values[index]!.Trim();
        }
    }
}

/// <summary>What a mapping makes of one row: every field's text, or the faults.</summary>
/// <param name="Number">1-based number of the row.</param>
/// <param name="Key">Values of the key columns, in order: what makes the row the same row when it is imported again. Empty when it has faults.</param>
/// <param name="Fields">Field → text; absent when the row has no value for it.</param>
/// <param name="Faults">Every fault of the row; empty when it can be registered.</param>
public sealed record MappedRow(
    long Number,
    ImmutableArray<string> Key,
    ImmutableSortedDictionary<string, string> Fields,
    ImmutableArray<Fault> Faults)
{
    public string? this[string field] => Fields.GetValueOrDefault(field);
}
