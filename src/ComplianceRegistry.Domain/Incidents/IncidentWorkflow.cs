using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using Stateless;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>What can happen to an incident, as the workflow names it.</summary>
public enum IncidentTrigger
{
    Open,
    RecordHistoric,
    RunOut,
    Close,
    FileReport,
    CompleteReport,
    Reclassify,
    LinkReport,
    LinkSystem,
    Merge,
    AcknowledgeFreeze,
    MeetMilestone,
    Acknowledge,
    Act,
    RequireCorrection,
    ReleaseFreeze,
    Conclude,
}

/// <summary>
/// The single table of an incident's states, triggers, actors and guards. How far each authority has come is in <see cref="TrackWorkflow"/>; an authority
/// may act before the report is complete, and the report is completed all the same.
/// </summary>
public static class IncidentWorkflow
{
    private static readonly ImmutableArray<IncidentTrigger> Actions =
        [.. Enum.GetValues<IncidentTrigger>().Where(trigger => trigger >= IncidentTrigger.FileReport)];

    private static readonly ImmutableArray<IncidentStatus> Open =
        [IncidentStatus.Aware, IncidentStatus.InitialReported, IncidentStatus.Completed, IncidentStatus.AuthorityAction];

    /// <summary>Names of the actions that this actor may take now, in kebab-case, such as <c>file-report</c>.</summary>
    /// <param name="incident">The incident.</param>
    /// <param name="actor">Who asks; null for the public, who may do nothing.</param>
    /// <param name="provider">See <see cref="IncidentCommand.Provider"/>.</param>
    public static ImmutableArray<string> ActionsFor(Incident incident, Actor? actor, PartyStanding? provider = null)
    {
        if (actor is null)
            return [];
        var machine = Machine(incident, new IncidentGuards(incident.Systems, actor, provider));
        return [.. Actions.Where(trigger => machine.CanFire(trigger) && IsOfMoment(incident, trigger, actor)).Select(Kebab.Of)];
    }

    internal static Rejection? Refusal(Incident incident, IncidentCommand command)
    {
        var trigger = TriggerOf(command);
        var who = new IncidentGuards(SystemsOf(incident, command), command.Actor, command.Provider);
        return Guard.Refusal(Machine(incident, who), trigger, IncidentGuards.All)
            ?? (TrackWorkflow.TriggerOf(trigger) is { } ofTrack ? TrackWorkflow.Refusal(incident.StatusIn(command.Actor.Jurisdiction), ofTrack) : null);
    }

    internal static IncidentTrigger TriggerOf(IncidentCommand command) => command switch
    {
        OpenIncident => IncidentTrigger.Open,
        RecordHistoricIncident => IncidentTrigger.RecordHistoric,
        FileIncidentReport => IncidentTrigger.FileReport,
        CompleteIncidentReport => IncidentTrigger.CompleteReport,
        ReclassifyIncident => IncidentTrigger.Reclassify,
        LinkReport => IncidentTrigger.LinkReport,
        LinkSystem => IncidentTrigger.LinkSystem,
        MergeIncident => IncidentTrigger.Merge,
        AcknowledgeFreeze => IncidentTrigger.AcknowledgeFreeze,
        MeetMilestone => IncidentTrigger.MeetMilestone,
        AcknowledgeIncident => IncidentTrigger.Acknowledge,
        ActOnIncident => IncidentTrigger.Act,
        RequireCorrection => IncidentTrigger.RequireCorrection,
        ReleaseFreeze => IncidentTrigger.ReleaseFreeze,
        ConcludeIncident => IncidentTrigger.Conclude,
        _ => throw new UnreachableCommandException(command),
    };

    internal static StateMachine<IncidentStatus, IncidentTrigger> Machine(Incident incident, IncidentGuards who)
    {
        var status = incident.Status;
        var machine = new StateMachine<IncidentStatus, IncidentTrigger>(() => status, next => status = next);
        machine.Configure(IncidentStatus.Absent)
            .PermitIf(IncidentTrigger.Open, IncidentStatus.Aware, who.IsOpener, IncidentGuards.Opener)
            .PermitIf(IncidentTrigger.RecordHistoric, IncidentStatus.Recorded, who.KeepsSource, IncidentGuards.RegisterKeeper);
        ConfigureReports(machine, who);
        foreach (var open in Open)
        {
            ConfigureCase(machine.Configure(open), who);
            ConfigureAuthorities(machine.Configure(open), who, from: open);
        }

        return machine;
    }

    private static void ConfigureReports(StateMachine<IncidentStatus, IncidentTrigger> machine, IncidentGuards who)
    {
        machine.Configure(IncidentStatus.Aware)
            .PermitIf(IncidentTrigger.FileReport, IncidentStatus.InitialReported, who.IsReporter, IncidentGuards.Reporter)
            .PermitIf(IncidentTrigger.CompleteReport, IncidentStatus.Completed, who.IsReporter, IncidentGuards.Reporter);
        machine.Configure(IncidentStatus.InitialReported)
            .PermitIf(IncidentTrigger.CompleteReport, IncidentStatus.Completed, who.IsReporter, IncidentGuards.Reporter);
        machine.Configure(IncidentStatus.AuthorityAction)
            .PermitReentryIf(IncidentTrigger.FileReport, who.IsReporter, IncidentGuards.Reporter)
            .PermitReentryIf(IncidentTrigger.CompleteReport, who.IsReporter, IncidentGuards.Reporter);
    }

    private static void ConfigureCase(StateMachine<IncidentStatus, IncidentTrigger>.StateConfiguration open, IncidentGuards who) => open
        .PermitReentryIf(IncidentTrigger.RunOut, who.IsClock, IncidentGuards.Clock)
        .PermitIf(IncidentTrigger.Close, IncidentStatus.Closed, who.IsClock, IncidentGuards.Clock)
        .PermitReentryIf(IncidentTrigger.Reclassify, who.IsOpener, IncidentGuards.Opener)
        .PermitReentryIf(IncidentTrigger.LinkReport, who.IsOpener, IncidentGuards.Opener)
        .PermitReentryIf(IncidentTrigger.LinkSystem, who.IsProviderOrAuthority, IncidentGuards.ProviderOrAuthority)
        .PermitIf(IncidentTrigger.Merge, IncidentStatus.Merged, who.IsAuthority, IncidentGuards.Authority)
        .PermitReentryIf(IncidentTrigger.AcknowledgeFreeze, who.IsProviderSide, IncidentGuards.ProviderSide)
        .PermitReentryIf(IncidentTrigger.MeetMilestone, who.IsProviderSide, IncidentGuards.ProviderSide);

    private static void ConfigureAuthorities(StateMachine<IncidentStatus, IncidentTrigger>.StateConfiguration open, IncidentGuards who, IncidentStatus from)
    {
        open.PermitReentryIf(IncidentTrigger.Acknowledge, who.IsAuthority, IncidentGuards.Authority)
            .PermitReentryIf(IncidentTrigger.ReleaseFreeze, who.IsAuthority, IncidentGuards.Authority)
            .PermitReentryIf(IncidentTrigger.Conclude, who.IsAuthority, IncidentGuards.Authority);
        if (from == IncidentStatus.AuthorityAction)
        {
            open.PermitReentryIf(IncidentTrigger.Act, who.IsAuthority, IncidentGuards.Authority)
                .PermitReentryIf(IncidentTrigger.RequireCorrection, who.IsAuthority, IncidentGuards.Authority);
        }
        else
        {
            open.PermitIf(IncidentTrigger.Act, IncidentStatus.AuthorityAction, who.IsAuthority, IncidentGuards.Authority);
        }
    }

    private static ImmutableArray<ConcernedSystem> SystemsOf(Incident incident, IncidentCommand command) => command switch
    {
        OpenIncident open => open.Systems,
        RecordHistoricIncident record => record.Systems,
        _ => incident.Systems,
    };

    // What the table leaves open: how far this authority has come, and which report and which step are still to come.
    private static bool IsOfMoment(Incident incident, IncidentTrigger trigger, Actor actor) => trigger switch
    {
        IncidentTrigger.FileReport => incident.ReportedAt is null,
        IncidentTrigger.CompleteReport => incident.CompletedAt is null,
        IncidentTrigger.AcknowledgeFreeze => incident.IsFrozen && incident.FreezeAcknowledgedAt is null,
        IncidentTrigger.MeetMilestone => incident.Corrections.Any(correction => !correction.IsDone),
        IncidentTrigger.Conclude when AuthorityDecisions.ObstacleToConclusion(incident, actor.Jurisdiction) is not null => false,
        _ => TrackWorkflow.TriggerOf(trigger) is not { } ofTrack || TrackWorkflow.Refusal(incident.StatusIn(actor.Jurisdiction), ofTrack) is null,
    };
}
