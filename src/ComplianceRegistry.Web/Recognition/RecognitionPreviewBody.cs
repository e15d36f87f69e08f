using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Web.Certification;
using ComplianceRegistry.Web.Differences;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>For which certificate and which jurisdiction an analysis is wanted.</summary>
internal sealed record RecognitionPreviewBody
{
    /// <summary>Registry id of the certificate, or one of its numbers.</summary>
    [StringLength(25, MinimumLength = 17)]
    public required string Certificate { get; init; }

    /// <summary>Code of the jurisdiction that is to recognise it.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public required string Receiving { get; init; }

    /// <summary>Your answers to the differences that it declared.</summary>
    [MaxLength(GapLimits.Answers)]
    public ImmutableArray<DifferenceAnswerBody> Answers { get; init; } = [];

    public ImmutableArray<DifferenceAnswer> ToAnswers() => [.. Answers.Select(answer => answer.ToAnswer())];
}

/// <summary>An answer to a declared national difference.</summary>
internal sealed record DifferenceAnswerBody
{
    /// <summary>Registry id of the difference.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(DifferenceId.Pattern)]
    public required string Difference { get; init; }

    /// <summary>How it is satisfied.</summary>
    [StringLength(GapLimits.Statement, MinimumLength = 1)]
    public required string Statement { get; init; }

    /// <summary>What shows it.</summary>
    [MinLength(1), MaxLength(GapLimits.Evidence)]
    public required ImmutableArray<ProofBody> Evidence { get; init; }

    public DifferenceAnswer ToAnswer() =>
        new(Difference.ToUpperInvariant(), Statement, [.. Evidence.Select(proof => proof.ToProof())]);

    public static DifferenceAnswerBody Of(DifferenceAnswer answer) =>
        new() { Difference = answer.Difference, Statement = answer.Statement, Evidence = [.. answer.Evidence.Select(ProofBody.Of)] };
}
