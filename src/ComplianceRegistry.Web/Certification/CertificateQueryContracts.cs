using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Views.Certification;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Certification;

/// <summary>Which certificates are wanted; different parameters must all hold.</summary>
internal sealed record CertificatesQuery
{
    /// <summary>Registry id of the system.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public string? System { get; init; }

    /// <summary>Registry id of the body that answers for it.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public string? Body { get; init; }

    /// <summary>Registry id of the holder.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public string? Holder { get; init; }

    /// <summary>Registry id of the designation on which the body acts.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.DesignationId)]
    public string? Designation { get; init; }

    /// <summary>Where it stands.</summary>
    [AllowedValues("draft", "active", "restricted", "suspended", "under-transfer", "withdrawn", "expired", "cancelled", "refused")]
    public CertificateStatus? Status { get; init; }

    /// <summary>A scope code.</summary>
    [StringLength(CertificateLimits.ScopeCode, MinimumLength = 1)]
    public string? Scope { get; init; }

    /// <summary>One of its numbers.</summary>
    [StringLength(25, MinimumLength = 17), RegularExpression(CertificateLimits.NumberPattern, ErrorMessage = "The number of a certificate is the body's number, a hyphen and 12 characters.")]
    public string? Number { get; init; }

    /// <summary>Only certificates whose validity ends before this instant.</summary>
    public DateTimeOffset? ExpiringBefore { get; init; }

    /// <summary>Most certificates on the page.</summary>
    [Range(1, CertificateSearch.MaxLimit)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before, under the same search.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }

    public CertificateSearch ToSearch() => new()
    {
        System = System?.ToUpperInvariant(),
        Body = Body?.ToUpperInvariant(),
        Holder = Holder?.ToUpperInvariant(),
        Designation = Designation?.ToUpperInvariant(),
        Status = Status,
        Scope = Scope,
        Number = Number,
        ExpiringBefore = ExpiringBefore,
        Limit = Limit,
        Cursor = Cursor,
    };
}

/// <summary>Which certificates of the non-public section are wanted; different parameters must all hold.</summary>
internal sealed record NonPublicCertificatesQuery
{
    /// <summary>Registry id of the system.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public string? System { get; init; }

    /// <summary>Where it stands.</summary>
    [AllowedValues("draft", "active", "restricted", "suspended", "under-transfer", "withdrawn", "expired", "cancelled", "refused")]
    public CertificateStatus? Status { get; init; }

    /// <summary>Most certificates on the page.</summary>
    [Range(1, CertificateSearch.MaxLimit)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.CertificateId)]
    public string? Cursor { get; init; }

    public bool Wants(Certificate certificate) =>
        (System is null || string.Equals(certificate.System, System, StringComparison.OrdinalIgnoreCase)) && (Status is null || certificate.Status == Status);
}

/// <summary>Whose earlier decisions are wanted.</summary>
internal sealed record EarlierDecisionsQuery
{
    /// <summary>Registry id of the system.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public required string System { get; init; }
}

/// <summary>Which state of a certificate is wanted.</summary>
internal sealed record CertificateQuery
{
    /// <summary>The state at this instant; the present one when absent.</summary>
    public DateTimeOffset? AsOf { get; init; }
}
