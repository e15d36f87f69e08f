using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Xunit.Abstractions;

namespace ComplianceRegistry.Acceptance.Faults;

public sealed class KillTests(ITestOutputHelper output)
{
    private const int Kills = 20;
    private const int Writers = 8;
    private const string Provider = "demo-provider-eu";

    [Fact]
    public async Task Twenty_kills_under_load_lose_no_acknowledged_act_and_duplicate_none()
    {
        using var directory = new TemporaryDirectory();
        var acknowledged = new ConcurrentDictionary<string, Reply>(StringComparer.Ordinal);
        var random = new Random(20_261_124);
        for (var round = 0; round < Kills; round++)
        {
            await using var server = await ServerProcess.StartAsync(directory.Data);
            await LoadUntilKilledAsync(server, round, TimeSpan.FromMilliseconds(random.Next(150, 900)), acknowledged);
        }

        await using var last = await ServerProcess.StartAsync(directory.Data);
        var verified = await RegistryCommand.RunAsync("verify", "--data", directory.Data);
        var entries = await EntriesAsync(last.Client);
        output.WriteLine($"{Kills} kills, {acknowledged.Count} acknowledged registrations, {entries.Count} entries.");
        output.WriteLine(verified.Output);

        Assert.Equal(0, verified.ExitCode);
        Assert.True(acknowledged.Count > Kills, "The load must have registered something between kills.");
        AssertEachOnce(acknowledged, entries);
        await AssertViewsAgreeAsync(last.Client, acknowledged, entries);
        await AssertRepeatsAreRecognisedAsync(last.Client, acknowledged);
    }

    private static async Task LoadUntilKilledAsync(
        ServerProcess server, int round, TimeSpan life, ConcurrentDictionary<string, Reply> acknowledged)
    {
        var party = await server.Client.PartyAsync(Provider);
        using var ended = new CancellationTokenSource();
        var writers = Enumerable.Range(0, Writers)
            .Select(writer => WriteAsync(server.Client, party, $"{round}-{writer}", acknowledged, ended.Token)).ToArray();
        using var timer = new PeriodicTimer(life);
        await timer.WaitForNextTickAsync();
        await server.KillAsync();
        await ended.CancelAsync();
        await Task.WhenAll(writers);
    }

    private static async Task WriteAsync(
        ApiClient client, string party, string prefix, ConcurrentDictionary<string, Reply> acknowledged, CancellationToken ended)
    {
        for (var number = 0; !ended.IsCancellationRequested; number++)
        {
            var key = $"kill-{prefix}-{number}";
            try
            {
                var reply = await RegisterAsync(client, party, key);
                Assert.Equal(HttpStatusCode.Created, reply.Status);
                acknowledged[key] = reply;
            }
            catch (HttpRequestException)
            {
                // The server was killed: this registration is not acknowledged, and may or may not exist.
                return;
            }
        }
    }

    private static Task<Reply> RegisterAsync(ApiClient client, string party, string key) =>
        client.SendAsync(HttpMethod.Post, "v1/systems", Provider, Samples.System(party, key), ("Idempotency-Key", key));

    private static async Task<List<JsonElement>> EntriesAsync(ApiClient client)
    {
        var entries = new List<JsonElement>();
        for (long? after = -1; after is not null;)
        {
            var page = (await client.SendAsync(HttpMethod.Get, after < 0 ? "v1/feed?limit=500" : $"v1/feed?after={after}&limit=500")).Json;
            entries.AddRange(page.GetProperty("items").EnumerateArray());
            after = page.TryGetProperty("next", out var next) && next.ValueKind == JsonValueKind.Number ? next.GetInt64() : null;
            after = page.GetProperty("items").GetArrayLength() == 0 ? null : after;
        }

        return entries;
    }

    private static void AssertEachOnce(ConcurrentDictionary<string, Reply> acknowledged, List<JsonElement> entries)
    {
        var listed = entries.Select(entry => entry.GetProperty("act")).Where(act => act.GetProperty("act").GetString() == "system.listed")
            .GroupBy(act => act.GetProperty("stream").GetString()!).ToDictionary(group => group.Key, group => group.Count());
        Assert.All(acknowledged, pair => Assert.Equal(1, listed.GetValueOrDefault(pair.Value.Id)));
        Assert.All(acknowledged, pair => Assert.Equal(pair.Value.Id, entries[(int)pair.Value.Position!].GetProperty("act").GetProperty("stream").GetString()));
        Assert.All(listed, pair => Assert.Equal(1, pair.Value));
    }

    private static async Task AssertViewsAgreeAsync(ApiClient client, ConcurrentDictionary<string, Reply> acknowledged, List<JsonElement> entries)
    {
        var listed = entries.Count(entry => entry.GetProperty("act").GetProperty("act").GetString() == "system.listed");
        var head = ("Registry-Min-Position", (entries.Count - 1).ToString(System.Globalization.CultureInfo.InvariantCulture));
        var found = new HashSet<string>(StringComparer.Ordinal);
        for (string? path = "v1/systems?limit=200"; path is not null;)
        {
            var page = (await client.SendAsync(HttpMethod.Get, path, null, null, head)).Json;
            found.UnionWith(page.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!));
            path = page.GetProperty("next").GetString() is { } cursor ? $"v1/systems?limit=200&cursor={Uri.EscapeDataString(cursor)}" : null;
        }

        Assert.Equal(listed, found.Count);
        Assert.All(acknowledged.Values, reply => Assert.Contains(reply.Id, found));
    }

    private static async Task AssertRepeatsAreRecognisedAsync(ApiClient client, ConcurrentDictionary<string, Reply> acknowledged)
    {
        var party = await client.PartyAsync(Provider);
        foreach (var (key, first) in acknowledged.Take(20))
        {
            var again = await RegisterAsync(client, party, key);
            Assert.Equal((first.Status, first.Id, first.Position), (again.Status, again.Id, again.Position));
        }
    }
}
