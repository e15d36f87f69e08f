using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using System.Xml;

namespace ComplianceRegistry.Acceptance;

/// <summary>An outside program: it knows the API's fixed shapes and nothing of the code.</summary>
internal sealed class ApiClient(Uri address) : IDisposable
{
    private const string ClockPath = "v1/dev/clock";
    private const string Secretariat = "demo-secretariat";
    private readonly HttpClient _http = new() { BaseAddress = address, Timeout = TimeSpan.FromSeconds(60) };
    private readonly ConcurrentDictionary<string, string> _tokens = new(StringComparer.Ordinal);

    public async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        try
        {
            using var response = await _http.GetAsync(new Uri("readyz", UriKind.Relative), cancellationToken);
            return response.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            // Nothing listens yet.
            return false;
        }
    }

    /// <summary>Signs in as one of the demo clients, once.</summary>
    public async Task<string> TokenAsync(string client)
    {
        if (_tokens.TryGetValue(client, out var known))
        {
            return known;
        }

        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = client,
            ["client_secret"] = "demo-secret",
        });
        using var response = await _http.PostAsync(new Uri("connect/token", UriKind.Relative), form);
        response.EnsureSuccessStatusCode();
        var reply = await response.Content.ReadFromJsonAsync<JsonElement>();
        return _tokens[client] = reply.GetProperty("access_token").GetString()!;
    }

    /// <summary>The party that a demo client acts for.</summary>
    public async Task<string> PartyAsync(string client)
    {
        var me = (await SendAsync(HttpMethod.Get, "v1/me", client)).Json;
        return me.GetProperty("memberships")[0].GetProperty("party").GetString()!;
    }

    /// <summary>The registry's time.</summary>
    public async Task<DateTimeOffset> NowAsync() => (await SendAsync(HttpMethod.Get, ClockPath, Secretariat)).Json.GetProperty("now").GetDateTimeOffset();

    /// <summary>Moves the registry's time forward to an instant.</summary>
    public async Task MoveClockAsync(DateTimeOffset to)
    {
        var reply = await SendAsync(HttpMethod.Post, ClockPath, Secretariat, JsonSerializer.Serialize(new { advance = XmlConvert.ToString(to - await NowAsync()) }));
        Assert.True(reply.Status == HttpStatusCode.OK, reply.Text);
    }

    /// <summary>Sends a request as a client, or as nobody.</summary>
    /// <param name="method">HTTP method.</param>
    /// <param name="path">Path below the address, without a leading slash.</param>
    /// <param name="client">Demo client, or null for no token.</param>
    /// <param name="body">JSON text of the body, or null for none.</param>
    /// <param name="headers">Further headers.</param>
    public async Task<Reply> SendAsync(
        HttpMethod method, string path, string? client = null, string? body = null, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path);
        if (client is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(client));
        }

        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        using var response = await _http.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    public async Task<Reply> UploadAsync(string path, string client, string mediaType, Stream file)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(client));
        request.Content = new StreamContent(file);
        request.Content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        using var response = await _http.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    /// <summary>Hands in the content of evidence that was announced.</summary>
    public async Task<Reply> PutAsync(string path, string client, byte[] content)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, path) { Content = new ByteArrayContent(content) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(client));
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        using var response = await _http.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    /// <summary>Sends a mapping and a file as the parts of one upload.</summary>
    public async Task<Reply> UploadPartsAsync(string path, string client, string mapping, string file)
    {
        using var parts = new MultipartFormDataContent
        {
            { new StringContent(mapping, Encoding.UTF8, "application/json"), "mapping" },
            { new StringContent(file, Encoding.UTF8, "application/x-ndjson"), "file", "register" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = parts };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(client));
        using var response = await _http.SendAsync(request);
        return await Reply.ReadAsync(response);
    }

    public Task<string> TextAsync(string path) => _http.GetStringAsync(new Uri(path, UriKind.Relative));

    public void Dispose() => _http.Dispose();
}

/// <summary>What the server answered.</summary>
internal sealed record Reply(HttpStatusCode Status, string Text, string? ETag, long? Position, Uri? Location, TimeSpan? RetryAfter)
{
    public JsonElement Json => JsonDocument.Parse(Text).RootElement;

    public string Id => Json.GetProperty("id").GetString()!;

    public static async Task<Reply> ReadAsync(HttpResponseMessage response) => new(
        response.StatusCode,
        await response.Content.ReadAsStringAsync(),
        response.Headers.ETag?.ToString(),
        response.Headers.TryGetValues("Registry-Position", out var values) ? long.Parse(values.First(), System.Globalization.CultureInfo.InvariantCulture) : null,
        response.Headers.Location,
        response.Headers.RetryAfter?.Delta);
}
