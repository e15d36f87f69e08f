using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>Decisions against the holder, each of which opens the time for an appeal, and how they are lifted.</summary>
internal static class AdverseDecisions
{
    public static Decision Decide(Certificate state, AdverseCommand command, Rulebook rules) => command switch
    {
        RefuseCertificate when state.Proposal!.Assessors.Contains(command.Actor.Member) => Decision.Refuse(ApprovalDecisions.FourEyes),
        RefuseCertificate refuse => Refuse(state, refuse, rules),
        RestrictCertificate restrict => Restrict(state, restrict, rules),
        SuspendCertificate suspend => Suspend(state, suspend, rules),
        WithdrawCertificate withdraw => Withdraw(state, withdraw, rules),
        _ => throw new UnreachableCommandException(command),
    };

    public static Decision Reinstate(Certificate state, ReinstateCertificate command) => state.RestraintBy(RestraintCause.Measure) is null
        ? Decision.Refuse(Rejection.WrongState("nothing-to-lift", "No decision of the body or its authority restrains the certificate. What other cases did is lifted there."))
        : Decision.Accept(new CertificateReinstated(RestraintCause.Measure) { Effective = command.Now, Evidence = command.Evidence });

    private static Decision Refuse(Certificate state, RefuseCertificate command, Rulebook rules)
    {
        var decision = New(state, command, AdverseKind.Refusal);
        return Decision.Accept(new CertificateRefused(decision)
        {
            Effective = command.Now,
            Clocks = ClockMoves.Start(CertificateClocks.Appealable(rules, state, decision, "certificate.refused")),
        });
    }

    private static Decision Restrict(Certificate state, RestrictCertificate command, Rulebook rules)
    {
        var decision = New(state, command, AdverseKind.Restriction);
        return Decision.Accept(new CertificateRestricted(Restraint(decision) with { Scope = command.Scope }, decision)
        {
            Effective = command.Now,
            Clocks = ClockMoves.Start(CertificateClocks.Appealable(rules, state, decision, "certificate.restricted")),
        });
    }

    private static Decision Suspend(Certificate state, SuspendCertificate command, Rulebook rules)
    {
        var decision = New(state, command, AdverseKind.Suspension);
        return Decision.Accept(new CertificateSuspended(Restraint(decision) with { Suspends = true }, decision)
        {
            Effective = command.Now,
            Clocks = ClockMoves.Start(CertificateClocks.Appealable(rules, state, decision, "certificate.suspended")),
        });
    }

    /// <summary>Validity and transfer are set aside, to run on when an appeal overturns the withdrawal; all else ends.</summary>
    private static Decision Withdraw(Certificate state, WithdrawCertificate command, Rulebook rules)
    {
        var decision = New(state, command, AdverseKind.Withdrawal) with
        {
            SetAside = [.. state.Clocks.All.Where(clock => clock.Name is CertificateClocks.Validity or CertificateClocks.Transfer)],
        };
        return Decision.Accept(new CertificateWithdrawn(decision)
        {
            Effective = command.Now,
            Clocks = new ClockMoves(
                [.. state.Clocks.All.Where(AppealDecisions.IsClock), CertificateClocks.Appealable(rules, state, decision, "certificate.withdrawn")],
                [ClockMoves.Every]),
        });
    }

    private static AdverseDecision New(Certificate state, AdverseCommand command, AdverseKind kind) => new()
    {
        Number = state.Decisions.Length + 1,
        Kind = kind,
        Measure = command.Measure,
        DecidedBy = command.Actor.Party,
        Member = command.Actor.Member,
        At = command.Now,
        ByAuthority = command.Actor.Party != state.ResponsibleBody,
    };

    private static Restraint Restraint(AdverseDecision decision) =>
        new() { Cause = RestraintCause.Measure, Ground = decision.Measure.Ground, Decision = decision.Number };
}
