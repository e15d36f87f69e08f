using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>Confirms receipt of the report. By the authority of a jurisdiction concerned, as all commands here, each for its own jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.AcknowledgeIncident")]
public sealed record AcknowledgeIncident : IncidentCommand;

/// <summary>Tells which measures the authority takes.</summary>
[GenerateSerializer, Immutable, Alias("cr.ActOnIncident")]
public sealed record ActOnIncident : IncidentCommand
{
    [Id(0)]
    public ImmutableArray<AuthorityMeasure> Measures { get; init; } = [];
}

/// <summary>Requires a corrective action of the providers.</summary>
[GenerateSerializer, Immutable, Alias("cr.RequireCorrection")]
public sealed record RequireCorrection : IncidentCommand
{
    [Id(0)]
    public required CorrectionKind Kind { get; init; }

    /// <summary>Its steps, in order.</summary>
    [Id(1)]
    public ImmutableArray<RequiredStep> Steps { get; init; } = [];
}

/// <summary>A step that is required, and by when.</summary>
/// <param name="Step">What is to be done; each step once.</param>
/// <param name="Within">The period that the authority sets; null for that of the rule.</param>
[GenerateSerializer, Immutable, Alias("cr.RequiredStep")]
public sealed record RequiredStep([property: Id(0)] MilestoneStep Step, [property: Id(1)] Period? Within = null);

/// <summary>No longer asks that the systems be left as they are.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReleaseFreeze")]
public sealed record ReleaseFreeze : IncidentCommand;

/// <summary>Ends the authority's part, when every corrective action that it required is done. The last of those who acted closes the incident.</summary>
[GenerateSerializer, Immutable, Alias("cr.ConcludeIncident")]
public sealed record ConcludeIncident : IncidentCommand;
