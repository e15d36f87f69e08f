using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>The rules of reporting serious incidents and of what authorities do about them.</summary>
public abstract class IncidentDecider : IDecider<Incident, IncidentCommand>
{
    private IncidentDecider()
    {
    }

    public static Incident Absent(string id) => new() { Id = id };

    public static Decision Decide(Incident state, IncidentCommand command, Rulebook rules)
    {
        if (command is RecordHistoricIncident historic && state.Origin?.Source == historic.Origin.Source && state.OpenedBy == historic.Actor.Party)
            return Decision.Accept();
        if (IncidentWorkflow.Refusal(state, command) is { } refusal)
            return Decision.Refuse(refusal);
        var faults = IncidentContentValidation.Validate(state, command);
        return faults.IsEmpty ? WithConsequences(state, Accepted(state, command, rules)) : Decision.Refuse(Rejection.Invalid(faults));
    }

    public static Incident Evolve(Incident state, IEvent @event) => IncidentEvolution.After(state, @event);

    public static ActHeader Head(Incident after, IEvent @event)
    {
        var jurisdiction = @event switch
        {
            IncidentAcknowledged acknowledged => acknowledged.Jurisdiction,
            AuthorityActed acted => acted.Jurisdiction,
            CorrectionRequired required => required.Correction.Jurisdiction,
            FreezeReleased released => released.Jurisdiction,
            IncidentConcluded concluded => concluded.Jurisdiction,
            AuthorityActionOverdue overdue => overdue.Jurisdiction,
            _ => after.Seats[0].Jurisdiction,
        };
        ImmutableArray<string> subjects = [.. after.Systems.Select(system => system.System).Concat(after.Systems.Select(system => system.Provider)).Distinct()];
        return new ActHeader(jurisdiction, subjects, IncidentVisibility.ClassOf(after, @event));
    }

    public static ImmutableArray<IEvent> Due(Incident state, DateTimeOffset now, Rulebook rules) => state.Clocks.FirstDue(now) is { } clock
        ? [.. WithConsequences(state, Decision.Accept(IncidentOverdue.Consequence(state, clock)), clock.Due).Events]
        : [];

    private static Decision Accepted(Incident incident, IncidentCommand command, Rulebook rules) => command switch
    {
        OpenIncident open => ReportDecisions.Open(incident, open, rules),
        RecordHistoricIncident record => Decision.Accept(HistoricIncidents.Recorded(record, rules)),
        FileIncidentReport file => ReportDecisions.File(incident, file, file.Narrative, rules),
        CompleteIncidentReport complete => ReportDecisions.Complete(incident, complete, complete.Narrative, rules),
        ReclassifyIncident reclassify => ReportDecisions.Reclassify(incident, reclassify, rules),
        LinkReport link => ReportDecisions.Link(incident, link),
        LinkSystem link => ReportDecisions.Link(incident, link, rules),
        MergeIncident merge => ReportDecisions.Merge(incident, merge),
        AcknowledgeFreeze freeze => ReportDecisions.Freeze(incident, freeze),
        MeetMilestone meet => AuthorityDecisions.Meet(incident, meet),
        AcknowledgeIncident acknowledge => Decision.Accept(new IncidentAcknowledged(acknowledge.Actor.Jurisdiction, acknowledge.Actor.Party)),
        ActOnIncident act => AuthorityDecisions.Act(incident, act),
        RequireCorrection require => AuthorityDecisions.Require(incident, require, rules),
        ReleaseFreeze release => AuthorityDecisions.Release(incident, release),
        ConcludeIncident conclude => AuthorityDecisions.Conclude(incident, conclude),
        _ => throw new UnreachableCommandException(command),
    };

    /// <summary>What was decided, and then what follows by itself: the last authority's conclusion closes the incident, and completion or closure publishes it.</summary>
    private static Decision WithConsequences(Incident before, Decision decision, DateTimeOffset? effective = null)
    {
        var (after, events) = (decision.Events.Aggregate(before, Evolve), decision.Events);
        var closes = after.IsOpen && IncidentVisibility.IsDone(after);
        if (IncidentVisibility.IsToBePublished(after, closes))
            events = events.Add(new IncidentPublished(IncidentSummary.Of(after)) { Clocks = ClockMoves.Start(after.Clocks.All) });
        if (closes)
        {
            events = events.Add(new IncidentClosed
            {
                Effective = effective,
                Clocks = ClockMoves.End(ClockMoves.Every),
                Outcomes = IncidentClocks.FallenAway(after.Clocks),
            });
        }

        return decision with { Events = events };
    }
}
