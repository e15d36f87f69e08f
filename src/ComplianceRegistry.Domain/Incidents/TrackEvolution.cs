using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>What each event makes of the parts of authorities, and of the corrective actions that they require.</summary>
internal static class TrackEvolution
{
    public static Incident After(Incident state, IncidentEvent @event) => @event switch
    {
        IncidentAcknowledged acknowledged => Track(state, acknowledged.Jurisdiction, track => track with { Status = TrackStatus.Acknowledged, Authority = acknowledged.Authority }),
        AuthorityActed acted => Track(state with { Status = IncidentStatus.AuthorityAction }, acted.Jurisdiction, track => Acted(track, acted)),
        CorrectionRequired required => state with { Corrections = state.Corrections.Add(required.Correction) },
        FreezeReleased released => Track(state, released.Jurisdiction, track => track with { HasReleasedFreeze = true, Authority = released.Authority }),
        IncidentConcluded concluded => Track(state, concluded.Jurisdiction, track => track with { Status = TrackStatus.Concluded, Authority = concluded.Authority }),
        AuthorityActionOverdue overdue => Track(state, overdue.Jurisdiction, track => track with { IsOverdue = true }),
        MilestoneMet met => Milestone(state, met.Correction, met.Step, milestone => milestone with { DoneAt = met.At }),
        MilestoneOverdue overdue => Milestone(state, overdue.Correction, overdue.Step, milestone => milestone with { IsOverdue = true }),
        _ => throw new UnreachableEventException(@event),
    };

    /// <summary>The report reaches those whom none had reached.</summary>
    public static ImmutableArray<AuthorityTrack> Notified(ImmutableArray<AuthorityTrack> tracks) =>
        [.. tracks.Select(track => track.Status == TrackStatus.Concerned ? track with { Status = TrackStatus.Notified } : track)];

    private static AuthorityTrack Acted(AuthorityTrack track, AuthorityActed acted) => track with
    {
        Status = TrackStatus.Acted,
        Authority = acted.Authority,
        Measures = [.. track.Measures, .. acted.Measures.Where(measure => !track.Measures.Contains(measure))],
    };

    private static Incident Track(Incident state, string jurisdiction, Func<AuthorityTrack, AuthorityTrack> change) => state with
    {
        Tracks = [.. state.Tracks.Select(track => track.Jurisdiction == jurisdiction ? change(track) : track)],
    };

    private static Incident Milestone(Incident state, int number, MilestoneStep step, Func<Milestone, Milestone> change) => state with
    {
        Corrections = [.. state.Corrections.Select(correction => correction.Number == number ? Changed(correction, step, change) : correction)],
    };

    private static Correction Changed(Correction correction, MilestoneStep step, Func<Milestone, Milestone> change) =>
        correction with { Milestones = [.. correction.Milestones.Select(milestone => milestone.Step == step ? change(milestone) : milestone)] };
}
