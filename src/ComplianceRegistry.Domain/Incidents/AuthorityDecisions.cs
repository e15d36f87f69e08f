using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>What becomes of commands of authorities, and of what providers do because of them.</summary>
internal static class AuthorityDecisions
{
    public static Decision Act(Incident incident, ActOnIncident command)
    {
        var (place, authority) = (command.Actor.Jurisdiction, command.Actor.Party);
        var (ended, outcomes) = IncidentClocks.Done(incident, IncidentClocks.ActionOf(place), command.Now);
        return Decision.Accept(new AuthorityActed(place, authority, command.Measures) { Clocks = ClockMoves.End(ended), Outcomes = outcomes });
    }

    public static Decision Require(Incident incident, RequireCorrection command, Rulebook rules)
    {
        var number = incident.Corrections.Length + 1;
        var seat = incident.SeatOf(command.Actor.Jurisdiction);
        ImmutableArray<RunningClock> clocks = [.. command.Steps.Select(step => IncidentClocks.StepDue(rules, incident, number, step, seat, command.Now))];
        ImmutableArray<Milestone> milestones = [.. command.Steps.Zip(clocks, (step, clock) => new Milestone(step.Step, clock.Due))];
        var correction = new Correction(number, seat.Jurisdiction, command.Kind, milestones);
        return Decision.Accept(new CorrectionRequired(correction, command.Actor.Party) { Clocks = ClockMoves.Start(clocks) });
    }

    public static Decision Release(Incident incident, ReleaseFreeze command)
    {
        var place = command.Actor.Jurisdiction;
        return incident.TrackOf(place)!.HasReleasedFreeze ? Decision.Accept() : Decision.Accept(new FreezeReleased(place, command.Actor.Party));
    }

    public static Decision Conclude(Incident incident, ConcludeIncident command)
    {
        var (place, authority) = (command.Actor.Jurisdiction, command.Actor.Party);
        if (ObstacleToConclusion(incident, place) is { } obstacle)
            return Decision.Refuse(obstacle);
        var (ended, outcomes) = IncidentClocks.Done(incident, IncidentClocks.ActionOf(place), command.Now);
        return Decision.Accept(new IncidentConcluded(place, authority) { Clocks = ClockMoves.End(ended), Outcomes = outcomes });
    }

    /// <summary>Why the authority of a jurisdiction cannot conclude yet; null when it can. While systems are frozen, whoever holds the freeze, or could, ends it first.</summary>
    public static Rejection? ObstacleToConclusion(Incident incident, string place)
    {
        if (incident.Corrections.Any(correction => correction.Jurisdiction == place && !correction.IsDone))
            return Rejection.WrongState("corrections-open", "A corrective action that this authority required is not done yet.");
        return incident.IsFrozen && incident.TrackOf(place) is { HasReleasedFreeze: false }
            ? Rejection.WrongState("freeze-not-released", "The systems must be left as they are still. Acknowledge the incident and release the freeze before you conclude.")
            : null;
    }

    public static Decision Meet(Incident incident, MeetMilestone command)
    {
        if (incident.CorrectionOf(command.Correction)?.Milestones.FirstOrDefault(milestone => milestone.Step == command.Step) is not { } milestone)
            return Decision.Refuse(Rejection.Unacceptable("no-such-milestone", "No authority requires such a step."));
        if (milestone.DoneAt is not null)
            return Decision.Accept();
        var (ended, outcomes) = IncidentClocks.Done(incident, IncidentClocks.MilestoneOf(command.Correction, command.Step), command.Now);
        return Decision.Accept(new MilestoneMet(command.Correction, command.Step, command.Now) { Clocks = ClockMoves.End(ended), Outcomes = outcomes });
    }
}
