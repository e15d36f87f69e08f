namespace ComplianceRegistry.Domain.Assessments;

/// <summary>Kinds of assessments, each with a schema of its own.</summary>
[GenerateSerializer]
public enum AssessmentKind
{
    /// <summary>Fundamental-rights or algorithmic impact assessment (Article 27 of Regulation (EU) 2024/1689).</summary>
    ImpactAssessment,

    /// <summary>Report of an adversarial test.</summary>
    RedTeamReport,

    /// <summary>Result of a benchmark in one version of its definition.</summary>
    BenchmarkResult,

    /// <summary>Audit by a body that is independent of the provider, with graded findings.</summary>
    IndependentAudit,

    /// <summary>Statement of the effects on work, access and affordability.</summary>
    SocioEconomicImpact,
}

/// <summary>Where an assessment stands.</summary>
[GenerateSerializer]
public enum AssessmentStatus
{
    /// <summary>Nothing is recorded.</summary>
    Absent,

    /// <summary>Being carried out; its content changes.</summary>
    Started,

    /// <summary>Handed in for review.</summary>
    Submitted,

    /// <summary>Reviewed; the decision is open.</summary>
    Reviewed,

    /// <summary>Approved for the content that has the approved hash.</summary>
    Approved,

    /// <summary>Sent back for rework.</summary>
    Returned,
}

/// <summary>What became of a finding.</summary>
[GenerateSerializer]
public enum FollowUpOutcome
{
    /// <summary>Mended, and that was verified.</summary>
    Closed,

    /// <summary>Accepted as it is. Never for the gravest.</summary>
    Accepted,

    /// <summary>Open again.</summary>
    Reopened,
}

/// <summary>Why a review or an approval fell away.</summary>
[GenerateSerializer]
public enum LapseCause
{
    /// <summary>The content is other than what was examined.</summary>
    ContentChanged,

    /// <summary>Evidence that it names has other content now.</summary>
    EvidenceReplaced,
}
