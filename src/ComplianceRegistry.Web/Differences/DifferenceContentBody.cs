using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Differences;

namespace ComplianceRegistry.Web.Differences;

/// <summary>What a difference says. Public; no personal data.</summary>
internal record DifferenceContentBody
{
    /// <summary>Its name for people, on one line.</summary>
    [StringLength(DifferenceLimits.Title, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>What is asked.</summary>
    [StringLength(DifferenceLimits.Text, MinimumLength = 1)]
    public required string Text { get; init; }

    /// <summary>Why the jurisdiction departs from what others ask.</summary>
    [StringLength(DifferenceLimits.Justification, MinimumLength = 1)]
    public required string Justification { get; init; }

    /// <summary>The law that asks for it.</summary>
    [StringLength(DifferenceLimits.Provision, MinimumLength = 1)]
    public required string Provision { get; init; }

    /// <summary>What satisfies it.</summary>
    [StringLength(DifferenceLimits.SatisfiedBy, MinimumLength = 1)]
    public required string SatisfiedBy { get; init; }

    /// <summary>The jurisdiction's requirement set and its edition; GET /v1/requirement-sets lists those there are.</summary>
    [StringLength(DifferenceLimits.RequirementSet, MinimumLength = 1)]
    public required string RequirementSet { get; init; }

    /// <summary>Ids of the requirements of that set to which it belongs; none when it adds one of its own.</summary>
    [MaxLength(DifferenceLimits.Requirements), StringLength(DifferenceLimits.Requirement, MinimumLength = 1)]
    public ImmutableArray<string> Requirements { get; init; } = [];

    /// <summary>Classes of certificates for which it is asked.</summary>
    [MinLength(1), MaxLength(DifferenceLimits.Classes)]
    public required ImmutableArray<CertificateClass> Classes { get; init; }

    /// <summary>Scope codes for which it is asked; none when for all. GET /v1/scopes lists those there are.</summary>
    [MaxLength(DifferenceLimits.ScopeCodes), StringLength(DifferenceLimits.ScopeCode, MinimumLength = 1)]
    public ImmutableArray<string> Scope { get; init; } = [];

    public DifferenceContent ToContent() => new()
    {
        Title = Title,
        Text = Text,
        Justification = Justification,
        Provision = Provision,
        SatisfiedBy = SatisfiedBy,
        RequirementSet = RequirementSet,
        Requirements = Requirements,
        Classes = Classes,
        Scope = Scope,
    };

    public static DifferenceContentBody Of(DifferenceContent content) => new()
    {
        Title = content.Title,
        Text = content.Text,
        Justification = content.Justification,
        Provision = content.Provision,
        SatisfiedBy = content.SatisfiedBy,
        RequirementSet = content.RequirementSet,
        Requirements = content.Requirements,
        Classes = content.Classes,
        Scope = content.Scope,
    };
}

/// <summary>A difference that is published.</summary>
internal sealed record PublishDifferenceBody : DifferenceContentBody
{
    /// <summary>The last day for the first review: after today, at most three years ahead.</summary>
    public required DateOnly ReviewOn { get; init; }
}

/// <summary>What another authority says in a review. Public.</summary>
internal sealed record DifferenceCommentBody
{
    /// <summary>What is said; no personal data.</summary>
    [StringLength(DifferenceLimits.Comment, MinimumLength = 1)]
    public required string Text { get; init; }
}

/// <summary>The end of a review: the difference stays.</summary>
internal sealed record ConfirmDifferenceBody
{
    /// <summary>Why it is still needed. Public; no personal data.</summary>
    [StringLength(DifferenceLimits.Justification, MinimumLength = 1)]
    public required string Justification { get; init; }

    /// <summary>The last day for the next review: after today, at most three years ahead.</summary>
    public required DateOnly ReviewOn { get; init; }
}

/// <summary>Why a difference is withdrawn.</summary>
internal sealed record WithdrawDifferenceBody
{
    /// <summary>The reason. Public; no personal data.</summary>
    [StringLength(DifferenceLimits.Reason, MinimumLength = 1)]
    public required string Reason { get; init; }
}
