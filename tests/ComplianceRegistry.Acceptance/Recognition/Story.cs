using System.Globalization;
using System.Net;
using System.Text.Json;

namespace ComplianceRegistry.Acceptance.Recognition;

/// <summary>What outside programs do in a registry, one act after the other. It tells each act with its instant and what came of it.</summary>
internal sealed class Story(ApiClient client, Action<string> tell)
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>How long before an instant it is looked at: the registry's clock runs on meanwhile.</summary>
    public static TimeSpan Before { get; } = TimeSpan.FromSeconds(10);

    public ApiClient Client => client;

    /// <summary>Begins a case; fails when that is refused.</summary>
    /// <returns>The answer.</returns>
    public async Task<JsonElement> CreateAsync(string sender, string path, object body, string? party = null)
    {
        var reply = await client.SendAsync(HttpMethod.Post, path, sender, JsonSerializer.Serialize(body), [("Idempotency-Key", Guid.NewGuid().ToString()), .. PartyOf(party)]);
        Assert.True(reply.Status == HttpStatusCode.Created, $"{path}: {reply.Text}");
        await TellAsync(reply.Id, $"{sender} begins it", StatusOf(reply.Json));
        return reply.Json;
    }

    /// <summary>Takes an action; fails when that is refused.</summary>
    /// <inheritdoc cref="TryAsync"/>
    public async Task<JsonElement> DoAsync(string sender, string path, string action, object? body = null, string? party = null)
    {
        var reply = await TryAsync(sender, path, action, body, party);
        Assert.True(reply.Status == HttpStatusCode.OK, $"{action}: {reply.Text}");
        await TellAsync(IdOf(path), $"{sender} {action}", StatusOf(reply.Json));
        return reply.Json;
    }

    /// <summary>Takes an action that is refused, and tells the problem.</summary>
    /// <inheritdoc cref="TryAsync"/>
    public async Task<string> RefusedAsync(string sender, string path, string action, object? body = null, string? party = null)
    {
        var reply = await TryAsync(sender, path, action, body, party);
        return await TellProblemAsync(IdOf(path), $"{sender} {action}", reply);
    }

    /// <summary>Begins a case that is refused, and tells the problem.</summary>
    public async Task<string> NotCreatedAsync(string sender, string path, object body)
    {
        var reply = await client.SendAsync(HttpMethod.Post, path, sender, JsonSerializer.Serialize(body), ("Idempotency-Key", Guid.NewGuid().ToString()));
        return await TellProblemAsync(path, $"{sender} begins it", reply);
    }

    /// <summary>Reads what cannot be read, and tells the problem.</summary>
    public async Task<string> NotReadAsync(string path) => await TellProblemAsync(IdOf(path), "is asked for", await client.SendAsync(HttpMethod.Get, path));

    /// <summary>A public case, or a part of it, as it is now or was at an instant.</summary>
    public async Task<JsonElement> ReadAsync(string path, DateTimeOffset? asOf = null)
    {
        var reply = await client.SendAsync(HttpMethod.Get, asOf is { } instant ? $"{path}{(path.Contains('?', StringComparison.Ordinal) ? '&' : '?')}asOf={Uri.EscapeDataString(At(instant))}" : path);
        Assert.True(reply.Status == HttpStatusCode.OK, $"{path}: {reply.Text}");
        return reply.Json;
    }

    /// <summary>Waits for what follows by itself.</summary>
    public async Task<JsonElement> UntilAsync(string path, Func<JsonElement, bool> holds)
    {
        using var limit = new CancellationTokenSource(Patience);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var reply = await client.SendAsync(HttpMethod.Get, path);
            if (reply.Status == HttpStatusCode.OK && holds(reply.Json))
                return reply.Json;
            Assert.False(limit.IsCancellationRequested, $"{path}: {reply.Text}");
            await pause.WaitForNextTickAsync(CancellationToken.None);
        }
    }

    /// <summary>Waits until a case stands somewhere, and tells since when.</summary>
    public async Task<JsonElement> StandsAsync(string path, string status)
    {
        var found = await UntilAsync(path, known => known.Text("status") == status);
        await TellAsync(IdOf(path), "stands", found.Has("since") ? $"{status} since {At(found.Instant("since"))}" : status);
        return found;
    }

    /// <summary>The clock is close before an instant, and a case still stands where it stood.</summary>
    public async Task StillStandsBeforeAsync(string path, DateTimeOffset instant, string status)
    {
        await MoveAsync(instant - Before);
        var found = await ReadAsync(path);
        var now = await NowAsync();
        Assert.True(now < instant, $"{At(now)} is too late to look what was before {At(instant)}.");
        await TellAsync(IdOf(path), "stands", $"{found.Text("status")}, {(instant - now).TotalSeconds:0.0} s before {At(instant)}");
        Assert.Equal(status, found.Text("status"));
    }

    /// <summary>The registry's time.</summary>
    public Task<DateTimeOffset> NowAsync() => client.NowAsync();

    /// <summary>Moves the registry's clock to an instant, unless it has passed.</summary>
    public async Task MoveAsync(DateTimeOffset to)
    {
        var by = to - await NowAsync();
        if (by <= TimeSpan.Zero)
            return;
        await client.MoveClockAsync(to);
        tell($"{At(await NowAsync())}  the clock moves on by {by.TotalDays.ToString("0.##", CultureInfo.InvariantCulture)} days");
    }

    /// <summary>Tells something about a case or another subject, at the registry's instant.</summary>
    public async Task TellAsync(string subject, string act, string outcome) => tell($"{At(await NowAsync())}  {subject,-22}  {act,-44} -> {outcome}");

    /// <summary>Tells lines as they are.</summary>
    public void Tell(IEnumerable<string> lines)
    {
        foreach (var line in lines)
            tell("    " + line);
    }

    public static string At(DateTimeOffset instant) => instant.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", CultureInfo.InvariantCulture);

    /// <summary>Takes an action on the version that its sender sees.</summary>
    /// <param name="sender">The client.</param>
    /// <param name="path">Address of the case.</param>
    /// <param name="action">The action.</param>
    /// <param name="body">What it says; nothing by default.</param>
    /// <param name="party">The party for which the client acts, when it is a member of several.</param>
    private async Task<Reply> TryAsync(string sender, string path, string action, object? body, string? party)
    {
        var seen = await client.SendAsync(HttpMethod.Get, path, sender, null, PartyOf(party));
        Assert.True(seen.Status == HttpStatusCode.OK, $"{path}: {seen.Text}");
        var version = seen.Json.GetProperty("version").GetInt64().ToString(CultureInfo.InvariantCulture);
        return await client.SendAsync(HttpMethod.Post, $"{path}/{action}", sender, JsonSerializer.Serialize(body ?? new { }), [("If-Match", $"\"{version}\""), .. PartyOf(party)]);
    }

    /// <summary>Tells a problem.</summary>
    /// <returns>Its code; of several faults "pointer code" of each.</returns>
    private async Task<string> TellProblemAsync(string subject, string act, Reply reply)
    {
        Assert.True((int)reply.Status is >= 400 and < 500, $"{act}: {reply.Text}");
        var problem = reply.Json.TryGetProperty("faults", out var faults) && faults.GetArrayLength() > 0
            ? string.Join(", ", faults.EnumerateArray().Select(fault => $"{fault.GetProperty("pointer")} {fault.GetProperty("code")}").Order(StringComparer.Ordinal))
            : reply.Json.GetProperty("code").GetString()!;
        await TellAsync(subject, act, $"{(int)reply.Status} {problem}");
        return problem;
    }

    private static (string, string)[] PartyOf(string? party) => party is null ? [] : [("Registry-Party", party)];

    private static string IdOf(string path) => path.Split('/', '?')[2];

    private static string StatusOf(JsonElement answer) => answer.TryGetProperty("status", out var status) ? status.GetString()! : "";
}
