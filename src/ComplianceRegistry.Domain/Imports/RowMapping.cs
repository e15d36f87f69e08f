using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;

namespace ComplianceRegistry.Domain.Imports;

/// <summary>Applies a mapping to rows. Pure: the same row always gives the same fields and the same key.</summary>
public static partial class RowMapping
{
    /// <summary>What the mapping makes of a row. Lists every fault of it; a row that has faults has no key.</summary>
    public static MappedRow Apply(ImportMapping mapping, ImportRow row)
    {
        if (row.Columns.IsEmpty && !row.Faults.IsEmpty)
        {
            return new MappedRow(row.Number, [], ImmutableSortedDictionary<string, string>.Empty, row.Faults);
        }

        var faults = row.Faults.ToBuilder();
        var fields = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        foreach (var (field, source) in mapping.Fields)
        {
            if (Value(field, source, row, faults) is { } value)
            {
                fields[field] = value;
            }
        }

        faults.AddRange(ImportFields.Required
            .Where(field => !fields.ContainsKey(field) && faults.All(fault => fault.Pointer != $"/{field}"))
            .Select(field => new Fault($"/{field}", "required", $"The row gives no value for '{field}', and the mapping has no default.")));
        faults.AddRange(KeyFaults(mapping, row));
        return new MappedRow(row.Number, faults.Count == 0 ? KeyOf(mapping, row) : [], fields.ToImmutable(), faults.ToImmutable());
    }

    /// <summary>Columns that the mapping names and the file does not have: the file is not what the mapping is for.</summary>
    public static ImmutableArray<Fault> MissingColumns(ImportMapping mapping, ImmutableArray<string> columns) =>
    [
        .. Named(mapping).Distinct(StringComparer.Ordinal).Where(column => !columns.Contains(column))
            .Select(column => new Fault("", "missing-column", $"The file has no column '{column}', which the mapping '{mapping.Name}' names.")),
    ];

    private static IEnumerable<string> Named(ImportMapping mapping) =>
        mapping.Key.Where(column => column != ImportMapping.AllColumns).Concat(mapping.Fields.Values.SelectMany(ColumnsOf));

    private static IEnumerable<string> ColumnsOf(FieldSource source) =>
        source.Column is { } column ? [column]
        : source.Template is { } template ? ColumnsOf(template)
        : [];

    /// <summary>The columns that a template names, as often as it names them.</summary>
    internal static IEnumerable<string> ColumnsOf(string template) => Placeholder().Matches(template).Select(match => match.Groups[1].Value);

    /// <summary>A key that says nothing would make one system of all rows that have none.</summary>
    private static IEnumerable<Fault> KeyFaults(ImportMapping mapping, ImportRow row)
    {
        if (IsAllColumns(mapping))
        {
            return row.Values.All(string.IsNullOrWhiteSpace) ? [new Fault("", "key-missing", "The row is blank in all columns.")] : [];
        }

        var absent = mapping.Key.Where(column => !row.Columns.Contains(column)).ToArray();
        return absent.Length > 0 ? absent.Select(column => new Fault("", "key-missing", $"The row has no column '{Short(column)}', which is part of its key."))
            : mapping.Key.All(column => row[column] is null) ? [new Fault("", "key-missing", $"The row's key is blank: {string.Join(", ", mapping.Key)}.")]
            : [];
    }

    // The rows of JSON differ in what columns they have, and in their order: with all columns as the key, the names belong to it.
    private static ImmutableArray<string> KeyOf(ImportMapping mapping, ImportRow row) =>
        !IsAllColumns(mapping) ? [.. mapping.Key.Select(column => row[column] ?? "")]
        : mapping.Format == ImportFormat.Csv ? [.. row.Values.Select(value => value ?? "")]
        : [.. row.Columns.Zip(row.Values).OrderBy(member => member.First, StringComparer.Ordinal).SelectMany(member => new[] { member.First, member.Second ?? "" })];

    private static bool IsAllColumns(ImportMapping mapping) => mapping.Key is [ImportMapping.AllColumns];

    private static string? Value(string field, FieldSource source, ImportRow row, ImmutableArray<Fault>.Builder faults)
    {
        var raw = source.Constant ?? (source.Column is { } column ? row[column] : Fill(source.Template!, row));
        if (raw is null || source.Constant is not null)
        {
            return raw ?? source.Default;
        }

        return source.Table is not null ? Translate(field, source, raw, faults)
            : source.DateFormat is not null ? Date(field, source, raw, faults)
            : raw;
    }

    private static string? Fill(string template, ImportRow row)
    {
        var any = false;
        var text = Placeholder().Replace(template, match =>
        {
            var value = row[match.Groups[1].Value];
            any |= value is not null;
            return value ?? "–";
        });
        return any ? text : null;
    }

    private static string? Translate(string field, FieldSource source, string raw, ImmutableArray<Fault>.Builder faults)
    {
        if (source.Table!.TryGetValue(raw, out var value) || (value = source.Default) is not null)
        {
            return value;
        }

        faults.Add(new Fault($"/{field}", "not-in-table", $"The value '{Short(raw)}' stands in no row of the mapping's table for '{field}'."));
        return null;
    }

    private static string? Date(string field, FieldSource source, string raw, ImmutableArray<Fault>.Builder faults)
    {
        if (DateOnly.TryParseExact(raw, source.DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date))
        {
            return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        if (source.Default is null)
        {
            faults.Add(new Fault($"/{field}", "date", $"'{Short(raw)}' is not a date in the format {source.DateFormat}."));
        }

        return source.Default;
    }

    private static string Short(string text) => text.Length <= 80 ? text : string.Concat(text.AsSpan(0, 80), "…");

    [GeneratedRegex(@"\{([^{}]+)\}")]
    private static partial Regex Placeholder();
}
