using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>What can be asked of an incident's case.</summary>
[GenerateSerializer, Immutable, Alias("cr.IncidentCommand")]
public abstract record IncidentCommand : Command
{
    private protected IncidentCommand()
    {
    }

    /// <summary>Standing of the provider for whom an authorised representative acts, on whose case the mandate stands; null when none was read.</summary>
    [Id(0)]
    public PartyStanding? Provider { get; init; }
}

/// <summary>
/// Opens an incident: from the instant of awareness the report is due. By provider, authorised representative or deployer of one of the systems, by an
/// authority where one is deployed, or by the registry for an act in another case.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.OpenIncident")]
public sealed record OpenIncident : IncidentCommand
{
    [Id(0)]
    public ImmutableArray<IncidentKind> Kinds { get; init; } = [];

    [Id(1)]
    public DateOnly? OccurredOn { get; init; }

    /// <summary>When the one who has to report became aware: not in the future, and not before the system.</summary>
    [Id(2)]
    public required DateTimeOffset AwareAt { get; init; }

    /// <summary>The systems as they were read now.</summary>
    [Id(3)]
    public ImmutableArray<ConcernedSystem> Systems { get; init; } = [];

    /// <summary>Where the authorities of the jurisdictions of the systems keep their days.</summary>
    [Id(4)]
    public ImmutableArray<Seat> Seats { get; init; } = [];

    /// <summary>What is reported at once; null when the report comes later.</summary>
    [Id(5)]
    public ReportNarrative? Report { get; init; }

    /// <summary>Whether that report is complete.</summary>
    [Id(6)]
    public bool IsComplete { get; init; }

    /// <summary>What the caller found at fault against other cases, such as an unknown system; refused together with the rest.</summary>
    [Id(7)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>
/// Takes over an incident of the past from a source that an authority keeps: the source's dates hold, time limits are shown as met or missed, and nothing
/// follows. By that authority. Repeating it changes nothing.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.RecordHistoricIncident")]
public sealed record RecordHistoricIncident : IncidentCommand
{
    [Id(0)]
    public ImmutableArray<IncidentKind> Kinds { get; init; } = [];

    [Id(1)]
    public ImmutableArray<ConcernedSystem> Systems { get; init; } = [];

    /// <summary>Where the authority keeps its days.</summary>
    [Id(2)]
    public required Seat Seat { get; init; }

    [Id(3)]
    public DateOnly? OccurredOn { get; init; }

    /// <summary>The day on which the one who had to report became aware; null when the source does not tell.</summary>
    [Id(4)]
    public DateOnly? AwareOn { get; init; }

    /// <summary>The day on which the authority received the first report.</summary>
    [Id(5)]
    public required DateOnly ReportedOn { get; init; }

    /// <summary>The day of the last report, if there were several; null otherwise.</summary>
    [Id(6)]
    public DateOnly? CompletedOn { get; init; }

    [Id(7)]
    public required IncidentOrigin Origin { get; init; }

    [Id(8)]
    public ImmutableArray<CorrectionKind> Remedies { get; init; } = [];

    /// <inheritdoc cref="OpenIncident.Faults"/>
    [Id(9)]
    public ImmutableArray<Fault> Faults { get; init; } = [];
}

/// <summary>Files the initial report, which may be incomplete. By provider, authorised representative or deployer. It reaches every authority concerned.</summary>
[GenerateSerializer, Immutable, Alias("cr.FileIncidentReport")]
public sealed record FileIncidentReport : IncidentCommand
{
    [Id(0)]
    public required ReportNarrative Narrative { get; init; }
}

/// <summary>Files the complete report, after an initial one or at once. By provider, authorised representative or deployer.</summary>
[GenerateSerializer, Immutable, Alias("cr.CompleteIncidentReport")]
public sealed record CompleteIncidentReport : IncidentCommand
{
    [Id(0)]
    public required ReportNarrative Narrative { get; init; }
}

/// <summary>Says anew what the incident led to; while the report is due, its time limit follows. By whoever may report, or an authority concerned.</summary>
[GenerateSerializer, Immutable, Alias("cr.ReclassifyIncident")]
public sealed record ReclassifyIncident : IncidentCommand
{
    [Id(0)]
    public ImmutableArray<IncidentKind> Kinds { get; init; } = [];
}

/// <summary>Lets a further report join the incident: told here, or the case of its own that it comes from. By whoever may report, an authority, or the registry.</summary>
[GenerateSerializer, Immutable, Alias("cr.LinkReport")]
public sealed record LinkReport : IncidentCommand
{
    [Id(0)]
    public ReportNarrative? Narrative { get; init; }

    /// <summary>Registry id of a claim or of another incident; null when the report is told here.</summary>
    [Id(1)]
    public string? Reference { get; init; }
}

/// <summary>Lets the incident concern one more system, and the authorities where that is deployed. By provider or representative of a concerned system, or an authority.</summary>
[GenerateSerializer, Immutable, Alias("cr.LinkSystem")]
public sealed record LinkSystem : IncidentCommand
{
    [Id(0)]
    public required ConcernedSystem System { get; init; }

    /// <inheritdoc cref="OpenIncident.Seats"/>
    [Id(1)]
    public ImmutableArray<Seat> Seats { get; init; } = [];
}

/// <summary>Ends this incident, since it is the same as another one that has taken over its report (<see cref="LinkReport"/>). By an authority concerned.</summary>
[GenerateSerializer, Immutable, Alias("cr.MergeIncident")]
public sealed record MergeIncident : IncidentCommand
{
    /// <summary>The other incident, at the version that was read.</summary>
    [Id(0)]
    public required Basis Into { get; init; }

    /// <summary>Whether the other incident is open and a report of it refers to this one.</summary>
    [Id(1)]
    public required bool IsLinkedThere { get; init; }
}

/// <summary>Confirms that the systems are left as they are until the authorities have evaluated the causes. By provider or authorised representative.</summary>
[GenerateSerializer, Immutable, Alias("cr.AcknowledgeFreeze")]
public sealed record AcknowledgeFreeze : IncidentCommand;

/// <summary>Reports a step of a corrective action done. By provider or authorised representative.</summary>
[GenerateSerializer, Immutable, Alias("cr.MeetMilestone")]
public sealed record MeetMilestone : IncidentCommand
{
    /// <summary>Number of the corrective action.</summary>
    [Id(0)]
    public required int Correction { get; init; }

    [Id(1)]
    public required MilestoneStep Step { get; init; }
}
