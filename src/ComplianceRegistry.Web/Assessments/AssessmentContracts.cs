using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Assessments;

/// <summary>An assessment to be started.</summary>
internal sealed record StartAssessmentBody
{
    /// <summary>Registry id of the system.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId, ErrorMessage = Limits.SystemIdHint)]
    public required string System { get; init; }

    /// <summary>SHA-256 of the release that is assessed, one of the system's versions.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(SystemLimits.ContentHashPattern, ErrorMessage = Limits.HashHint)]
    public required string VersionHash { get; init; }

    /// <summary>The provider's approved part; required of a deployment's part of an impact assessment, and of nothing else.</summary>
    public BasedOnBody? BasedOn { get; init; }

    /// <summary>What it says: a summary, which is public, and exactly one of the five schemas, which is not.</summary>
    public required AssessmentContent Content { get; init; }
}

/// <summary>The assessment on which another rests.</summary>
internal sealed record BasedOnBody
{
    /// <summary>Its registry id.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.AssessmentId, ErrorMessage = Limits.AssessmentIdHint)]
    public required string Assessment { get; init; }

    /// <summary>Hash of its content, as you have read it.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(Limits.Hash, ErrorMessage = Limits.HashHint)]
    public required string ContentHash { get; init; }

    public static BasedOn? ToBasedOn(BasedOnBody? body) => body is null ? null : new BasedOn(body.Assessment.ToUpperInvariant(), body.ContentHash);
}

/// <summary>Content that replaces the present one.</summary>
internal sealed record ReviseAssessmentBody
{
    /// <summary>What it says, whole, under the same schema.</summary>
    public required AssessmentContent Content { get; init; }
}

/// <summary>To whom the assessment is handed in.</summary>
internal sealed record SubmitAssessmentBody
{
    /// <summary>Hash of the content that is handed in.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(Limits.Hash, ErrorMessage = Limits.HashHint)]
    public required string ContentHash { get; init; }

    /// <summary>Registry id of the examiner: a conformity assessment body or an authority that is independent of assessor and provider; of an audit also the body itself.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public required string Examiner { get; init; }
}

/// <summary>Which content is meant.</summary>
internal sealed record ExaminedContentBody
{
    /// <summary>Hash of the content that was examined. Refused when the content is another by now.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(Limits.Hash, ErrorMessage = Limits.HashHint)]
    public required string ContentHash { get; init; }
}

/// <summary>Why an assessment is sent back.</summary>
internal sealed record ReturnAssessmentBody
{
    /// <summary>Hash of the content that was examined.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(Limits.Hash, ErrorMessage = Limits.HashHint)]
    public required string ContentHash { get; init; }

    /// <summary>What is to be mended. Read by those who may read the content.</summary>
    [StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Reason { get; init; }
}

/// <summary>What became of a finding.</summary>
internal sealed record FollowUpBody
{
    /// <summary>Id of the finding in the assessment.</summary>
    [StringLength(SchemaLimits.Code, MinimumLength = 1), RegularExpression(SchemaLimits.LocalId, ErrorMessage = SchemaLimits.LocalIdHint)]
    public required string Finding { get; init; }

    /// <summary>Closed, accepted as it is, or open again. The gravest are never accepted.</summary>
    public required FollowUpOutcome Outcome { get; init; }

    /// <summary>Why. Read by those who may read the content.</summary>
    [StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Reason { get; init; }
}

/// <summary>Which step of a reskilling commitment was taken.</summary>
internal sealed record MeetMilestoneBody
{
    /// <summary>Id of the step in the assessment.</summary>
    [StringLength(SchemaLimits.Code, MinimumLength = 1), RegularExpression(SchemaLimits.LocalId, ErrorMessage = SchemaLimits.LocalIdHint)]
    public required string Milestone { get; init; }
}

/// <summary>Which assessments are wanted.</summary>
internal sealed record AssessmentsQuery
{
    /// <summary>Of this system.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId, ErrorMessage = Limits.SystemIdHint)]
    public string? System { get; init; }

    /// <summary>Of this kind.</summary>
    public AssessmentKind? Kind { get; init; }

    /// <summary>That stand here.</summary>
    public AssessmentStatus? Status { get; init; }

    /// <summary>That this party carries out.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public string? Assessor { get; init; }

    /// <summary>Most assessments on the page.</summary>
    [Range(1, 200)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before, under the same filter.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }
}

/// <summary>Of which requirement sets the coverage is wanted.</summary>
internal sealed record AssessmentCoverageQuery
{
    /// <summary>The set whose coverage is asked for: a reference such as <c>eu-ai-act@2024-06-13</c>, or an id, which means its newest edition. All sets when absent.</summary>
    [StringLength(SchemaLimits.Reference, MinimumLength = 1)]
    public string? By { get; init; }
}

/// <summary>Which results are compared.</summary>
internal sealed record BenchmarkQuery
{
    public const int MaxSystems = 50;

    /// <summary>Version of the definition; may be left out when there are results under one only.</summary>
    [StringLength(SchemaLimits.Code, MinimumLength = 1), RegularExpression(SchemaLimits.Version, ErrorMessage = SchemaLimits.VersionHint)]
    public string? Version { get; init; }

    /// <summary>Systems whose results are wanted; all when there is none.</summary>
    [MaxLength(MaxSystems), StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId, ErrorMessage = Limits.SystemIdHint)]
    public ImmutableArray<string>? System { get; init; }
}
