using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>What becomes of commands of those who report and provide.</summary>
internal static class ReportDecisions
{
    public static Decision Open(Incident absent, OpenIncident command, Rulebook rules)
    {
        var opened = new IncidentOpened
        {
            Kinds = command.Kinds,
            OccurredOn = command.OccurredOn,
            AwareAt = command.AwareAt,
            OpenedBy = command.Actor.Party,
            Role = new IncidentGuards(command.Systems, command.Actor, command.Provider).Role!.Value,
            Systems = command.Systems,
            Seats = command.Seats,
            Bases = [.. new[] { command.Actor.Basis, command.Provider?.Basis }.OfType<Basis>().DistinctBy(basis => basis.Stream)],
            Clocks = ClockMoves.Start(IncidentClocks.ReportDue(rules, command.Kinds, command.Seats, "incident.opened", command.AwareAt, command.Systems[0].Provider)),
        };
        if (command.Report is not { } report)
            return Decision.Accept(opened);
        var incident = IncidentDecider.Evolve(absent, opened);
        var reported = command.IsComplete ? Complete(incident, command, report, rules) : File(incident, command, report, rules);
        return Decision.Accept([opened, .. reported.Events]);
    }

    public static Decision File(Incident incident, IncidentCommand command, ReportNarrative narrative, Rulebook rules)
    {
        if (incident.ReportedAt is not null)
            return Decision.Refuse(Rejection.WrongState("already-reported", "The initial report is there. Complete it, or let a further report join."));
        var (ended, outcomes) = IncidentClocks.Done(incident, IncidentClocks.Report, command.Now);
        return Decision.Accept(new IncidentReported(NextReport(incident, ReportStage.Initial, command))
        {
            Clocks = new ClockMoves([IncidentClocks.CompletionDue(rules, incident, command.Now), .. ActionsDue(incident, command.Now, "incident.reported", rules)], ended),
            Outcomes = outcomes,
            Personal = narrative,
        });
    }

    public static Decision Complete(Incident incident, IncidentCommand command, ReportNarrative narrative, Rulebook rules)
    {
        if (incident.CompletedAt is not null)
            return Decision.Refuse(Rejection.WrongState("already-complete", "The report is complete. Let a further report join."));
        var isFirst = incident.ReportedAt is null;
        var (ended, outcomes) = IncidentClocks.Done(incident, isFirst ? IncidentClocks.Report : IncidentClocks.Completion, command.Now);
        return Decision.Accept(new IncidentCompleted(NextReport(incident, ReportStage.Complete, command))
        {
            Clocks = new ClockMoves(isFirst ? ActionsDue(incident, command.Now, "incident.completed", rules) : [], ended),
            Outcomes = outcomes,
            Personal = narrative,
        });
    }

    /// <summary>While the report is due, its clock runs anew from awareness under the rule of the new kinds; a deadline that has passed stays missed.</summary>
    public static Decision Reclassify(Incident incident, ReclassifyIncident command, Rulebook rules)
    {
        if (incident.Kinds.Order().SequenceEqual(command.Kinds.Order()))
            return Decision.Accept();
        var reclassified = new IncidentReclassified(command.Kinds);
        if (incident.Clocks.Find(IncidentClocks.Report) is not { } running)
            return Decision.Accept(reclassified);
        var due = IncidentClocks.ReportDue(rules, command.Kinds, incident.Seats, "incident.reclassified", incident.AwareAt!.Value, running.Bearer);
        return Decision.Accept(reclassified with { Clocks = ClockMoves.Start(due) });
    }

    public static Decision Link(Incident incident, LinkReport command) =>
        command.Reference is { } reference && incident.Reports.Any(report => report.Reference == reference)
            ? Decision.Accept()
            : Decision.Accept(new ReportLinked(NextReport(incident, ReportStage.Joined, command) with { Reference = command.Reference }) { Personal = command.Narrative });

    /// <summary>Authorities that were not concerned before get the report, if there is one, and their time to act.</summary>
    public static Decision Link(Incident incident, LinkSystem command, Rulebook rules)
    {
        ImmutableArray<Seat> added = [.. command.Seats.Where(seat => command.System.Jurisdictions.Contains(seat.Jurisdiction) && incident.TrackOf(seat.Jurisdiction) is null)];
        var clocks = incident.ReportedAt is null ? [] : added.Select(seat => IncidentClocks.ActionDue(rules, seat, "incident.system-linked", command.Now));
        return Decision.Accept(new SystemLinked(command.System) { Seats = added, Clocks = ClockMoves.Start([.. clocks]) });
    }

    public static Decision Merge(Incident incident, MergeIncident command) => command.IsLinkedThere && command.Into.Stream != incident.Id
        ? Decision.Accept(new IncidentMerged(command.Into) { Clocks = ClockMoves.End(ClockMoves.Every), Outcomes = IncidentClocks.FallenAway(incident.Clocks) })
        : Decision.Refuse(Rejection.WrongState("not-linked-there", "Let this incident join the other one first, by link-report there with its id as reference."));

    public static Decision Freeze(Incident incident, AcknowledgeFreeze command)
    {
        if (!incident.IsFrozen)
            return Decision.Refuse(Rejection.WrongState("not-frozen", "The authorities have released the systems."));
        return incident.FreezeAcknowledgedAt is null ? Decision.Accept(new FreezeAcknowledged(command.Now)) : Decision.Accept();
    }

    private static IncidentReport NextReport(Incident incident, ReportStage stage, IncidentCommand command) => new(
        incident.Reports.Length + 1, stage, command.Actor.Party, new IncidentGuards(incident.Systems, command.Actor, command.Provider).Role!.Value, command.Now);

    private static ImmutableArray<RunningClock> ActionsDue(Incident incident, DateTimeOffset at, string start, Rulebook rules) =>
    [
        .. incident.Tracks.Where(track => track.Status == TrackStatus.Concerned || track is { Status: TrackStatus.Acknowledged, IsOverdue: false })
            .Select(track => IncidentClocks.ActionDue(rules, incident.SeatOf(track.Jurisdiction), start, at)),
    ];
}
