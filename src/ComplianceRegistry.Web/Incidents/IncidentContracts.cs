using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Parties;

namespace ComplianceRegistry.Web.Incidents;

/// <summary>A serious incident to be opened.</summary>
internal sealed record OpenIncidentBody
{
    /// <summary>What it led to; the gravest decides how soon it is to be reported.</summary>
    [MinLength(1), MaxLength(IncidentLimits.Kinds)]
    public required ImmutableArray<IncidentKind> Kinds { get; init; }

    /// <summary>The day on which it happened.</summary>
    public DateOnly? OccurredOn { get; init; }

    /// <summary>When the one who has to report became aware of it: from then the time for the report runs.</summary>
    public required DateTimeOffset AwareAt { get; init; }

    /// <summary>Registry ids of the systems that it concerns.</summary>
    [MinLength(1), MaxLength(IncidentLimits.Systems), StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public required ImmutableArray<string> Systems { get; init; }

    /// <summary>The report, when it is filed at once.</summary>
    public NarrativeBody? Report { get; init; }

    /// <summary>Whether that report is complete already.</summary>
    public bool Complete { get; init; }
}

/// <summary>An incident of the past, from a source that the authority keeps.</summary>
internal sealed record RecordedIncidentBody
{
    /// <summary>What it led to.</summary>
    [MinLength(1), MaxLength(IncidentLimits.Kinds)]
    public required ImmutableArray<IncidentKind> Kinds { get; init; }

    /// <summary>Registry ids of the systems that it concerned.</summary>
    [MinLength(1), MaxLength(IncidentLimits.Systems), StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public required ImmutableArray<string> Systems { get; init; }

    /// <summary>The day on which it happened.</summary>
    public DateOnly? OccurredOn { get; init; }

    /// <summary>The day on which the one who had to report became aware of it.</summary>
    public DateOnly? AwareOn { get; init; }

    /// <summary>The day on which the authority received the first report.</summary>
    public required DateOnly ReportedOn { get; init; }

    /// <summary>The day of the last report.</summary>
    public DateOnly? CompletedOn { get; init; }

    /// <summary>Kebab-case name of the source.</summary>
    [StringLength(IncidentLimits.Source, MinimumLength = 1)]
    public required string Source { get; init; }

    /// <summary>Number of the report there.</summary>
    [StringLength(IncidentLimits.Reference, MinimumLength = 1)]
    public required string Reference { get; init; }

    /// <summary>How many further reports followed the first.</summary>
    [Range(0, IncidentLimits.FollowUps)]
    public int FollowUps { get; init; }

    /// <summary>How the cause was mended.</summary>
    [MaxLength(IncidentLimits.Remedies)]
    public ImmutableArray<CorrectionKind> Remedies { get; init; } = [];
}

/// <summary>What a report tells. Sealed: read by those concerned only, and erasable on a legal order.</summary>
internal sealed record NarrativeBody
{
    /// <summary>What happened, to whom, and what is known of the causes.</summary>
    [StringLength(IncidentLimits.Narrative, MinimumLength = 1)]
    public required string Text { get; init; }

    /// <summary>Whom to ask.</summary>
    public ContactBody? Contact { get; init; }

    public static ReportNarrative? ToNarrative(NarrativeBody? body) => body is null ? null : new ReportNarrative(body.Text, ContactBody.ToContact(body.Contact));

    public static NarrativeBody? Of(ReportNarrative? told) => told is null ? null : new NarrativeBody { Text = told.Text, Contact = ContactBody.Of(told.Contact) };
}

/// <summary>A report of the incident.</summary>
internal sealed record ReportBody
{
    /// <summary>What it tells.</summary>
    public required NarrativeBody Narrative { get; init; }
}

/// <summary>What the incident led to, said anew.</summary>
internal sealed record KindsBody
{
    /// <summary>All of it.</summary>
    [MinLength(1), MaxLength(IncidentLimits.Kinds)]
    public required ImmutableArray<IncidentKind> Kinds { get; init; }
}

/// <summary>A further report: told here, or the case that it comes from; one of both.</summary>
internal sealed record LinkReportBody
{
    /// <summary>What it tells.</summary>
    public NarrativeBody? Narrative { get; init; }

    /// <summary>Registry id of a claim or of another incident.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.AnyId, ErrorMessage = Limits.AnyIdHint)]
    public string? Reference { get; init; }
}

/// <summary>One more system that the incident concerns.</summary>
internal sealed record LinkSystemBody
{
    /// <summary>Registry id of the system.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public required string System { get; init; }
}

/// <summary>The incident in which this one goes on.</summary>
internal sealed record MergeBody
{
    /// <summary>Its registry id. A report of it must refer to this incident already.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(IncidentId.Pattern, ErrorMessage = IncidentId.Hint)]
    public required string Into { get; init; }
}

/// <summary>A step of a corrective action that is done.</summary>
internal sealed record MilestoneBody
{
    /// <summary>Number of the corrective action.</summary>
    [Range(1, IncidentLimits.Corrections)]
    public required int Correction { get; init; }

    /// <summary>The step.</summary>
    public required MilestoneStep Step { get; init; }
}

/// <summary>What the authority does.</summary>
internal sealed record MeasuresBody
{
    /// <summary>Its measures.</summary>
    [MinLength(1), MaxLength(IncidentLimits.Measures)]
    public required ImmutableArray<AuthorityMeasure> Measures { get; init; }
}

/// <summary>A corrective action that the authority requires.</summary>
internal sealed record CorrectionBody
{
    /// <summary>How the cause is to be mended.</summary>
    public required CorrectionKind Kind { get; init; }

    /// <summary>Its steps, in order; each once.</summary>
    [MinLength(1), MaxLength(IncidentLimits.Milestones)]
    public required ImmutableArray<StepBody> Steps { get; init; }
}

/// <summary>A step, and by when it is to be done.</summary>
internal sealed record StepBody
{
    /// <summary>What is to be done.</summary>
    public required MilestoneStep Step { get; init; }

    /// <summary>The period that the authority sets; that of the rule incident-milestone when left out.</summary>
    public PeriodBody? Within { get; init; }
}

/// <summary>A length of time.</summary>
internal sealed record PeriodBody
{
    /// <summary>How many units.</summary>
    [Range(1, 36_525)]
    public required int Amount { get; init; }

    /// <summary>Of what.</summary>
    public required TimeUnit Unit { get; init; }
}
