using System.Collections.Immutable;
using System.Globalization;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Web.Http;

/// <summary>Every refusal of the REST edge, and how the refusals of the domain become HTTP. The only place where a problem gets its status.</summary>
internal static class Problems
{
    private const string NotWellFormed = "The request is not well formed";

    // 400: the request itself is faulty.
    public static Problem Faulty(ImmutableArray<Fault> faults) =>
        new(400, "validation-failed", NotWellFormed, $"{Count(faults.Length)} found; each is named in faults. Mend them and send the request again.", faults);

    public static Problem MalformedId(string pointer, string prefix, string given) => Faulty(
    [
        new Fault(pointer, "id", $"'{Shorten(given)}' is not an id of the form {prefix}-XXXX-XXXX-XXXX-X, or its check character is wrong. Compare it with the id that the registry gave."),
    ]);

    public static Problem BadHeader(string header, string code, string detail) => new(400, code, NotWellFormed, $"{header}: {detail}");

    public static Problem BadRequest(string detail) => new(400, "bad-request", NotWellFormed, detail);

    public static Problem BadCursor { get; } = new(400, "cursor-rejected", NotWellFormed,
        "The cursor was not given by this registry, was changed, or belongs to another search. Begin again without a cursor.");

    // 401 and 403: who asks.
    public static Problem NoToken { get; } = new(401, "token-missing", "A token is needed",
        "Get a token by POST /connect/token with grant_type=client_credentials and send it as 'Authorization: Bearer TOKEN'.");

    public static Problem TokenExpired { get; } = new(401, "token-expired", "The token is not valid any more",
        "The token has expired. Get a new one by POST /connect/token.");

    public static Problem TokenInvalid { get; } = new(401, "token-invalid", "The token is not valid",
        "The token is malformed, was not issued for this registry, or its signature does not verify. Get one by POST /connect/token.");

    public static Problem Forbidden(string code, string detail) => new(403, code, "Not allowed for this actor", detail);

    public static Problem NotAMember(string party) =>
        Forbidden("not-a-member", $"You are not a member of {party}. GET /v1/me lists the parties that you may act for.");

    public static Problem NoParty { get; } = Forbidden("no-party",
        "You are not a member of any party. Apply for one by POST /v1/parties, or ask a member of your organisation's party to add you.");

    public static Problem EvidenceClosed { get; } = Forbidden("evidence-closed",
        "This evidence is open to those whom its owner named only. That you asked for it is recorded.");

    // 404, 405, 415: what is asked for.
    public static Problem NotFound(string detail) => new(404, "not-found", "Not found", detail);

    public static Problem NoSuchParty(string id) => NotFound($"There is no party {id}.");

    public static Problem NoSuchSystem(string id) => NotFound($"There is no AI system {id}, or it is not open to you.");

    public static Problem NoSuchDesignation(string id) => NotFound($"There is no designation {id}.");

    public static Problem NoSuchEvidence(string id) => NotFound($"There is no evidence {id}.");

    public static Problem NoSuchAssessment(string id) => NotFound($"There is no assessment {id}, or it is not open to you.");

    public static Problem NoSuchCertificate(string idOrNumber) => NotFound($"There is no certificate {idOrNumber}, or it is not open to you.");

    public static Problem NoSuchRequest(string id) => NotFound($"There is no request for recognition {id}, or it is not open to you.");

    public static Problem NoSuchRecognition(string id) => NotFound($"There is no recognition {id}, or it is not open to you.");

    public static Problem NoSuchDifference(string id) => NotFound($"There is no declared difference {id}.");

    public static Problem NoSuchOutage(string id) => NotFound($"There is no outage {id}.");

    public static Problem NoSuchRoute { get; } = NotFound("Nothing is at this address. The addresses of this registry are described at /swagger.");

    public static Problem MethodNotAllowed { get; } = new(405, "method-not-allowed", "Method not allowed",
        "This address does not answer to this method; the header Allow names those that it answers to.");

    public static Problem UnsupportedMediaType { get; } = new(415, "unsupported-media-type", "Unsupported media type",
        "Send the body as application/json in UTF-8, or as one of the media types that /swagger names for this address.");

    public static Problem NotAnAudit { get; } = new(409, "not-an-audit", "Not possible in this state",
        "Only an independent audit is carried out against a requirement set, so only an audit covers others.");

    public static Problem NotErasable(long position) => new(409, "not-erasable", "Not possible in this state",
        $"The entry at position {position.ToString(CultureInfo.InvariantCulture)} is sealed; sealed content is erased with the key of its case.");

    // 412 and 428: which version is changed.
    public static Problem NoIfMatch { get; } = new(428, "if-match-required", "A precondition is required",
        "Send If-Match with the ETag of the version that you have read, so that nobody's change is overwritten unseen.");

    public static Problem Stale(long current) => new(412, "stale-version", "The version is not the current one",
        $"The case is at version {current.ToString(CultureInfo.InvariantCulture)} now. Read it again, and repeat the change with its ETag if it still applies.");

    public static Problem TooLarge(long limit) => new(413, "too-large", "The body is too large",
        $"A body may have up to {limit.ToString("N0", CultureInfo.InvariantCulture)} bytes here.");

    public static Problem KeyReused { get; } = new(422, "idempotency-key-reused", "The idempotency key was used for something else",
        "This Idempotency-Key was sent before with another body or for another target. Use a new key for a new request.");

    public static Problem Unacceptable(ImmutableArray<Fault> faults) =>
        new(422, "content-refused", "The content is refused", $"{Count(faults.Length)} found; each is named in faults.", faults);

    public static Problem ContentRefused(string code, string detail) => new(422, code, "The content is refused", detail);

    // 5xx: not the caller's fault.
    public static Problem Unexpected { get; } = new(500, "unexpected", "Something went wrong",
        "The registry could not answer. It is in its log under this trace id; a request with an Idempotency-Key may safely be repeated.");

    public static Problem Busy { get; } = new(503, "busy", "The registry is busy",
        "More writes are waiting than the registry takes, or the clocks of its nodes are apart. Nothing was done: repeat the request after the time in Retry-After.")
    { RetryAfterSeconds = 1 };

    public static Problem LogUnavailable { get; } = new(503, "log-unavailable", "The log cannot be written now",
        "Whether the request was carried out is not known. Repeat it with the same Idempotency-Key; it will not be carried out twice.")
    { RetryAfterSeconds = 2 };

    public static Problem ViewBehind(long position) => new(503, "view-behind", "The view is not there yet",
        $"The position {position.ToString(CultureInfo.InvariantCulture)} asked for by Registry-Min-Position has not reached this node within 2 s.")
    { RetryAfterSeconds = 1 };

    /// <summary>Waiting does not help, so no time to retry is named.</summary>
    public static Problem ReadOnly(string reason) => new(503, "read-only", "The log cannot be written until it is restored", reason);

    public static Problem NoCheckpoint { get; } = new(503, "no-checkpoint", "No checkpoint can be shown",
        "The checkpoint that was kept cannot be verified, and the log is not signed anew before it was compared with it. The registry is readable; its operator must put the checkpoint back.");

    public static Problem Unavailable(string detail) => new(503, "unavailable", "Not available now", detail) { RetryAfterSeconds = 5 };

    /// <summary>The refusals of a decider as one problem: the gravest kind gives status and code, all faults are listed.</summary>
    public static Problem From(ImmutableArray<Rejection> rejections)
    {
        var first = rejections.MinBy(rejection => Gravity(rejection.Kind))!;
        var (status, title) = first.Kind switch
        {
            RejectionKind.NotAllowed => (403, "Not allowed for this actor"),
            RejectionKind.NotFound => (404, "Not found"),
            RejectionKind.WrongState => (409, "Not possible in this state"),
            _ => (422, "The content is refused"),
        };
        return new Problem(status, first.Code, title, first.Detail, [.. rejections.SelectMany(rejection => rejection.Faults)]);
    }

    /// <summary>The problem for a status that the framework set without a body.</summary>
    public static Problem ForStatus(int status) => status switch
    {
        401 => NoToken,
        403 => Forbidden("forbidden", "This is not open to you."),
        404 => NoSuchRoute,
        405 => MethodNotAllowed,
        413 => TooLarge(JsonBodyReader.MaxBytes),
        415 => UnsupportedMediaType,
        >= 500 => Unexpected with { Status = status },
        _ => BadRequest("The request could not be read.") with { Status = status },
    };

    // Whether something exists is told first, then who may do it, then when, then with what content.
    private static int Gravity(RejectionKind kind) => kind switch
    {
        RejectionKind.NotFound => 0,
        RejectionKind.NotAllowed => 1,
        RejectionKind.WrongState => 2,
        _ => 3,
    };

    private static string Count(int faults) => faults == 1 ? "One fault was" : $"{faults.ToString(CultureInfo.InvariantCulture)} faults were";

    private static string Shorten(string text) => text.Length <= 40 ? text : text[..40] + "…";
}
