using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Certification;

/// <summary>What is certified, and what shows it.</summary>
internal record CertificateContentBody
{
    /// <summary>Registry id of the system.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public required string System { get; init; }

    /// <summary>SHA-256 of the release; null only in what was recorded of the past.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(SystemLimits.ContentHashPattern, ErrorMessage = Limits.HashHint)]
    public string? VersionHash { get; init; }

    /// <summary>Scope codes.</summary>
    [MinLength(1), MaxLength(CertificateLimits.ScopeCodes), StringLength(CertificateLimits.ScopeCode, MinimumLength = 1)]
    public required ImmutableArray<string> Scope { get; init; }

    /// <summary>What makes it necessary: it decides how long a certificate lasts at most, 5 years for products and 4 for high-risk uses.</summary>
    public required CertificateClass Class { get; init; }

    /// <summary>The edition of the requirement set; null only in what was recorded of the past.</summary>
    public RequirementSetPinBody? RequirementSet { get; init; }

    /// <summary>How each requirement was found, and what shows it.</summary>
    [MaxLength(CertificateLimits.Requirements)]
    public ImmutableArray<RequirementResultBody> Requirements { get; init; } = [];

    /// <summary>Last day of validity, when it is to end before the longest time of its class.</summary>
    public DateOnly? LastDay { get; init; }

    public CertificateContent ToContent() => new()
    {
        System = System.ToUpperInvariant(),
        VersionHash = VersionHash,
        Scope = Scope,
        Class = Class,
        RequirementSet = RequirementSet is { } set ? new RequirementSetPin(set.Id, set.Edition, set.Sha256) : null,
        Requirements = [.. Requirements.Select(result => result.ToResult())],
        LastDay = LastDay,
    };

    public static CertificateContentBody Of(CertificateContent content) => new()
    {
        System = content.System,
        VersionHash = content.VersionHash,
        Scope = content.Scope,
        Class = content.Class,
        RequirementSet = content.RequirementSet is { } set ? RequirementSetPinBody.Of(set) : null,
        Requirements = [.. content.Requirements.Select(RequirementResultBody.Of)],
        LastDay = content.LastDay,
    };
}

/// <summary>An edition of a requirement set, bound by the hash of its content.</summary>
internal sealed record RequirementSetPinBody
{
    /// <summary>Id of the set.</summary>
    [StringLength(CertificateLimits.Requirement, MinimumLength = 1)]
    public required string Id { get; init; }

    /// <summary>The edition.</summary>
    [StringLength(CertificateLimits.Requirement, MinimumLength = 1)]
    public required string Edition { get; init; }

    /// <summary>SHA-256 of its content, as GET /v1/requirement-sets tells it.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(SystemLimits.ContentHashPattern, ErrorMessage = Limits.HashHint)]
    public required string Sha256 { get; init; }

    public static RequirementSetPinBody Of(RequirementSetPin pin) => new() { Id = pin.Id, Edition = pin.Edition, Sha256 = pin.Sha256 };
}

/// <summary>How a requirement was found.</summary>
internal sealed record RequirementResultBody
{
    /// <summary>Its id in the set.</summary>
    [StringLength(CertificateLimits.Requirement, MinimumLength = 1)]
    public required string Requirement { get; init; }

    /// <summary>How it was found. Nothing is certified while one is not met.</summary>
    public required RequirementOutcome Outcome { get; init; }

    /// <summary>What shows it; at least one when it is met.</summary>
    [MaxLength(CertificateLimits.Proofs)]
    public ImmutableArray<ProofBody> Proofs { get; init; } = [];

    public RequirementResult ToResult() =>
        new(Requirement, Outcome, [.. Proofs.Select(proof => proof.ToProof())]);

    public static RequirementResultBody Of(RequirementResult result) => new()
    {
        Requirement = result.Requirement,
        Outcome = result.Outcome,
        Proofs = [.. result.Proofs.Select(ProofBody.Of)],
    };
}

/// <summary>An assessment or an item of evidence in exactly one content.</summary>
internal sealed record ProofBody
{
    /// <summary>What it is.</summary>
    public required ProofKind Kind { get; init; }

    /// <summary>Its registry id.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.AnyId, ErrorMessage = Limits.AnyIdHint)]
    public required string Id { get; init; }

    /// <summary>Of an assessment the SHA-256 of its approved content; of evidence its commitment, which is the SHA-256 of the bytes when it is public.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(SystemLimits.ContentHashPattern, ErrorMessage = Limits.HashHint)]
    public required string Hash { get; init; }

    public Proof ToProof() => new(Kind, Id.ToUpperInvariant(), Hash);

    public static ProofBody Of(Proof proof) => new() { Kind = proof.Kind, Id = proof.Id, Hash = proof.Hash };
}
