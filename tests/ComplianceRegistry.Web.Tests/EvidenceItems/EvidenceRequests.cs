using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.EvidenceItems;

/// <summary>Short forms of requests about evidence.</summary>
internal static class EvidenceRequests
{
    public static JsonObject Announcement(byte[] content, string visibility = "public", string title = "Test report") =>
        Announcement(content.Length, Convert.ToHexStringLower(SHA256.HashData(content)), visibility, title);

    public static JsonObject Announcement(long size, string sha256, string visibility = "public", string title = "Test report") => new()
    {
        ["title"] = title,
        ["visibility"] = visibility,
        ["parties"] = new JsonArray(),
        ["jurisdictions"] = visibility is "lead-authority" or "authorities-of-arrangement" ? new JsonArray("DE") : new JsonArray(),
        ["subject"] = null,
        ["mediaType"] = "application/pdf",
        ["size"] = size,
        ["sha256"] = sha256,
        ["effectiveFrom"] = "2025-01-01",
        ["effectiveTo"] = null,
    };

    /// <summary>Announces evidence and uploads it.</summary>
    public static async Task<Answer> HandIn(this HttpClient owner, byte[] content, string visibility = "public", string title = "Test report")
    {
        var announced = await owner.Create("/v1/evidence", Announcement(content, visibility, title));
        Assert.Equal(HttpStatusCode.Created, announced.Status);
        return await owner.Upload((string)announced["id"]!, content);
    }

    public static Task<Answer> Upload(this HttpClient owner, string id, byte[] content) => owner.Upload(id, new ByteArrayContent(content));

    public static Task<Answer> Upload(this HttpClient owner, string id, HttpContent content)
    {
        content.Headers.ContentType = new MediaTypeHeaderValue("application/octet-stream");
        return owner.Send(HttpMethod.Put, $"/v1/evidence/{id}/content", content);
    }

    public static async Task<(HttpResponseMessage Response, byte[] Bytes)> Download(this HttpClient reader, string path)
    {
        var response = await reader.GetAsync(new Uri(path, UriKind.Relative));
        return (response, await response.Content.ReadAsByteArrayAsync());
    }
}

/// <summary>Content that is made while it is sent: nothing holds it as a whole.</summary>
/// <param name="length">Bytes that are announced by Content-Length; null to announce none.</param>
/// <param name="sent">Bytes that are sent, after which the connection is cut when fewer than announced.</param>
internal sealed class GeneratedContent(long? length, long sent) : HttpContent
{
    private static readonly byte[] Block = new byte[64 * 1024];

    public static string Sha256(long length)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        for (var left = length; left > 0; left -= Block.Length)
            hash.AppendData(Block, 0, (int)long.Min(left, Block.Length));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context)
    {
        for (var left = sent; left > 0; left -= Block.Length)
            await stream.WriteAsync(Block.AsMemory(0, (int)long.Min(left, Block.Length)));
        await stream.FlushAsync();
        if (length > sent)
            throw new IOException("The sender goes away.");
    }

    protected override bool TryComputeLength(out long computed)
    {
        computed = length ?? 0;
        return length is not null;
    }
}
