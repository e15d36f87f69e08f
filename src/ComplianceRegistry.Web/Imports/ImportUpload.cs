using System.Text.Json;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Net.Http.Headers;

namespace ComplianceRegistry.Web.Imports;

/// <summary>A file that is coming in, and the mapping that it comes with. The file is still to be read.</summary>
internal sealed record ImportUpload(JsonElement Mapping, Stream File)
{
    private const int MaxMappingBytes = 1024 * 1024;
    private static readonly string[] FileTypes = ["text/csv", "application/json", "application/x-ndjson"];

    /// <summary>Opens the upload, or says why it cannot be taken.</summary>
    public static async Task<(ImportUpload? Upload, Problem? Refusal)> OpenAsync(HttpRequest request, string? mapping, MappingFiles mappings)
    {
        if (request.HttpContext.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = null;
        if (!MediaTypeHeaderValue.TryParse(request.ContentType, out var type))
            return (null, Problems.UnsupportedMediaType);
        return type.MediaType.Equals("multipart/form-data", StringComparison.OrdinalIgnoreCase)
            ? await OpenPartsAsync(request, type, mapping)
            : FileTypes.Contains(type.MediaType.Value, StringComparer.OrdinalIgnoreCase) ? OpenBody(request, mapping, mappings)
            : (null, Problems.UnsupportedMediaType);
    }

    private static (ImportUpload? Upload, Problem? Refusal) OpenBody(HttpRequest request, string? name, MappingFiles mappings) =>
        name is null
            ? (null, Fault("/mapping", "required", "Name a mapping with ?mapping=, or send one along as multipart/form-data with the parts 'mapping' and 'file'."))
        : mappings.Find(name) is { } mapping ? (new ImportUpload(mapping, request.Body), null)
        : (null, Fault("/mapping", "unknown-mapping", $"There is no mapping '{name}'. Those there are: {string.Join(", ", mappings.Names)}."));

    private static async Task<(ImportUpload? Upload, Problem? Refusal)> OpenPartsAsync(HttpRequest request, MediaTypeHeaderValue type, string? name)
    {
        if (name is not null)
            return (null, Fault("/mapping", "two-mappings", "Name a mapping or send one along, not both."));
        var boundary = HeaderUtilities.RemoveQuotes(type.Boundary).Value;
        if (string.IsNullOrEmpty(boundary) || boundary.Length > 100)
            return (null, Problems.BadRequest("The multipart body has no boundary, or one that is too long."));
        try
        {
            return await ReadPartsAsync(new MultipartReader(boundary, request.Body), request.HttpContext.RequestAborted);
        }
        catch (Exception fault) when (fault is JsonException or InvalidDataException or IOException and not BadHttpRequestException)
        {
            return (null, Problems.BadRequest($"The multipart body cannot be read: {fault.Message}"));
        }
    }

    private static async Task<(ImportUpload? Upload, Problem? Refusal)> ReadPartsAsync(MultipartReader parts, CancellationToken cancellationToken)
    {
        var first = await parts.ReadNextSectionAsync(cancellationToken);
        if (first is null || NameOf(first) != "mapping")
            return (null, Problems.BadRequest("The first part must be named 'mapping' and be the mapping in JSON."));
        var bytes = new byte[MaxMappingBytes];
        var length = await first.Body.ReadAtLeastAsync(bytes, MaxMappingBytes, throwOnEndOfStream: false, cancellationToken);
        if (length == MaxMappingBytes)
            return (null, Problems.TooLarge(MaxMappingBytes));
        var mapping = JsonElement.Parse(bytes.AsSpan(0, length));
        var second = await parts.ReadNextSectionAsync(cancellationToken);
        return second is not null && NameOf(second) == "file"
            ? (new ImportUpload(mapping, second.Body), null)
            : (null, Problems.BadRequest("The second part must be named 'file' and be the register."));
    }

    private static string? NameOf(MultipartSection section) =>
        section.GetContentDispositionHeader() is { } header ? HeaderUtilities.RemoveQuotes(header.Name).Value : null;

    private static Problem Fault(string pointer, string code, string detail) => Problems.Faulty([new Fault(pointer, code, detail)]);
}
