using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>The rules of certifying a system and of what happens to its certificate.</summary>
public abstract class CertificateDecider : IDecider<Certificate, CertificateCommand>
{
    private CertificateDecider()
    {
    }

    public static Certificate Absent(string id) => new() { Id = id };

    public static Decision Decide(Certificate state, CertificateCommand command, Rulebook rules)
    {
        if (ChangesNothing(state, command))
            return Decision.Accept();
        if (CertificateWorkflow.Refusal(state, command) is { } refusal)
            return Decision.Refuse(refusal);
        var faults = CertificateContentValidation.Validate(state, command);
        if (!faults.IsEmpty)
            return Decision.Refuse(Rejection.Invalid(faults));
        var decision = Accepted(state, command, rules);
        return decision with { Events = CertificateEvolution.Settled(state, decision.Events) };
    }

    public static Certificate Evolve(Certificate state, IEvent @event) => CertificateEvolution.After(state, @event);

    /// <summary>Acts about a system of the non-public section are sealed.</summary>
    public static ActHeader Head(Certificate after, IEvent @event) => new(
        after.Seat?.Jurisdiction, [after.Body, after.Holder, after.System], after.IsNonPublic ? ActClass.Sealed : ActClass.Public);

    public static ImmutableArray<IEvent> Due(Certificate state, DateTimeOffset now, Rulebook rules) =>
        CertificateEvolution.Settled(state, CertificateClocks.Due(state, now, rules));

    /// <summary>What was recorded from a source is not recorded again, and what has no force and cannot regain it follows nothing.</summary>
    private static bool ChangesNothing(Certificate state, CertificateCommand command) => command switch
    {
        RecordHistoricCertificate historic => state.RecordedFrom == historic.Source,
        FollowCommand => command.Actor.IsRegistry && !state.IsLive,
        _ => false,
    };

    private static Decision Accepted(Certificate state, CertificateCommand command, Rulebook rules) => command switch
    {
        DraftCertificate draft => ProposalDecisions.Draft(draft),
        ReviseProposal revise => ProposalDecisions.Revise(state, revise),
        ProposeChange propose => ProposalDecisions.Propose(state, propose),
        WithdrawProposal withdraw => ProposalDecisions.Withdraw(state, withdraw),
        ApproveProposal approve => ApprovalDecisions.Approve(state, approve, rules),
        RecordHistoricCertificate record => HistoricDecisions.Record(state, record, rules),
        AdverseCommand adverse => AdverseDecisions.Decide(state, adverse, rules),
        ReinstateCertificate reinstate => AdverseDecisions.Reinstate(state, reinstate),
        CancelCertificate cancel => Decision.Accept(new CertificateCancelled { Effective = cancel.Now, Clocks = Time.ClockMoves.End(Time.ClockMoves.Every) }),
        AppealDecision appeal => AppealDecisions.Appeal(state, appeal, rules),
        DecideAppeal decide => AppealDecisions.Decide(state, decide, rules),
        RecordSurveillance record => SurveillanceDecisions.Record(state, record, rules),
        FollowIncident follow => SurveillanceDecisions.Follow(state, follow, rules),
        AcceptTransfer accept => TransferDecisions.Accept(state, accept, rules),
        FollowDesignation follow => TransferDecisions.Follow(state, follow, rules),
        FollowSystem follow => ModificationDecisions.Follow(state, follow),
        _ => throw new UnreachableCommandException(command),
    };
}
