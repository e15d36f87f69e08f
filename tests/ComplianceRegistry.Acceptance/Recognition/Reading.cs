using System.Text.Json;

namespace ComplianceRegistry.Acceptance.Recognition;

/// <summary>Short forms for the members of an answer.</summary>
internal static class Reading
{
    public static string? Text(this JsonElement element, string name) => element.GetProperty(name).GetString();

    public static bool Flag(this JsonElement element, string name) => element.GetProperty(name).GetBoolean();

    public static DateTimeOffset Instant(this JsonElement element, string name) => element.GetProperty(name).GetDateTimeOffset();

    /// <summary>Whether a member is there and not null.</summary>
    public static bool Has(this JsonElement element, string name) => element.TryGetProperty(name, out var member) && member.ValueKind != JsonValueKind.Null;

    public static IEnumerable<JsonElement> Items(this JsonElement element, string name) => element.GetProperty(name).EnumerateArray();

    public static IEnumerable<string> Texts(this JsonElement element, string name) => element.Items(name).Select(text => text.GetString()!);

    /// <summary>A clock of a case, whether it runs or stands still.</summary>
    public static JsonElement Clock(this JsonElement element, string name) => element.Items("clocks").Single(clock => clock.Text("name") == name);

    /// <summary>When a clock of a case is due.</summary>
    public static DateTimeOffset Due(this JsonElement element, string clock) => element.Clock(clock).Instant("due");
}
