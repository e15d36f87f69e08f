using System.Collections.Immutable;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>How what was proposed is certified. Whoever had a hand in the proposal does not decide on it.</summary>
internal static class ApprovalDecisions
{
    public static Decision Approve(Certificate state, ApproveProposal command, Rulebook rules)
    {
        if (state.Proposal is not { } proposal || proposal.Kind != command.Kind)
            return ProposalDecisions.NothingProposed;
        if (proposal.Assessors.Contains(command.Actor.Member))
            return Decision.Refuse(FourEyes);
        var faults = ApprovalChecks.Faults(proposal, command);
        var validity = proposal.Kind == ProposalKind.Supplement ? null : Validity(state, proposal, command.Now, rules);
        if (proposal.Kind != ProposalKind.Supplement && validity is null)
            faults = faults.Add(new Fault("/lastDay", "beyond-the-longest-time", "The last day is over, or beyond the longest time of the class. Have the proposal revised."));
        return faults.IsEmpty
            ? Decision.Accept(Approved(state, proposal, command, validity, rules))
            : Decision.Refuse(Rejection.Unacceptable("not-certifiable", "This cannot be certified now, for the reasons that are listed.", faults));
    }

    /// <summary>The refusal of a decider who is an assessor.</summary>
    public static Rejection FourEyes { get; } =
        Rejection.NotAllowed("four-eyes", "Whoever had a hand in the proposal cannot decide on it. Another member of the body has to.");

    private static RunningClock? Validity(Certificate state, CertificateProposal proposal, DateTimeOffset now, Rulebook rules) =>
        CertificateClocks.UntilLastDay(rules, proposal.Content, KindOf(proposal.Kind), now, state.ResponsibleSeat) is { } clock && !clock.IsDue(now) ? clock : null;

    private static ProposalApproved Approved(Certificate state, CertificateProposal proposal, ApproveProposal command, RunningClock? validity, Rulebook rules)
    {
        var (content, decider, neededBy) = (proposal.Content, command.Actor.Member, command.Needed!.Rule);
        ProposalApproved approved = proposal.Kind switch
        {
            ProposalKind.Supplement => new CertificateSupplemented { Effective = command.Now, Content = content, Decider = decider, NeededBy = neededBy },
            ProposalKind.Renewal => new CertificateRenewed
            {
                Effective = command.Now,
                Content = content,
                Decider = decider,
                NeededBy = neededBy,
                Until = validity!.Due!.Value,
            },
            ProposalKind.Transfer => new CertificateTransferred
            {
                Effective = command.Now,
                Content = content,
                Decider = decider,
                NeededBy = neededBy,
                Until = validity!.Due!.Value,
                Number = Number(state, command),
            },
            _ => new CertificateIssued
            {
                Effective = command.Now,
                Content = content,
                Decider = decider,
                NeededBy = neededBy,
                Until = validity!.Due!.Value,
                Number = Number(state, command),
            },
        };
        return approved with
        {
            Acknowledged = [.. command.Acknowledged.Order(StringComparer.Ordinal)],
            Bases = Bases(command),
            Clocks = validity is null ? ClockMoves.None : Moves(state, proposal, command, validity, rules),
        };
    }

    /// <summary>A new period: validity and surveillance begin anew, and a transfer is done.</summary>
    private static ClockMoves Moves(Certificate state, CertificateProposal proposal, ApproveProposal command, RunningClock validity, Rulebook rules) => new(
        [validity, CertificateClocks.Surveyed(rules, KindOf(proposal.Kind), command.Now, state.ResponsibleSeat, proposal.Body)],
        proposal.Kind == ProposalKind.Transfer ? [CertificateClocks.Transfer] : []);

    private static string Number(Certificate state, ApproveProposal command) => CertificateNumber.Of(command.Designation!.Number!, state.Id);

    private static string KindOf(ProposalKind kind) => kind switch
    {
        ProposalKind.Renewal => "certificate.renewed",
        ProposalKind.Transfer => "certificate.transferred",
        _ => "certificate.issued",
    };

    private static ImmutableArray<Basis> Bases(ApproveProposal command) =>
    [
        .. new[] { command.Actor.Basis, command.Designation?.Basis, command.System?.Basis, command.Edition?.Basis }.OfType<Basis>(),
        .. command.Assessments.Select(assessment => assessment.Basis),
        .. command.Known.Select(known => known.Basis),
    ];
}
