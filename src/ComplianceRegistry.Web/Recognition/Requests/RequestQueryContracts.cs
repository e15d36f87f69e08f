using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Views.Recognition.Requests;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>Which requests are wanted; different parameters must all hold.</summary>
internal sealed record RequestsQuery
{
    /// <summary>Code of the receiving jurisdiction.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Receiving { get; init; }

    /// <summary>Code of the issuing jurisdiction.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Issuing { get; init; }

    /// <summary>Where it stands.</summary>
    [AllowedValues(
        "submitted", "incomplete", "under-review", "clarification-pending", "objected", "consultation", "joint-verification", "escalated-overdue", "recognised",
        "recognised-with-conditions", "refused", "under-review-body", "remitted", "problem-solving", "dispute-pending", "withdrawn", "lapsed", "closed-undecided")]
    public RequestStatus? Status { get; init; }

    /// <summary>Its route.</summary>
    [AllowedValues("automatic", "streamlined", "technical")]
    public RecognitionRoute? Route { get; init; }

    /// <summary>Registry id of the system.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public string? System { get; init; }

    /// <summary>Registry id of the certificate.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.CertificateId)]
    public string? Certificate { get; init; }

    /// <summary>Registry id of the provider.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public string? Provider { get; init; }

    /// <summary>Most requests on the page.</summary>
    [Range(1, RequestSearch.MaxLimit)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before, under the same search.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }

    public RequestSearch ToSearch() => new()
    {
        Receiving = Receiving,
        Issuing = Issuing,
        Status = Status,
        Route = Route,
        System = System?.ToUpperInvariant(),
        Certificate = Certificate?.ToUpperInvariant(),
        Provider = Provider?.ToUpperInvariant(),
        Limit = Limit,
        Cursor = Cursor,
    };
}

/// <summary>When a request is wanted.</summary>
internal sealed record RequestQuery
{
    /// <summary>The request as it was recorded at this instant; now when left out.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
