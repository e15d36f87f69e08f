using System.Text.Json.Nodes;

namespace ComplianceRegistry.Bench.Registry;

/// <summary>A certificate for each of many systems, recorded from a source as an authority records the past: the shortest way to many running cases.</summary>
internal static class HistoricCertificates
{
    private const int AtOnce = 64;
    private const string Scope = "panel-radiology";

    /// <summary>Imports systems and records a designation and their certificates, and waits until their listings show them.</summary>
    /// <param name="registry">An empty registry.</param>
    /// <param name="run">Whose corpus the systems are from.</param>
    /// <param name="count">How many.</param>
    /// <param name="lastDay">Last day of each certificate, by its number; null for no end.</param>
    /// <returns>Registry id of the designation.</returns>
    public static async Task<string> RecordAsync(RegistryProcess registry, BenchRun run, int count, Func<int, DateOnly>? lastDay = null)
    {
        var authority = await registry.TokenAsync("demo-authority-de");
        await RegistryImport.FillAsync(registry, run, count, jurisdiction: "DE");
        await registry.ViewHasAsync(await registry.LogSizeAsync() - 1);
        var designation = await DesignateAsync(registry, authority);
        var shown = await registry.LogSizeAsync() + (2 * count);
        await CertifyAsync(registry, authority, designation, await registry.SystemsAsync(), lastDay);
        await registry.LogHasAsync(shown);
        return designation;
    }

    /// <summary>Certificates of which some end with one day and the others half a year later; answers the instant at which the first do.</summary>
    public static async Task<DateTimeOffset> EndingAsync(RegistryProcess registry, BenchRun run, int count, int due)
    {
        var today = DateOnly.FromDateTime((await registry.NowAsync()).UtcDateTime);
        await RecordAsync(registry, run, count, number => today.AddDays(number < due ? 60 : 240));
        await registry.ViewHasAsync(await registry.LogSizeAsync() - 1);
        return DateTimeOffset.Parse((string)(await registry.GetAsync("v1/deadlines?limit=1"))["items"]![0]!["due"]!, null);
    }

    private static async Task<string> DesignateAsync(RegistryProcess registry, string authority)
    {
        var body = await registry.PartyAsync(await registry.TokenAsync("demo-cab-eu"));
        var made = await registry.PostAsync(authority, "v1/designations/historic", new JsonObject
        {
            ["body"] = body,
            ["scope"] = new JsonArray(Scope),
            ["effective"] = "2020-01-01T00:00:00Z",
            ["source"] = "bench",
        });
        return (string)made["id"]!;
    }

    private static async Task CertifyAsync(RegistryProcess registry, string authority, string designation, IEnumerable<string> systems, Func<int, DateOnly>? lastDay) =>
        await Parallel.ForEachAsync(systems.Index(), new ParallelOptions { MaxDegreeOfParallelism = AtOnce }, async (each, _) =>
            await registry.PostAsync(authority, "v1/certificates/historic", new JsonObject
            {
                ["designation"] = designation,
                ["system"] = each.Item,
                ["scope"] = new JsonArray(Scope),
                ["class"] = "product",
                ["lastDay"] = lastDay?.Invoke(each.Index).ToString("O", null),
                ["effective"] = "2021-01-01T00:00:00Z",
                ["source"] = "bench",
                ["sourceReference"] = each.Item,
            }));
}
