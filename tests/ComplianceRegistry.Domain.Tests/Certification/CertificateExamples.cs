using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Designations;
using static ComplianceRegistry.Domain.Tests.Certification.CertificateLives;

namespace ComplianceRegistry.Domain.Tests.Certification;

/// <summary>Examples of what happens to certificates, as the decider makes them.</summary>
internal static class CertificateExamples
{
    /// <summary>The events of one life: everything that can happen to a certificate, one thing after another, whether or not it would be permitted there.</summary>
    public static IReadOnlyList<IEvent> All { get; } = [.. Lives().SelectMany(life => life)];

    /// <summary>One example of every kind.</summary>
    public static IEnumerable<IEvent> Each => All.DistinctBy(EventCodec.KindOf);

    private static IEnumerable<IEnumerable<IEvent>> Lives()
    {
        yield return Events(Drafting, Revise, Refuse, Appeal, Overturn);
        yield return Events(Drafting, Issue, Propose(ProposalKind.Supplement), Approve(ProposalKind.Supplement), Propose(ProposalKind.Renewal), Approve(ProposalKind.Renewal));
        yield return Events(Drafting, Issue, Restrict, Reinstate, Suspend, Appeal with { Decision = 2 });
        yield return Events(CertificateClocks.AppealOf(1), Drafting, Issue, Restrict);
        yield return Events(CertificateClocks.DecisionOf(1), Drafting, Issue, Withdraw, Appeal);
        yield return Events(CertificateClocks.OrderOf(1), Drafting, Issue, Hear);
        yield return Events(Drafting, Issue, Survey, Propose(ProposalKind.Renewal), new WithdrawProposal { Actor = Assessor, Now = Sample.Now }, Modify);
        yield return Events(Drafting, Issue, Accept, Lose, Propose(ProposalKind.Transfer), CompleteTransfer);
        yield return Events(CertificateClocks.Transfer, Drafting, Issue, Accept, Lose, Follow(OtherDesignation with { Status = DesignationStatus.Suspended, Scope = [] }));
        yield return Events(CertificateClocks.Validity, Drafting with { Content = Content with { LastDay = new DateOnly(2026, 9, 30) } }, Issue);
        yield return Events(Drafting, Issue, Cancel);
        yield return Events(Historic);
    }

    private static List<IEvent> Events(params CertificateCommand[] commands) => Events(null, commands);

    private static List<IEvent> Events(string? clock, params CertificateCommand[] commands)
    {
        var (state, events) = (CertificateDecider.Absent(Id), new List<IEvent>());
        foreach (var command in commands)
            Take(CertificateDecider.Decide(state, command, Rules.Book).Events);
        if (clock is not null)
            Take(CertificateDecider.Due(state with { Clocks = new([state.Clocks.Find(clock)!]) }, state.Clocks.Find(clock)!.Due!.Value, Rules.Book));
        return events;

        void Take(IEnumerable<IEvent> more)
        {
            foreach (var @event in more)
            {
                events.Add(@event);
                state = CertificateDecider.Evolve(state, @event);
            }
        }
    }
}
