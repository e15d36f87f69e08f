using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>A system that an incident concerns, as it stood when it was linked.</summary>
[GenerateSerializer, Immutable, Alias("cr.ConcernedSystem")]
public sealed record ConcernedSystem
{
    /// <summary>Registry id of the system.</summary>
    [Id(0)]
    public required string System { get; init; }

    /// <summary>Registry id of its provider, who has to report.</summary>
    [Id(1)]
    public required string Provider { get; init; }

    /// <summary>Registry id of its authorised representative; null when there is none.</summary>
    [Id(2)]
    public string? Representative { get; init; }

    /// <summary>Codes of the jurisdictions where it is on the market or in service, or at home when it is nowhere; and of those that recognise a certificate of it.</summary>
    [Id(3)]
    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    /// <summary>Registry ids of the deployers that are named.</summary>
    [Id(4)]
    public ImmutableArray<string> Deployers { get; init; } = [];

    /// <summary>Date of its first version; null when that is not known. No incident is older.</summary>
    [Id(5)]
    public DateOnly? Since { get; init; }

    /// <summary>Whether its entry stands in the non-public section.</summary>
    [Id(6)]
    public bool IsNonPublic { get; init; }

    /// <summary>Stream and version of the system that were read.</summary>
    [Id(7)]
    public required Basis Basis { get; init; }

    /// <summary>A system as an incident sees it at a version of its case.</summary>
    public static ConcernedSystem Of(AiSystem system, long version) => new()
    {
        System = system.Id,
        Provider = system.Content!.Provider,
        Representative = system.Content.Representative,
        Jurisdictions = DeployedIn(system),
        Deployers = [.. Present(system).Select(deployment => deployment.Deployer).OfType<string>().Distinct()],
        Since = system.Versions.Min(known => known.Date),
        IsNonPublic = system.IsNonPublic,
        Basis = new Basis(system.Id, version),
    };

    private static ImmutableArray<string> DeployedIn(AiSystem system)
    {
        ImmutableArray<string> places = [.. Present(system).Select(deployment => deployment.Jurisdiction).Distinct()];
        return [.. (places.IsEmpty ? [system.Home] : places).Concat(system.RecognisedIn).Distinct()];
    }

    private static IEnumerable<Deployment> Present(AiSystem system) =>
        system.Deployments.Where(deployment => deployment.Status is DeploymentStatus.OnMarket or DeploymentStatus.InService);
}

/// <summary>A report that belongs to an incident. What it tells is personal and stands beside it.</summary>
/// <param name="Number">From 1, in the order of filing.</param>
/// <param name="Stage">What it is to the incident.</param>
/// <param name="Reporter">Registry id of the party that filed it.</param>
/// <param name="Role">In which capacity.</param>
/// <param name="FiledAt">When.</param>
/// <param name="Reference">Registry id of the case from which it comes, such as a claim or another incident; null when it was filed here.</param>
[GenerateSerializer, Immutable, Alias("cr.IncidentReport")]
public sealed record IncidentReport(
    [property: Id(0)] int Number,
    [property: Id(1)] ReportStage Stage,
    [property: Id(2)] string Reporter,
    [property: Id(3)] ReporterRole Role,
    [property: Id(4)] DateTimeOffset FiledAt,
    [property: Id(5)] string? Reference = null);

/// <summary>Personal: what a report tells, and who may be asked about it. Sealed, and erasable.</summary>
/// <param name="Text">What happened, to whom, and what is known of the causes.</param>
/// <param name="Contact">Whom to ask.</param>
[GenerateSerializer, Immutable, Alias("cr.ReportNarrative")]
public sealed record ReportNarrative([property: Id(0)] string Text, [property: Id(1)] Contact? Contact = null);

/// <summary>What a report of an incident tells.</summary>
/// <param name="Report">Number of the report.</param>
/// <param name="Narrative">What it tells; null when it was erased.</param>
[GenerateSerializer, Immutable, Alias("cr.ToldReport")]
public sealed record ToldReport([property: Id(0)] int Report, [property: Id(1)] ReportNarrative? Narrative);

/// <summary>What the authority of one jurisdiction does with an incident.</summary>
[GenerateSerializer, Immutable, Alias("cr.AuthorityTrack")]
public sealed record AuthorityTrack([property: Id(0)] string Jurisdiction, [property: Id(1)] TrackStatus Status)
{
    /// <summary>Registry id of the authority; null until it has done something.</summary>
    [Id(2)]
    public string? Authority { get; init; }

    /// <summary>What it has done, in order.</summary>
    [Id(3)]
    public ImmutableArray<AuthorityMeasure> Measures { get; init; } = [];

    /// <summary>Whether its time to act ran out before it acted.</summary>
    [Id(4)]
    public bool IsOverdue { get; init; }

    /// <summary>Whether it no longer asks that the system be left as it is.</summary>
    [Id(5)]
    public bool HasReleasedFreeze { get; init; }

    /// <summary>Whether it takes part: it has confirmed receipt or acted, and is not done.</summary>
    public bool IsAtWork => Status is TrackStatus.Acknowledged or TrackStatus.Acted;
}

/// <summary>A corrective action that an authority requires.</summary>
/// <param name="Number">From 1, in the order of the requirements.</param>
/// <param name="Jurisdiction">Code of the jurisdiction whose authority requires it.</param>
/// <param name="Kind">How the cause is to be mended.</param>
/// <param name="Milestones">Its steps, in order; each has its own time limit.</param>
[GenerateSerializer, Immutable, Alias("cr.Correction")]
public sealed record Correction(
    [property: Id(0)] int Number,
    [property: Id(1)] string Jurisdiction,
    [property: Id(2)] CorrectionKind Kind,
    [property: Id(3)] ImmutableArray<Milestone> Milestones)
{
    public bool IsDone => Milestones.All(milestone => milestone.DoneAt is not null);
}

/// <summary>A step of a corrective action.</summary>
/// <param name="Step">What is to be done.</param>
/// <param name="Due">The first instant that is too late.</param>
/// <param name="DoneAt">When the provider reported it done; null until then.</param>
/// <param name="IsOverdue">Whether its time ran out before that.</param>
[GenerateSerializer, Immutable, Alias("cr.Milestone")]
public sealed record Milestone(
    [property: Id(0)] MilestoneStep Step,
    [property: Id(1)] DateTimeOffset? Due = null,
    [property: Id(2)] DateTimeOffset? DoneAt = null,
    [property: Id(3)] bool IsOverdue = false);

/// <summary>Where an incident of the past was taken over from.</summary>
/// <param name="Source">Kebab-case name of the source.</param>
/// <param name="Reference">Number of the report there.</param>
/// <param name="FollowUps">How many further reports followed the first one.</param>
[GenerateSerializer, Immutable, Alias("cr.IncidentOrigin")]
public sealed record IncidentOrigin([property: Id(0)] string Source, [property: Id(1)] string Reference, [property: Id(2)] int FollowUps);
