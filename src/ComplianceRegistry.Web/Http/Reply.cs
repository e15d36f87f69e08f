using System.Buffers;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.AspNetCore.Http.Metadata;

namespace ComplianceRegistry.Web.Http;

/// <summary>A resource in JSON with the headers of the registry.</summary>
internal class Reply<T>(T? value) : IResult, IEndpointMetadataProvider
{
    public const string PositionHeader = "Registry-Position";

    /// <summary>The resource as it was written before; then there is no value.</summary>
    public ReadOnlyMemory<byte>? Written { get; init; }

    /// <summary>Version of the case, for <c>ETag</c>.</summary>
    public long? Version { get; init; }

    /// <summary>Position in the log of the act that this answers for.</summary>
    public long? Position { get; init; }

    /// <summary>Value of <c>Cache-Control</c>; what varies by caller or time must not be stored.</summary>
    public string CacheControl { get; init; } = "no-store";

    protected virtual int Status => StatusCodes.Status200OK;

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        SetHeaders(response);
        var body = Written ?? JsonSerializer.SerializeToUtf8Bytes(value, EdgeJson.Options);
        response.ContentType = "application/json";
        response.ContentLength = body.Length;
        response.BodyWriter.Write(body.Span);
        await response.BodyWriter.FlushAsync(httpContext.RequestAborted);
    }

    public static void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status200OK, typeof(T), ["application/json"]));

    protected virtual void SetHeaders(HttpResponse response)
    {
        response.Headers.CacheControl = CacheControl;
        if (Version is { } version)
            response.Headers.ETag = IfMatch.ETag(version);
        if (Position is { } position)
            response.Headers[PositionHeader] = position.ToString(CultureInfo.InvariantCulture);
    }
}

/// <summary>A resource that was created: 201 with its address. A replay of the request is answered in the same way.</summary>
internal sealed class CreatedReply<T>(T value, string location) : Reply<T>(value), IEndpointMetadataProvider
{
    protected override int Status => StatusCodes.Status201Created;

    public static new void PopulateMetadata(MethodInfo method, EndpointBuilder builder) =>
        builder.Metadata.Add(new ProducesResponseTypeMetadata(StatusCodes.Status201Created, typeof(T), ["application/json"]));

    protected override void SetHeaders(HttpResponse response)
    {
        base.SetHeaders(response);
        response.Headers.Location = location;
    }
}
