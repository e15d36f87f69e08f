using System.Reflection;

namespace ComplianceRegistry.Web.Http;

/// <summary>
/// The header <c>Idempotency-Key</c>: 1 to 200 visible ASCII characters. Required on creating requests but those that are marked with <see cref="OptionalKey"/>,
/// honoured on changes.
/// </summary>
internal sealed class IdempotencyKey : IInput, IBindableFromHttpContext<IdempotencyKey>
{
    public const string Header = "Idempotency-Key";
    public const int MaxLength = 200;

    private IdempotencyKey(string? value, Problem? refusal)
    {
        Value = value;
        Refusal = refusal;
    }

    /// <summary>Null when the request does not need one and was sent without.</summary>
    public string? Value { get; }

    public Problem? Refusal { get; }

    public static ValueTask<IdempotencyKey?> BindAsync(HttpContext context, ParameterInfo parameter) =>
        new(Read(context.Request.Headers[Header], required: !NamesATarget(context.Request.RouteValues) && !IsOptional(context)));

    // What is changed stands in the address; a request without a target creates one.
    private static bool NamesATarget(RouteValueDictionary address) => address.ContainsKey("id") || address.ContainsKey("position");

    private static bool IsOptional(HttpContext context) => context.GetEndpoint()?.Metadata.GetMetadata<OptionalKey>() is not null;

    private static IdempotencyKey Read(string? given, bool required)
    {
        if (given is null)
            return new IdempotencyKey(null, required ? Missing : null);
        var valid = given.Length is > 0 and <= MaxLength && !given.AsSpan().ContainsAnyExceptInRange('!', '~');
        return valid ? new IdempotencyKey(given, null) : new IdempotencyKey(null, Malformed);
    }

    private static Problem Missing => Problems.BadHeader(Header, "idempotency-key-required",
        "a request that creates something needs this header, so that it can be repeated safely. Send a value that is new for each request, such as a UUID.");

    private static Problem Malformed => Problems.BadHeader(Header, "idempotency-key-malformed",
        $"the value must be 1 to {MaxLength} visible ASCII characters.");
}

/// <summary>Marks an endpoint that creates something and is safe to repeat without a key.</summary>
internal sealed class OptionalKey;
