using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Systems;

/// <summary>Why an authority takes a measure.</summary>
internal sealed record GroundsBody
{
    /// <summary>The ground.</summary>
    public required MeasureGround Code { get; init; }

    /// <summary>The provision relied on, such as <c>Article 79(5)</c>.</summary>
    [StringLength(SystemLimits.Provision, MinimumLength = 1)]
    public string? Provision { get; init; }

    /// <summary>The reasons, or where they are found. Public.</summary>
    [StringLength(SystemLimits.Reason, MinimumLength = 1)]
    public string? Reason { get; init; }

    public static MeasureGrounds? ToGrounds(GroundsBody? body) => body is null ? null : new MeasureGrounds(body.Code, body.Provision, body.Reason);

    public static GroundsBody? Of(MeasureGrounds? grounds) =>
        grounds is null ? null : new GroundsBody { Code = grounds.Code, Provision = grounds.Provision, Reason = grounds.Reason };
}

/// <summary>A restriction of a listing.</summary>
internal sealed record RestrictBody
{
    /// <summary>Code of the listing's jurisdiction; the acting authority's own by default.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Jurisdiction { get; init; }

    /// <summary>Why.</summary>
    public required GroundsBody Grounds { get; init; }
}

/// <summary>A change of a listing, with reasons.</summary>
internal sealed record ListingReasonBody
{
    /// <summary>Code of the listing's jurisdiction; by default the acting authority's own, for others that of the home listing.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Jurisdiction { get; init; }

    /// <summary>Reasons, or where they are found. Public.</summary>
    [StringLength(SystemLimits.Reason, MinimumLength = 1)]
    public string? Reason { get; init; }
}

/// <summary>A recall.</summary>
internal sealed record RecallBody
{
    /// <summary>Code of the listing's jurisdiction; by default the acting authority's own, for others that of the home listing.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Jurisdiction { get; init; }

    /// <summary>Why; required of an authority.</summary>
    public GroundsBody? Grounds { get; init; }
}

/// <summary>The end of an ended listing.</summary>
internal sealed record ArchiveBody
{
    /// <summary>Code of the listing's jurisdiction; by default the acting authority's own, for others that of the home listing.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Jurisdiction { get; init; }
}
