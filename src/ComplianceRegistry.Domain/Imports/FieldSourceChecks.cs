using System.Globalization;

namespace ComplianceRegistry.Domain.Imports;

/// <summary>What a field's source must keep to beside its form, so that applying it to a row cannot fail.</summary>
internal static class FieldSourceChecks
{
    /// <summary>Most columns that one template names: what a row becomes stays in proportion to the row.</summary>
    public const int MaxColumnsOfTemplate = 20;

    private static readonly DateOnly SomeDay = new(2026, 8, 1);

    /// <summary>Every fault of a source, under its pointer.</summary>
    public static IEnumerable<Fault> Check(FieldSource source, string pointer)
    {
        if (new[] { source.Constant, source.Column, source.Template }.Count(part => part is not null) != 1)
        {
            yield return new Fault(pointer, "one-source", "Give exactly one of constant, column and template.");
        }

        if (source.Template is { } template && RowMapping.ColumnsOf(template).Count() > MaxColumnsOfTemplate)
        {
            yield return new Fault($"{pointer}/template", "max-items", $"A template names at most {MaxColumnsOfTemplate} columns.");
        }

        if (source.DateFormat is { } format && !IsDateFormat(format))
        {
            yield return new Fault($"{pointer}/dateFormat", "date-format", "This is no format of dates. An example is M/d/yyyy.");
        }
    }

    /// <summary>Whether dates can be written in the format and read again.</summary>
    private static bool IsDateFormat(string format)
    {
        try
        {
            return format.Length > 0 && DateOnly.TryParseExact(
                SomeDay.ToString(format, CultureInfo.InvariantCulture), format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
        }
        catch (FormatException)
        {
            return false;
        }
    }
}
