using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;

namespace ComplianceRegistry.Web.Certification;

/// <summary>A certificate to be drafted.</summary>
internal sealed record DraftCertificateBody : CertificateContentBody
{
    /// <summary>Registry id of the body's designation.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.DesignationId)]
    public required string Designation { get; init; }
}

/// <summary>The decision that what was proposed is certified.</summary>
internal sealed record ApproveProposalBody
{
    /// <summary>Registry ids of every certificate that another body refused, suspended or withdrew for this system: GET /v1/certificates/earlier-decisions lists them.</summary>
    [MaxLength(CertificateLimits.Acknowledged), StringLength(Limits.IdLength, MinimumLength = Limits.IdLength)]
    public ImmutableArray<string> Acknowledged { get; init; } = [];
}

/// <summary>A decision against the holder.</summary>
internal sealed record CertificateMeasureBody
{
    /// <summary>Why, from a closed list. The last three are the registry's own.</summary>
    public required CertificateGround Ground { get; init; }

    /// <summary>Under which provision.</summary>
    [StringLength(CertificateLimits.Provision, MinimumLength = 1)]
    public required string Provision { get; init; }

    /// <summary>The reasons in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }

    public CertificateMeasure ToMeasure() => new(Ground, Provision) { Evidence = EvidenceBody.ToEvidence(Evidence) };

    public static CertificateMeasureBody Of(CertificateMeasure measure) =>
        new() { Ground = measure.Ground, Provision = measure.Provision, Evidence = EvidenceBody.Of(measure.Evidence) };
}

/// <summary>A restriction.</summary>
internal sealed record RestrictCertificateBody
{
    /// <summary>Why, from a closed list.</summary>
    public required CertificateGround Ground { get; init; }

    /// <summary>Under which provision.</summary>
    [StringLength(CertificateLimits.Provision, MinimumLength = 1)]
    public required string Provision { get; init; }

    /// <summary>The reasons in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }

    /// <summary>The scope codes that stay in force.</summary>
    [MinLength(1), MaxLength(CertificateLimits.ScopeCodes), StringLength(CertificateLimits.ScopeCode, MinimumLength = 1)]
    public required ImmutableArray<string> Scope { get; init; }
}

/// <summary>An appeal.</summary>
internal sealed record AppealDecisionBody
{
    /// <summary>Number of the decision.</summary>
    [Range(1, 10_000)]
    public required int Decision { get; init; }

    /// <summary>The reasons in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}

/// <summary>A decision on an appeal.</summary>
internal sealed record DecideAppealBody
{
    /// <summary>Number of the decision that was appealed against.</summary>
    [Range(1, 10_000)]
    public required int Decision { get; init; }

    /// <summary>Whether it was wrong: then the certificate is as it was before.</summary>
    public required bool Overturns { get; init; }

    /// <summary>The reasons in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}

/// <summary>What surveillance found.</summary>
internal sealed record RecordSurveillanceBody
{
    /// <summary>Number of the order that it fulfils; left out for the periodic surveillance.</summary>
    [Range(1, 10_000)]
    public int? Order { get; init; }

    /// <summary>The report.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}

/// <summary>The written acceptance of a certificate.</summary>
internal sealed record AcceptTransferBody
{
    /// <summary>Registry id of the accepting body's designation.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.DesignationId)]
    public required string Designation { get; init; }

    /// <summary>The acceptance in writing.</summary>
    [MinLength(1), MaxLength(PartyLimits.EvidencePerAct)]
    public required ImmutableArray<EvidenceBody> Evidence { get; init; }
}

/// <summary>A certificate of the past.</summary>
internal sealed record RecordHistoricCertificateBody
{
    /// <summary>Registry id of the body's designation, which covered the scope at the effective instant.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.DesignationId)]
    public required string Designation { get; init; }

    /// <summary>Registry id of the system.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public required string System { get; init; }

    /// <summary>SHA-256 of the release, when the source tells it.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(SystemLimits.ContentHashPattern, ErrorMessage = Limits.HashHint)]
    public string? VersionHash { get; init; }

    /// <summary>Scope codes.</summary>
    [MinLength(1), MaxLength(CertificateLimits.ScopeCodes), StringLength(CertificateLimits.ScopeCode, MinimumLength = 1)]
    public required ImmutableArray<string> Scope { get; init; }

    /// <summary>What made it necessary.</summary>
    public required CertificateClass Class { get; init; }

    /// <summary>Its last day; left out when it has no end.</summary>
    public DateOnly? LastDay { get; init; }

    /// <summary>The instant from which it holds, by the source; in the past.</summary>
    public required DateTimeOffset Effective { get; init; }

    /// <summary>Kebab-case name of the source.</summary>
    [StringLength(CertificateLimits.Source, MinimumLength = 1)]
    public required string Source { get; init; }

    /// <summary>The certificate's own number in that source.</summary>
    [StringLength(CertificateLimits.SourceReference, MinimumLength = 1)]
    public required string SourceReference { get; init; }

    public CertificateContent ToContent() =>
        new() { System = System.ToUpperInvariant(), VersionHash = VersionHash, Scope = Scope, Class = Class, LastDay = LastDay };
}
