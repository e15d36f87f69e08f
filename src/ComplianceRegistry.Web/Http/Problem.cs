using System.Collections.Immutable;
using System.Diagnostics;
using System.Text.Json;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Web.Http;

/// <summary>A refusal as it is served: RFC 9457 problem details with a stable code, every fault, and the request's trace id.</summary>
internal sealed record Problem(int Status, string Code, string Title, string Detail, params ImmutableArray<Fault> Faults) : IResult
{
    public const string MediaType = "application/problem+json";

    /// <summary>Value of <c>Retry-After</c> in seconds, when trying again later helps.</summary>
    public int? RetryAfterSeconds { get; init; }

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        var response = httpContext.Response;
        response.StatusCode = Status;
        response.ContentType = MediaType;
        response.Headers.CacheControl = "no-store";
        if (RetryAfterSeconds is { } seconds)
            response.Headers.RetryAfter = seconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        var body = JsonSerializer.SerializeToUtf8Bytes(Describe(httpContext), EdgeJson.Options);
        response.ContentLength = body.Length;
        if (!HttpMethods.IsHead(httpContext.Request.Method))
            await response.Body.WriteAsync(body, httpContext.RequestAborted);
    }

    private ProblemBody Describe(HttpContext context) => new(
        $"urn:compliance-registry:problem:{Code}",
        Title,
        Status,
        Detail,
        Code,
        Faults.IsDefault ? [] : Faults,
        Activity.Current?.TraceId.ToHexString() ?? context.TraceIdentifier);
}

/// <summary>Why a request was refused (RFC 9457).</summary>
/// <param name="Type">URN that names the problem.</param>
/// <param name="Title">The problem in a few words, the same for every occurrence.</param>
/// <param name="Status">The HTTP status.</param>
/// <param name="Detail">What is refused here, and what to do instead.</param>
/// <param name="Code">Stable code, for programs.</param>
/// <param name="Faults">Every faulty value; empty when the content is not the reason.</param>
/// <param name="TraceId">Names this request in the server's log.</param>
internal sealed record ProblemBody(string Type, string Title, int Status, string Detail, string Code, ImmutableArray<Fault> Faults, string TraceId);
