using System.Reflection;
using System.Text.Json;
using ComplianceRegistry.Web.Http.Json;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.Net.Http.Headers;

namespace ComplianceRegistry.Web.Http;

/// <summary>A JSON body read strictly: either a whole contract, or a refusal that lists every fault.</summary>
internal sealed class JsonBody<T> : IInput, IBindableFromHttpContext<JsonBody<T>>, IEndpointParameterMetadataProvider
    where T : class
{
    private static readonly ObjectShape Shape = ShapeCompiler.Compile(typeof(T));
    private readonly T? _value;

    // A body of which nothing is required may be left out altogether.
    private static bool IsOptional => Shape.Members.All(member => !member.IsRequired);

    private JsonBody(T? value, Problem? refusal)
    {
        _value = value;
        Refusal = refusal;
    }

    public T Value => _value ?? throw new InvalidOperationException("The body was refused.");

    public Problem? Refusal { get; }

    /// <summary>The body as it was received.</summary>
    public byte[] Bytes { get; private init; } = [];

    public static async ValueTask<JsonBody<T>?> BindAsync(HttpContext context, ParameterInfo parameter)
    {
        var body = await JsonBodyReader.ReadAsync(context.Request);
        if (body.Refusal is not null)
            return new JsonBody<T>(null, body.Refusal);
        if (body.Bytes.Length > 0 && !IsJson(context.Request.ContentType))
            return new JsonBody<T>(null, Problems.UnsupportedMediaType);
        var bytes = body.Bytes.Length == 0 && IsOptional ? "{}"u8.ToArray() : body.Bytes;
        var faults = JsonChecker.Check(bytes, Shape);
        return faults.IsEmpty
            ? new JsonBody<T>(JsonSerializer.Deserialize<T>(bytes, EdgeJson.Options), null) { Bytes = bytes }
            : new JsonBody<T>(null, Problems.Faulty(faults));
    }

    // JSON is UTF-8 (RFC 8259): a parameter that says otherwise announces something else.
    private static bool IsJson(string? contentType) =>
        MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || HeaderUtilities.RemoveQuotes(type.Charset).Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    public static void PopulateMetadata(ParameterInfo parameter, EndpointBuilder builder) =>
        builder.Metadata.Add(new AcceptsMetadata(["application/json"], typeof(T), IsOptional));
}
