using System.Collections;
using System.ComponentModel.DataAnnotations;
using System.Reflection;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComplianceRegistry.Domain.Assessments.Schemas;

/// <summary>Checks a record of a schema against the limits that stand at its members, however deep. The limits stand there once, for every reader.</summary>
internal static class LimitCheck
{
    private static readonly NullabilityInfoContext Nullability = new();

    /// <summary>Adds every fault of a record, with pointers below its own.</summary>
    public static void Check(FaultList faults, string pointer, object record)
    {
        foreach (var member in record.GetType().GetProperties(BindingFlags.Public | BindingFlags.Instance))
        {
            Check(faults, $"{pointer}/{JsonNamingPolicy.CamelCase.ConvertName(member.Name)}", member, member.GetValue(record));
        }
    }

    private static void Check(FaultList faults, string pointer, PropertyInfo member, object? value)
    {
        switch (value)
        {
            case null when !IsNullable(member):
                faults.Add(pointer, "required", "A value is required here.");
                break;
            case null:
                break;
            case IList items:
                Items(faults, pointer, member, items);
                break;
            default:
                Value(faults, pointer, member, value);
                break;
        }
    }

    private static void Items(FaultList faults, string pointer, PropertyInfo member, IList items)
    {
        var (least, most) = (member.GetCustomAttribute<MinLengthAttribute>()?.Length ?? 0, member.GetCustomAttribute<MaxLengthAttribute>()!.Length);
        if (items.Count < least || items.Count > most)
        {
            faults.Add(pointer, items.Count < least ? "min-items" : "max-items", $"There are {items.Count} items; {least} to {most} are expected.");
        }

        for (var index = 0; index < items.Count; index++)
        {
            Value(faults, $"{pointer}/{index}", member, items[index]!);
        }
    }

    private static void Value(FaultList faults, string pointer, PropertyInfo member, object value)
    {
        switch (value)
        {
            case string text:
                Text(faults, pointer, member, text);
                break;
            case int number when member.GetCustomAttribute<RangeAttribute>() is { } range && (number < (int)range.Minimum || number > (int)range.Maximum):
                faults.Add(pointer, "range", $"A number from {range.Minimum} to {range.Maximum} is expected.");
                break;
            case Enum or DateOnly or int:
                break;
            default:
                Check(faults, pointer, value);
                break;
        }
    }

    private static void Text(FaultList faults, string pointer, PropertyInfo member, string text)
    {
        faults.RequiredText(pointer, text, member.GetCustomAttribute<StringLengthAttribute>()!.MaximumLength);
        if (member.GetCustomAttribute<RegularExpressionAttribute>() is { } pattern && !Matches(pattern.Pattern, text))
        {
            faults.Add(pointer, "pattern", pattern.ErrorMessage!);
        }
    }

    private static bool Matches(string pattern, string text)
    {
        var match = Regex.Match(text, pattern, RegexOptions.CultureInvariant | RegexOptions.NonBacktracking);
        return match.Success && match.Length == text.Length;
    }

    private static bool IsNullable(PropertyInfo member)
    {
        lock (Nullability)
        {
            return Nullability.Create(member).ReadState == NullabilityState.Nullable;
        }
    }
}
