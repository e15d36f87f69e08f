using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Views.Recognition;
using ComplianceRegistry.Web.Arrangements;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>Which recognitions are wanted; different parameters must all hold.</summary>
internal sealed record RecognitionsQuery
{
    /// <summary>Registry id of the system.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public string? System { get; init; }

    /// <summary>Registry id of the certificate.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.CertificateId)]
    public string? Certificate { get; init; }

    /// <summary>Registry id of the arrangement.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(ArrangementId.Pattern)]
    public string? Arrangement { get; init; }

    /// <summary>Code of the jurisdiction in which it holds.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Receiving { get; init; }

    /// <summary>Code of the jurisdiction that designated the body.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Issuing { get; init; }

    /// <summary>Registry id of the provider.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public string? Provider { get; init; }

    /// <summary>Where it stands.</summary>
    [AllowedValues(
        "active", "conditions-pending", "suspended-derivative", "suspended-provisional", "under-reassessment", "transferred", "revoked", "expired")]
    public RecognitionStatus? Status { get; init; }

    /// <summary>Class of the certificate.</summary>
    [AllowedValues("product", "high-risk")]
    public CertificateClass? Class { get; init; }

    /// <summary>A scope code.</summary>
    [StringLength(CertificateLimits.ScopeCode, MinimumLength = 1)]
    public string? Scope { get; init; }

    /// <summary>Most recognitions on the page.</summary>
    [Range(1, RecognitionSearch.MaxLimit)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before, under the same search.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }

    public RecognitionSearch ToSearch() => new()
    {
        System = System?.ToUpperInvariant(),
        Certificate = Certificate?.ToUpperInvariant(),
        Arrangement = Arrangement?.ToUpperInvariant(),
        Receiving = Receiving,
        Issuing = Issuing,
        Provider = Provider?.ToUpperInvariant(),
        Status = Status,
        Class = Class,
        Scope = Scope,
        Limit = Limit,
        Cursor = Cursor,
    };
}

/// <summary>When a recognition is wanted.</summary>
internal sealed record RecognitionQuery
{
    /// <summary>The recognition as it was recorded at this instant; now when left out.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
