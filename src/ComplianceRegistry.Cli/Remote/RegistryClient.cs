using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;

namespace ComplianceRegistry.Cli.Remote;

/// <summary>Speaks to a running registry over its REST API.</summary>
internal sealed class RegistryClient(Uri server) : IDisposable
{
    private const int Attempts = 10;
    private readonly HttpClient _http = new() { BaseAddress = server, Timeout = Timeout.InfiniteTimeSpan };

    /// <summary>Gets a token by client credentials and uses it from then on.</summary>
    /// <exception cref="RegistryRefusedException">The registry does not know the client or its secret.</exception>
    public async Task SignInAsync(string client, string secret, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(
        [
            KeyValuePair.Create("grant_type", "client_credentials"),
            KeyValuePair.Create("client_id", client),
            KeyValuePair.Create("client_secret", secret),
        ]);
        using var response = await _http.PostAsync(new Uri("connect/token", UriKind.Relative), form, cancellationToken);
        var token = await ReadAsync(response, cancellationToken);
        _http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token.GetProperty("access_token").GetString());
    }

    /// <summary>Sends a request and reads its JSON reply.</summary>
    /// <exception cref="RegistryRefusedException">The registry answered with a problem.</exception>
    public async Task<JsonElement> PostAsync(string path, HttpContent content, CancellationToken cancellationToken)
    {
        using var response = await _http.PostAsync(new Uri(path, UriKind.Relative), content, cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    /// <summary>Gives a command that creates something; a refusal is a reply as well. A registry that is busy is asked again when it says so.</summary>
    /// <param name="path">Path below the address.</param>
    /// <param name="body">JSON text.</param>
    /// <param name="idempotencyKey">By what the registry recognises the command when it is repeated.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    public async Task<RegistryReply> CommandAsync(string path, string body, string idempotencyKey, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, "application/json") };
            request.Headers.Add("Idempotency-Key", idempotencyKey);
            using var response = await _http.SendAsync(request, cancellationToken);
            if (attempt == Attempts || response.StatusCode != HttpStatusCode.ServiceUnavailable || response.Headers.RetryAfter?.Delta is not { } pause)
            {
                return await RegistryReply.ReadAsync(response, cancellationToken);
            }

            await Task.Delay(pause, cancellationToken);
        }
    }

    /// <inheritdoc cref="PostAsync"/>
    public async Task<JsonElement> GetAsync(string path, CancellationToken cancellationToken)
    {
        using var response = await _http.GetAsync(new Uri(path, UriKind.Relative), cancellationToken);
        return await ReadAsync(response, cancellationToken);
    }

    /// <summary>Reads a text reply, such as a checkpoint.</summary>
    public Task<string> GetTextAsync(string path, CancellationToken cancellationToken) =>
        _http.GetStringAsync(new Uri(path, UriKind.Relative), cancellationToken);

    /// <summary>Opens a reply of any length.</summary>
    public Task<Stream> GetStreamAsync(string path, CancellationToken cancellationToken) =>
        _http.GetStreamAsync(new Uri(path, UriKind.Relative), cancellationToken);

    public void Dispose() => _http.Dispose();

    private static async Task<JsonElement> ReadAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var text = await response.Content.ReadAsStringAsync(cancellationToken);
        return response.IsSuccessStatusCode
            ? JsonElement.Parse(text)
            : throw new RegistryRefusedException((int)response.StatusCode, text);
    }
}

/// <summary>The registry answered with a problem; the message shows it whole.</summary>
internal sealed class RegistryRefusedException(int status, string body) : Exception($"The registry answered {status}: {Readable(body)}")
{
    private static readonly JsonSerializerOptions Indented = new() { WriteIndented = true };

    private static string Readable(string body)
    {
        try
        {
            return JsonSerializer.Serialize(JsonElement.Parse(body), Indented);
        }
        catch (JsonException)
        {
            // Something in between answered, not the registry: its words are shown as they are.
            return body;
        }
    }
}
