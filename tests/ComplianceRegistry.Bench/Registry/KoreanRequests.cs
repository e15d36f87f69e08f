using System.Text.Json.Nodes;

namespace ComplianceRegistry.Bench.Registry;

/// <summary>Requests that Korea recognise certificates of the European provider; nobody acts on them, so that silence decides.</summary>
internal static class KoreanRequests
{
    private const int Systems = 50;
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    private const string Declared = """{"statement":"The system is lawfully certified in Germany.","signatory":"A. Example, director"}""";

    /// <summary>A request that was filed.</summary>
    /// <param name="Id">Registry id.</param>
    /// <param name="Due">When it is deemed complete.</param>
    internal sealed record Filed(string Id, DateTimeOffset Due);

    /// <summary>Files so many requests, for the certificates in turn.</summary>
    public static async Task<Filed[]> FileAsync(RegistryProcess registry, CertifiedSystem[] certified, int count)
    {
        var (provider, filed) = (await registry.TokenAsync("demo-provider-eu"), new Filed[count]);
        await Parallel.ForAsync(0, count, new ParallelOptions { MaxDegreeOfParallelism = RegistryProcess.AtOnce }, async (index, _) =>
            filed[index] = await FileAsync(registry, provider, certified[index % certified.Length]));
        return filed;
    }

    /// <summary>Files so many requests and lets Korea be silent until all are recognised and the listings show it.</summary>
    public static async Task RecogniseAsync(RegistryProcess registry, CertifiedSystem[] certified, int count)
    {
        var filed = await FileAsync(registry, certified, count);
        await LapseAsync(registry, filed.Max(request => request.Due), "submitted");
        await LapseAsync(registry, DueOf(await registry.GetAsync($"v1/recognition-requests/{filed[^1].Id}"), "review"), "under-review");
        foreach (var (index, system) in certified.Index())
            await ShownAsync(registry, system, "active", (count / certified.Length) + (index < count % certified.Length ? 1 : 0));
    }

    /// <summary>Open requests of which some are deemed complete with one day and the others a week later; answers the instant at which the first are, and addresses to read.</summary>
    public static async Task<DueAt> RunningAsync(RegistryProcess registry, BenchRun run, int count, int due)
    {
        await UnionAndKorea.ArrangeAsync(registry);
        var certified = await CertifyingBody.CertifyAsync(registry, run, Systems);
        var first = (await FileAsync(registry, certified, due)).Max(request => request.Due);
        await registry.MoveClockAsync(await registry.NowAsync() + Week);
        var others = await FileAsync(registry, certified, count - due);
        if (others.Any(request => request.Due <= first))
            throw new InvalidOperationException("No working day was between the two batches of requests.");
        await registry.ViewHasAsync(await registry.LogSizeAsync() - 1);
        return new DueAt(first, [.. certified.Select(system => $"v1/systems/{system.Id}"), .. others.Select(request => $"v1/recognition-requests/{request.Id}")]);
    }

    /// <summary>Waits until the listing of a system shows so many recognitions in a status.</summary>
    public static Task ShownAsync(RegistryProcess registry, CertifiedSystem system, string status, int count) => RegistryProcess.UntilAsync(async () =>
        (await registry.GetAsync($"v1/systems/{system.Id}"))["recognitions"]!.AsArray().Count(shown => (string?)shown!["status"] == status) == count);

    private static async Task<Filed> FileAsync(RegistryProcess registry, string provider, CertifiedSystem certified)
    {
        var drafted = await registry.PostAsync(provider, "v1/recognition-requests", new JsonObject
        {
            ["certificate"] = certified.Certificate,
            ["receiving"] = "KR",
            ["versionHash"] = certified.VersionHash,
            ["scope"] = new JsonArray(HistoricCertificates.Scope),
            ["answers"] = new JsonArray(),
        });
        var id = (string)drafted["id"]!;
        return new Filed(id, DueOf(await registry.PostAsync(provider, $"v1/recognition-requests/{id}/submit", JsonNode.Parse(Declared)!.AsObject(), 1), "completeness"));
    }

    private static async Task LapseAsync(RegistryProcess registry, DateTimeOffset due, string status)
    {
        await registry.MoveClockAsync(due);
        await registry.EmptiesAsync($"v1/recognition-requests?receiving=KR&status={status}&limit=1");
    }

    private static DateTimeOffset DueOf(JsonObject request, string clock) =>
        (DateTimeOffset)request["clocks"]!.AsArray().Single(running => (string?)running!["name"] == clock)!["due"]!;
}
