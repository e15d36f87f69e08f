using System.Text.Json;

namespace ComplianceRegistry.Acceptance.Faults;

/// <summary>A clock that runs, as the registry lists it.</summary>
/// <param name="Case">Registry id of the case.</param>
/// <param name="Clock">Its name in the case.</param>
/// <param name="Due">The first instant that is too late.</param>
internal sealed record ListedDeadline(string Case, string Clock, DateTimeOffset Due)
{
    /// <summary>Every clock that runs, in order of due.</summary>
    public static async Task<IReadOnlyList<ListedDeadline>> AllAsync(ApiClient client)
    {
        var all = new List<ListedDeadline>();
        for (string? path = "v1/deadlines?limit=200"; path is not null;)
        {
            var page = (await client.SendAsync(HttpMethod.Get, path)).Json;
            all.AddRange(page.GetProperty("items").EnumerateArray().Select(Of));
            path = page.GetProperty("next").GetString() is { } cursor ? $"v1/deadlines?limit=200&cursor={Uri.EscapeDataString(cursor)}" : null;
        }

        return all;
    }

    private static ListedDeadline Of(JsonElement item) =>
        new(item.GetProperty("case").GetString()!, item.GetProperty("clock").GetString()!, item.GetProperty("due").GetDateTimeOffset());
}
