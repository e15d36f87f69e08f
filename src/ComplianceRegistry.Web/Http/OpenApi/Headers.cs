using ComplianceRegistry.Web.Identity;
using Microsoft.OpenApi;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>The headers of the registry as the description lists them.</summary>
internal static class Headers
{
    public static OpenApiParameter IfMatch { get; } = Request("If-Match", required: true,
        "The ETag of the version that you have read. 428 without it, 412 when the case has moved on.",
        Text(3, 21, "^\"[0-9]+\"$"), "\"1\"");

    public static OpenApiParameter Party { get; } = Request(ActingParty.Header, required: false,
        "The party on whose behalf you act. Required when you are a member of several.",
        Text(Limits.IdLength, Limits.IdLength, Limits.PartyId), Samples.Party);

    public static OpenApiParameter MinPosition { get; } = Request(Http.MinPosition.Header, required: false,
        "The Registry-Position of a write that this answer must include. The registry waits for it up to two seconds, then answers 503.",
        Position(), "41");

    public static OpenApiParameter IdempotencyKey(bool required) => Request(Http.IdempotencyKey.Header, required,
        "Names this request: repeated under the same key it is carried out once, and answered alike. Another body or target under the same key is refused with 422.",
        Text(1, Http.IdempotencyKey.MaxLength, "^[!-~]+$"), "5f6c1c1e-7b0e-4f3a-9a44-0d0e6f3a1b2c");

    public static OpenApiHeader ETag { get; } = Response("Version of the case, for If-Match.", Text(3, 21, "^\"[0-9]+\"$"), "\"1\"");

    public static OpenApiHeader ContentTag { get; } = Response(
        "Hash of what is sent; whoever sends it as If-None-Match is answered 304.", Text(66, 66, "^\"[0-9a-f]{64}\"$"), $"\"{Samples.Hash}\"");

    public static OpenApiHeader RegistryPosition { get; } = Response("Position in the log of the act that this answers for.", Position(), "41");

    public static OpenApiHeader Location(string sample) => Response("Address of what was created.", Text(1, 200, null), sample);

    public static OpenApiHeader Link { get; } = Response("Address of the next page, rel=next; absent on the last.", Text(1, 4000, null), "</v1/systems?cursor=eyJ>; rel=\"next\"");

    public static OpenApiHeader RetryAfter { get; } = Response("Seconds after which trying again makes sense.", Position(), "1");

    private static OpenApiParameter Request(string name, bool required, string description, OpenApiSchema schema, string sample) => new()
    {
        Name = name,
        In = ParameterLocation.Header,
        Required = required,
        Description = description,
        Schema = schema,
        Example = Samples.Scalar(schema, sample),
    };

    private static OpenApiHeader Response(string description, OpenApiSchema schema, string sample) =>
        new() { Description = description, Schema = schema, Example = Samples.Scalar(schema, sample) };

    private static OpenApiSchema Text(int minLength, int maxLength, string? pattern) =>
        new() { Type = JsonSchemaType.String, MinLength = minLength, MaxLength = maxLength, Pattern = pattern };

    private static OpenApiSchema Position() => new() { Type = JsonSchemaType.Integer, Format = "int64", Minimum = "0", Maximum = "9007199254740991" };
}
