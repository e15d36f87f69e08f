using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;

namespace ComplianceRegistry.Domain.Assessments.Schemas;

/// <summary>Statement of the effects on work, access and affordability.</summary>
[GenerateSerializer, Immutable, Alias("cr.SocioEconomicImpact")]
public sealed record SocioEconomicImpact
{
    /// <summary>Roles that are affected; none when no work is.</summary>
    [Id(0), MaxLength(SchemaLimits.Items)]
    public required ImmutableArray<AffectedRole> Roles { get; init; }

    /// <summary>First day of the change.</summary>
    [Id(1)]
    public required DateOnly From { get; init; }

    /// <summary>Day by which the change is complete.</summary>
    [Id(2)]
    public required DateOnly To { get; init; }

    /// <summary>With whom it was talked about; none when with nobody, which is then explained.</summary>
    [Id(3), MaxLength(SchemaLimits.Items)]
    public required ImmutableArray<WorkConsultation> Consultations { get; init; }

    /// <summary>Why nobody was consulted; null when somebody was.</summary>
    [Id(4), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public string? NoConsultation { get; init; }

    /// <summary>What is promised to the people in roles that are reduced or ended; at most a hundred milestones in all.</summary>
    [Id(5), MaxLength(SchemaLimits.Items)]
    public required ImmutableArray<ReskillingCommitment> Reskilling { get; init; }

    /// <summary>What keeps the system open and affordable to those who need it.</summary>
    [Id(6), MinLength(1), MaxLength(SchemaLimits.Items), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required ImmutableArray<string> AccessMeasures { get; init; }

    /// <summary>Languages that it serves, as tags of BCP 47.</summary>
    [Id(7), MinLength(1), MaxLength(SchemaLimits.Items), StringLength(SchemaLimits.Language, MinimumLength = 2), RegularExpression(SchemaLimits.LanguageTag, ErrorMessage = SchemaLimits.LanguageHint)]
    public required ImmutableArray<string> Languages { get; init; }

    /// <summary>How people with disabilities use it, and by which standard.</summary>
    [Id(8), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Accessibility { get; init; }
}

/// <summary>A role at work that changes.</summary>
[GenerateSerializer, Immutable, Alias("cr.AffectedRole")]
public sealed record AffectedRole
{
    /// <summary>Name of the role.</summary>
    [Id(0), StringLength(SchemaLimits.Line, MinimumLength = 1)]
    public required string Role { get; init; }

    [Id(1)]
    public required RoleEffect Effect { get; init; }

    [Id(2)]
    public required HeadCountBand HeadCount { get; init; }
}

/// <summary>A consultation that was held.</summary>
[GenerateSerializer, Immutable, Alias("cr.WorkConsultation")]
public sealed record WorkConsultation
{
    /// <summary>Who was consulted, such as a works council or a union.</summary>
    [Id(0), StringLength(SchemaLimits.Line, MinimumLength = 1)]
    public required string With { get; init; }

    /// <summary>When.</summary>
    [Id(1)]
    public required DateOnly HeldOn { get; init; }

    /// <summary>What came of it.</summary>
    [Id(2), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Outcome { get; init; }
}

/// <summary>What people are promised so that they find other work.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReskillingCommitment")]
public sealed record ReskillingCommitment
{
    /// <summary>What is promised, to whom.</summary>
    [Id(0), StringLength(SchemaLimits.Text, MinimumLength = 1)]
    public required string Promise { get; init; }

    /// <summary>The steps, each with its day.</summary>
    [Id(1), MinLength(1), MaxLength(SchemaLimits.Items)]
    public required ImmutableArray<ReskillingMilestone> Milestones { get; init; }
}

/// <summary>A step that is to be taken by a day.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReskillingMilestone")]
public sealed record ReskillingMilestone
{
    /// <summary>Id of the step, unique in the assessment.</summary>
    [Id(0), StringLength(SchemaLimits.Code, MinimumLength = 1), RegularExpression(SchemaLimits.LocalId, ErrorMessage = SchemaLimits.LocalIdHint)]
    public required string Id { get; init; }

    /// <summary>What is done by then.</summary>
    [Id(1), StringLength(SchemaLimits.Line, MinimumLength = 1)]
    public required string Step { get; init; }

    /// <summary>The day.</summary>
    [Id(2)]
    public required DateOnly Due { get; init; }
}
