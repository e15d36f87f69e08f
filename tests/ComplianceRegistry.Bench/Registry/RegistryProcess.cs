using System.Net.Http.Headers;
using System.Text.Json.Nodes;
using System.Xml;
using ComplianceRegistry.Bench.Machine;

namespace ComplianceRegistry.Bench.Registry;

/// <summary>The registry's server in a process of its own, with demo clients, on a data directory that outlives it.</summary>
internal sealed class RegistryProcess : IAsyncDisposable
{
    private const string ReadyPath = "v1/systems?limit=1";
    private const string ClockPath = "v1/dev/clock";
    private const string Secretariat = "demo-secretariat";
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(50);
    private readonly ServerProcess _server;

    private RegistryProcess(ServerProcess server)
    {
        _server = server;
        Http = new HttpClient { BaseAddress = server.Address, Timeout = TimeSpan.FromMinutes(10) };
    }

    public HttpClient Http { get; }

    public Uri Address => _server.Address;

    public double ResidentMebibytes => _server.ResidentMebibytes;

    /// <summary>Starts the server on a data directory and waits until it answers a path.</summary>
    public static async Task<RegistryProcess> StartAsync(string assembly, string data, string readyPath = ReadyPath)
    {
        var server = await ServerProcess.StartAsync(assembly, readyPath, [], ("Registry__DataDirectory", data), ("ASPNETCORE_ENVIRONMENT", "Development"));
        return new RegistryProcess(server);
    }

    /// <summary>A token of a demo client.</summary>
    public async Task<string> TokenAsync(string client)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client,
            ["client_secret"] = "demo-secret",
        });
        using var reply = await Http.PostAsync(new Uri("connect/token", UriKind.Relative), form);
        reply.EnsureSuccessStatusCode();
        return (string)(await reply.Content.ReadFromJsonAsync<JsonObject>())!["access_token"]!;
    }

    /// <summary>The party that stands behind a token.</summary>
    public async Task<string> PartyAsync(string token)
    {
        using var request = Authorized(HttpMethod.Get, "v1/me", token);
        using var reply = await Http.SendAsync(request);
        reply.EnsureSuccessStatusCode();
        return (string)(await reply.Content.ReadFromJsonAsync<JsonObject>())!["memberships"]![0]!["party"]!;
    }

    /// <summary>Registers one system; the answer's position in the log and its id.</summary>
    public async Task<(long Position, string Id)> RegisterAsync(string token, string body)
    {
        using var request = Authorized(HttpMethod.Post, "v1/systems", token);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        using var reply = await Http.SendAsync(request);
        if (!reply.IsSuccessStatusCode)
            throw new InvalidOperationException($"{(int)reply.StatusCode}: {await reply.Content.ReadAsStringAsync()}");
        var id = (string)(await reply.Content.ReadFromJsonAsync<JsonObject>())!["id"]!;
        return (long.Parse(reply.Headers.GetValues("Registry-Position").Single(), null), id);
    }

    /// <summary>Posts a document: a creation under a key of its own, or a change of the version that is named.</summary>
    public async Task<JsonObject> PostAsync(string token, string path, JsonObject document, long? version = null)
    {
        using var request = Authorized(HttpMethod.Post, path, token);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        if (version is not null)
            request.Headers.Add("If-Match", $"\"{version}\"");
        request.Content = new StringContent(document.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        using var reply = await Http.SendAsync(request);
        return await ReadAsync(reply);
    }

    /// <summary>Reads a document: a public one, unless there is a token.</summary>
    public async Task<JsonObject> GetAsync(string path, string? token = null)
    {
        using var request = token is null ? new HttpRequestMessage(HttpMethod.Get, path) : Authorized(HttpMethod.Get, path, token);
        using var reply = await Http.SendAsync(request);
        return await ReadAsync(reply);
    }

    /// <summary>Ids of all systems, page by page.</summary>
    public async Task<List<string>> SystemsAsync()
    {
        var ids = new List<string>();
        for (string? path = "v1/systems?limit=200"; path is not null;)
        {
            var page = await GetAsync(path);
            ids.AddRange(page["items"]!.AsArray().Select(item => (string)item!["id"]!));
            path = (string?)page["next"] is { } next ? $"v1/systems?limit=200&cursor={next}" : null;
        }

        return ids;
    }

    /// <summary>The registry's time.</summary>
    public async Task<DateTimeOffset> NowAsync() => DateTimeOffset.Parse((string)(await GetAsync(ClockPath, await TokenAsync(Secretariat)))["now"]!, null);

    /// <summary>Moves the registry's clock forward to an instant.</summary>
    public async Task MoveClockAsync(DateTimeOffset to) =>
        await PostAsync(await TokenAsync(Secretariat), ClockPath, new JsonObject { ["advance"] = XmlConvert.ToString(to - await NowAsync()) });

    private static async Task<JsonObject> ReadAsync(HttpResponseMessage reply) => reply.IsSuccessStatusCode
        ? (await reply.Content.ReadFromJsonAsync<JsonObject>())!
        : throw new InvalidOperationException($"{(int)reply.StatusCode}: {await reply.Content.ReadAsStringAsync()}");

    /// <summary>Waits until the view has a position, however long that takes.</summary>
    public async Task ViewHasAsync(long position)
    {
        while (true)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "v1/systems?limit=1");
            request.Headers.Add("Registry-Min-Position", $"{position}");
            using var reply = await Http.SendAsync(request);
            if (reply.IsSuccessStatusCode)
                return;
            if ((int)reply.StatusCode != 503)
                throw new InvalidOperationException($"{(int)reply.StatusCode}: {await reply.Content.ReadAsStringAsync()}");
        }
    }

    /// <summary>Number of acts in the log, from the checkpoint.</summary>
    public async Task<long> LogSizeAsync() =>
        long.Parse((await Http.GetStringAsync(new Uri("v1/log/checkpoint", UriKind.Relative))).Split('\n')[1], null);

    /// <summary>Waits until so many acts are in the log.</summary>
    public Task LogHasAsync(long acts) => UntilAsync(async () => await LogSizeAsync() >= acts);

    /// <summary>Waits until a public list has nothing left in it.</summary>
    public Task EmptiesAsync(string path) => UntilAsync(async () => (await GetAsync(path))["items"]!.AsArray().Count == 0);

    public Task StopAsync() => _server.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _server.DisposeAsync();
    }

    private static async Task UntilAsync(Func<Task<bool>> holds)
    {
        while (!await holds())
            await Task.Delay(Pause);
    }

    public static HttpRequestMessage Authorized(HttpMethod method, string path, string token)
    {
        var request = new HttpRequestMessage(method, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
