using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComplianceRegistry.Domain;

/// <summary>
/// Reads the members of one object of a data file. A missing or wrong member becomes a fault and a placeholder,
/// so that one pass finds every fault; a member that nobody read is a fault too.
/// </summary>
internal sealed partial class DataReader
{
    private readonly JsonElement _element;
    private readonly string _pointer;
    private readonly List<Fault> _faults;
    private readonly HashSet<string> _read = new(StringComparer.Ordinal);

    private DataReader(JsonElement element, string pointer, List<Fault> faults)
    {
        _element = element;
        _pointer = pointer;
        _faults = faults;
    }

    public static T? Read<T>(JsonElement element, string pointer, List<Fault> faults, Func<DataReader, T> read)
        where T : class
    {
        if (element.ValueKind != JsonValueKind.Object)
        {
            faults.Add(new Fault(pointer, "wrong-type", "An object is expected here."));
            return null;
        }

        var reader = new DataReader(element, pointer, faults);
        var value = read(reader);
        reader.ReportUnread();
        return value;
    }

    public bool Has(string name) => _element.TryGetProperty(name, out _);

    /// <summary>A text that must be there and not be blank.</summary>
    public string Text(string name) => OptionalText(name) is { Length: > 0 } text ? text : Missing(name, "a text", "");

    /// <summary>A text that may be absent; then empty.</summary>
    public string OptionalText(string name) =>
        Find(name) is not { } value ? "" : value.ValueKind == JsonValueKind.String ? value.GetString()! : Wrong(name, "a text", "");

    /// <summary>A kebab-case id that must be there.</summary>
    public string Id(string name)
    {
        var id = Text(name);
        return id.Length == 0 || KebabCase().IsMatch(id) ? id : Wrong(name, "a kebab-case id", id);
    }

    public bool Flag(string name) =>
        Find(name) is { } value && (value.ValueKind is JsonValueKind.True or JsonValueKind.False ? value.GetBoolean() : Wrong(name, "true or false", false));

    public long? OptionalNumber(string name) =>
        Find(name) is not { } value ? null : value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out var number) ? number : Wrong(name, "a whole number", 0L);

    public long Number(string name) => OptionalNumber(name) ?? Missing(name, "a whole number", 0L);

    public DateOnly Date(string name)
    {
        var text = Text(name);
        return DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? date
            : text.Length == 0 ? default : Wrong(name, "a date such as 2026-08-02", default(DateOnly));
    }

    /// <summary>One of an enumeration's names in kebab-case.</summary>
    public T OneOf<T>(string name)
        where T : struct, Enum
    {
        var text = Text(name);
        foreach (var value in Enum.GetValues<T>())
        {
            if (Kebab.Of(value) == text)
                return value;
        }

        return text.Length == 0 ? default : Wrong(name, $"one of {string.Join(", ", Enum.GetValues<T>().Select(Kebab.Of))}", default(T));
    }

    /// <summary>A value that has its own form in JSON; null when absent.</summary>
    /// <param name="name">Name of the member.</param>
    /// <param name="expected">What is expected there, for the fault.</param>
    public T? OptionalValue<T>(string name, string expected)
        where T : class
    {
        try
        {
            return Find(name)?.Deserialize<T>();
        }
        catch (JsonException wrong)
        {
            return Wrong<T?>(name, $"{expected}: {wrong.Message}", null);
        }
    }

    public T? OptionalObject<T>(string name, Func<DataReader, T> read)
        where T : class => Find(name) is { } value ? Read(value, At(name), _faults, read) : null;

    public T? Object<T>(string name, Func<DataReader, T> read)
        where T : class => Has(name) ? OptionalObject(name, read) : Missing<T?>(name, "an object", null);

    /// <summary>An array of objects; absent means empty.</summary>
    public ImmutableArray<T> List<T>(string name, Func<DataReader, T> read)
        where T : class
    {
        var items = ImmutableArray.CreateBuilder<T>();
        foreach (var (item, at) in Items(name))
        {
            if (Read(item, at, _faults, read) is { } value)
            {
                items.Add(value);
            }
        }

        return items.DrainToImmutable();
    }

    /// <summary>An array of texts; absent means empty.</summary>
    public ImmutableArray<string> Texts(string name)
    {
        var texts = ImmutableArray.CreateBuilder<string>();
        foreach (var (item, at) in Items(name))
        {
            if (item.ValueKind == JsonValueKind.String)
            {
                texts.Add(item.GetString()!);
            }
            else
            {
                _faults.Add(new Fault(at, "wrong-type", "A text is expected here."));
            }
        }

        return texts.DrainToImmutable();
    }

    /// <summary>An object of whole numbers by name.</summary>
    public ImmutableSortedDictionary<string, int> Numbers(string name)
    {
        var numbers = ImmutableSortedDictionary.CreateBuilder<string, int>(StringComparer.Ordinal);
        if (Find(name) is not { ValueKind: JsonValueKind.Object } value)
        {
            return Missing(name, "an object of whole numbers", numbers.ToImmutable());
        }

        foreach (var member in value.EnumerateObject())
        {
            numbers[member.Name] = member.Value.ValueKind == JsonValueKind.Number && member.Value.TryGetInt32(out var number)
                ? number
                : Wrong($"{name}/{member.Name}", "a whole number", 0);
        }

        return numbers.ToImmutable();
    }

    public void Report(string name, string code, string detail) => _faults.Add(new Fault(At(name), code, detail));

    [GeneratedRegex("^[a-z0-9]+(-[a-z0-9]+)*$", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCase();

    private IEnumerable<(JsonElement Item, string Pointer)> Items(string name)
    {
        if (Find(name) is not { } value)
        {
            return [];
        }

        return value.ValueKind == JsonValueKind.Array
            ? value.EnumerateArray().Select((item, index) => (item, $"{At(name)}/{index}"))
            : Wrong(name, "an array", Enumerable.Empty<(JsonElement, string)>());
    }

    private JsonElement? Find(string name)
    {
        _read.Add(name);
        return _element.TryGetProperty(name, out var value) ? value : null;
    }

    private T Missing<T>(string name, string expected, T placeholder)
    {
        if (!Has(name))
        {
            Report(name, "missing", $"The member '{name}' is missing; it is {expected}.");
        }
        else
        {
            Report(name, "empty", $"The member '{name}' is empty or of the wrong type; it is {expected}.");
        }

        return placeholder;
    }

    private T Wrong<T>(string name, string expected, T placeholder)
    {
        Report(name, "wrong-type", $"The member '{name}' is not {expected}.");
        return placeholder;
    }

    private void ReportUnread()
    {
        foreach (var member in _element.EnumerateObject().Where(member => !_read.Contains(member.Name) && member.Name[..1] != "$"))
        {
            Report(member.Name, "unknown-member", $"There is no member '{member.Name}' here.");
        }
    }

    private string At(string name) => $"{_pointer}/{name}";
}
