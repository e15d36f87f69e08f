using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>What is to be recognised, and where.</summary>
internal sealed record RequestContentBody
{
    /// <summary>Registry id of the certificate.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.CertificateId)]
    public required string Certificate { get; init; }

    /// <summary>Code of the jurisdiction that is to recognise it.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public required string Receiving { get; init; }

    /// <summary>SHA-256 of the release that is to be recognised.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(SystemLimits.ContentHashPattern, ErrorMessage = Limits.HashHint)]
    public required string VersionHash { get; init; }

    /// <summary>Scope codes, of those that are certified.</summary>
    [MinLength(1), MaxLength(RequestLimits.ScopeCodes), StringLength(CertificateLimits.ScopeCode, MinimumLength = 1)]
    public required ImmutableArray<string> Scope { get; init; }

    /// <summary>Answers to the differences that the jurisdiction declared: each that counts is answered before filing.</summary>
    [MaxLength(GapLimits.Answers)]
    public ImmutableArray<DifferenceAnswerBody> Answers { get; init; } = [];

    public RequestContent ToContent() => new()
    {
        Certificate = Certificate.ToUpperInvariant(),
        Receiving = Receiving,
        VersionHash = VersionHash,
        Scope = Scope,
        Answers = [.. Answers.Select(answer => answer.ToAnswer())],
    };

    public static RequestContentBody Of(RequestContent content) => new()
    {
        Certificate = content.Certificate,
        Receiving = content.Receiving,
        VersionHash = content.VersionHash,
        Scope = content.Scope,
        Answers = [.. content.Answers.Select(DifferenceAnswerBody.Of)],
    };
}

/// <summary>The declaration of mutual recognition.</summary>
internal record SubmitRequestBody
{
    /// <summary>What is declared: that the system is lawfully certified in the issuing jurisdiction, and that what is said is true.</summary>
    [StringLength(RequestLimits.Text, MinimumLength = 1)]
    public required string Statement { get; init; }

    /// <summary>Name and function of who declares it.</summary>
    [StringLength(RequestLimits.Signatory, MinimumLength = 1)]
    public required string Signatory { get; init; }

    /// <summary>Reference of the payment of the fee; left out when it is waived or none is taken.</summary>
    [StringLength(RequestLimits.Line, MinimumLength = 1)]
    public string? FeeReference { get; init; }

    public RecognitionDeclaration ToDeclaration() => new(Statement, Signatory, FeeReference);

    public static SubmitRequestBody? Of(RecognitionDeclaration? declaration) => declaration is null
        ? null
        : new SubmitRequestBody { Statement = declaration.Statement, Signatory = declaration.Signatory, FeeReference = declaration.FeeReference };
}

/// <summary>The answer to what was missing.</summary>
internal sealed record ResubmitRequestBody : SubmitRequestBody
{
    /// <summary>The items of the checklist that are answered now: all that were missing.</summary>
    [MinLength(1), MaxLength(20)]
    public required ImmutableArray<ChecklistItem> Answered { get; init; }

    /// <summary>Answers to declared differences, as they are now.</summary>
    [MaxLength(GapLimits.Answers)]
    public ImmutableArray<DifferenceAnswerBody> Answers { get; init; } = [];
}

/// <summary>What is missing, of the closed checklist.</summary>
internal sealed record ReturnIncompleteBody
{
    /// <summary>Items of the checklist, each once.</summary>
    [MinLength(1), MaxLength(20)]
    public required ImmutableArray<ChecklistItem> Missing { get; init; }

    /// <summary>What exactly.</summary>
    [StringLength(RequestLimits.Text, MinimumLength = 1)]
    public required string Reason { get; init; }
}
