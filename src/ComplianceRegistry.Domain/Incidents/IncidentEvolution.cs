namespace ComplianceRegistry.Domain.Incidents;

/// <summary>What each event makes of an incident.</summary>
internal static class IncidentEvolution
{
    public static Incident After(Incident state, IEvent @event)
    {
        var next = @event switch
        {
            IncidentOpened opened => Opened(state, opened),
            IncidentRecorded recorded => Recorded(state, recorded),
            IncidentReported reported => Reported(state, reported),
            IncidentCompleted completed => Completed(state, completed),
            ReportLinked linked => Told(state, linked.Report, linked.Personal),
            IncidentReclassified reclassified => state with { Kinds = reclassified.Kinds },
            SystemLinked linked => Linked(state, linked),
            IncidentMerged merged => state with { Status = IncidentStatus.Merged, MergedInto = merged.Into.Stream },
            FreezeAcknowledged acknowledged => state with { FreezeAcknowledgedAt = acknowledged.At },
            IncidentPublished published => state.Status == IncidentStatus.Absent ? published.Summary.ToIncident(state.Id) : state with { IsPublished = true },
            IncidentClosed => state with { Status = IncidentStatus.Closed },
            ReportOverdue or CompletionOverdue => state,
            IncidentEvent other => TrackEvolution.After(state, other),
            _ => throw new UnreachableEventException(@event),
        };
        return @event is IncidentEvent moved ? Kept(next, moved) : next;
    }

    private static Incident Opened(Incident state, IncidentOpened opened) => state with
    {
        Status = IncidentStatus.Aware,
        Kinds = opened.Kinds,
        OccurredOn = opened.OccurredOn,
        AwareAt = opened.AwareAt,
        OpenedBy = opened.OpenedBy,
        Systems = opened.Systems,
        Seats = opened.Seats,
        Tracks = [.. opened.Seats.Select(seat => new AuthorityTrack(seat.Jurisdiction, TrackStatus.Concerned))],
    };

    private static Incident Recorded(Incident state, IncidentRecorded recorded) => state with
    {
        Status = IncidentStatus.Recorded,
        Kinds = recorded.Kinds,
        OccurredOn = recorded.OccurredOn,
        AwareAt = recorded.AwareOn is { } aware ? HistoricIncidents.StartOf(aware, recorded.Seat) : null,
        ReportedAt = HistoricIncidents.StartOf(recorded.ReportedOn, recorded.Seat),
        CompletedAt = recorded.CompletedOn is { } completed ? HistoricIncidents.StartOf(completed, recorded.Seat) : null,
        OpenedBy = recorded.Authority,
        Systems = recorded.Systems,
        Seats = [recorded.Seat],
        Tracks = [new AuthorityTrack(recorded.Seat.Jurisdiction, TrackStatus.Notified) { Authority = recorded.Authority }],
        Origin = recorded.Origin,
        Remedies = recorded.Remedies,
        IsPublished = !recorded.Systems.Any(system => system.IsNonPublic),
    };

    private static Incident Reported(Incident state, IncidentReported reported) => Told(state, reported.Report, reported.Personal) with
    {
        Status = state.Status == IncidentStatus.Aware ? IncidentStatus.InitialReported : state.Status,
        ReportedAt = reported.Report.FiledAt,
        Tracks = TrackEvolution.Notified(state.Tracks),
    };

    private static Incident Completed(Incident state, IncidentCompleted completed) => Told(state, completed.Report, completed.Personal) with
    {
        Status = state.Status == IncidentStatus.AuthorityAction ? state.Status : IncidentStatus.Completed,
        ReportedAt = state.ReportedAt ?? completed.Report.FiledAt,
        CompletedAt = completed.Report.FiledAt,
        Tracks = TrackEvolution.Notified(state.Tracks),
    };

    private static Incident Told(Incident state, IncidentReport report, ReportNarrative? narrative) => state with
    {
        Reports = state.Reports.Add(report),
        Narratives = report.Reference is null ? state.Narratives.Add(new ToldReport(report.Number, narrative)) : state.Narratives,
    };

    private static Incident Linked(Incident state, SystemLinked linked) => state with
    {
        Systems = state.Systems.Add(linked.System),
        Seats = state.Seats.AddRange(linked.Seats),
        Tracks = state.Tracks.AddRange(linked.Seats.Select(seat =>
            new AuthorityTrack(seat.Jurisdiction, state.ReportedAt is null ? TrackStatus.Concerned : TrackStatus.Notified))),
    };

    private static Incident Kept(Incident state, IncidentEvent moved) => state with
    {
        Clocks = state.Clocks.After(moved),
        Outcomes = moved.Outcomes.IsEmpty
            ? state.Outcomes
            : [.. state.Outcomes.Where(known => moved.Outcomes.All(outcome => outcome.Clock != known.Clock)), .. moved.Outcomes],
    };
}
