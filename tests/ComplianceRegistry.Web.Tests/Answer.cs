using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests;

/// <summary>What the server answered.</summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Body">The body as JSON; null when it is none.</param>
/// <param name="Text">The body as it came.</param>
/// <param name="Response">The answer itself, for its headers.</param>
public sealed record Answer(HttpStatusCode Status, JsonNode? Body, string Text, HttpResponseMessage Response)
{
    /// <summary>A member of the body; fails when the body is no JSON.</summary>
    public JsonNode? this[string name] => Body![name];

    /// <summary>The stable code of a problem.</summary>
    public string? Code => (string?)Body?["code"];

    public string? Header(string name) =>
        Response.Headers.TryGetValues(name, out var values) || Response.Content.Headers.TryGetValues(name, out values) ? string.Join(",", values) : null;

    /// <summary>The faults of a problem as "pointer code".</summary>
    public IReadOnlyList<string> Faults => [.. Body!["faults"]!.AsArray().Select(fault => $"{fault!["pointer"]} {fault["code"]}")];
}

/// <summary>Short forms of requests.</summary>
public static class Requests
{
    public static Task<Answer> Get(this HttpClient client, string path, params (string Name, string Value)[] headers) =>
        client.Send(HttpMethod.Get, path, null, headers);

    /// <summary>Posts JSON with a new idempotency key, unless the headers name one.</summary>
    public static Task<Answer> Create(this HttpClient client, string path, JsonNode? body, params (string Name, string Value)[] headers) =>
        headers.Any(header => header.Name == "Idempotency-Key")
            ? client.Send(HttpMethod.Post, path, Json(body?.ToJsonString() ?? ""), headers)
            : client.Send(HttpMethod.Post, path, Json(body?.ToJsonString() ?? ""), [.. headers, ("Idempotency-Key", Guid.NewGuid().ToString())]);

    /// <summary>Posts JSON for a change of the version that was read.</summary>
    public static Task<Answer> Change(this HttpClient client, string path, JsonNode body, long version, params (string Name, string Value)[] headers) =>
        client.Send(HttpMethod.Post, path, Json(body.ToJsonString()), [.. headers, ("If-Match", $"\"{version}\"")]);

    public static async Task<Answer> Send(this HttpClient client, HttpMethod method, string path, HttpContent? content, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, path) { Content = content };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        var response = await client.SendAsync(request);
        var text = await response.Content.ReadAsStringAsync();
        return new Answer(response.StatusCode, ParseJson(response, text), text, response);
    }

    public static StringContent Json(string text) => new(text, Encoding.UTF8, "application/json");

    private static JsonNode? ParseJson(HttpResponseMessage response, string text) =>
        text.Length > 0 && response.Content.Headers.ContentType?.MediaType is "application/json" or "application/problem+json"
            ? JsonNode.Parse(text, documentOptions: new JsonDocumentOptions { MaxDepth = 128 })
            : null;
}
