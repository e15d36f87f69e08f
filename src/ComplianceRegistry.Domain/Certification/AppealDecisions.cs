using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>How a holder appeals, and how others than those who took the decision decide on it. Until then the decision holds.</summary>
internal static class AppealDecisions
{
    /// <summary>Whether a clock is about an appeal.</summary>
    public static bool IsClock(RunningClock clock) => clock.Clock.Rule.Id is "certificate-appeal" or "certificate-appeal-decision";

    public static Decision Appeal(Certificate state, AppealDecision command, Rulebook rules) => state.DecisionOf(command.Decision) switch
    {
        null => Unknown(command.Decision),
        { Appeal: AppealStatus.Open } => Decision.Accept(new CertificateAppealed(command.Decision)
        {
            Effective = command.Now,
            Evidence = command.Evidence,
            Clocks = new ClockMoves([CertificateClocks.Appealed(rules, state, command)], [CertificateClocks.AppealOf(command.Decision)]),
        }),
        { Appeal: AppealStatus.Final } => Decision.Refuse(Rejection.WrongState("decision-final", "The time for an appeal against this decision has run out.")),
        _ => Decision.Refuse(Rejection.WrongState("appealed-already", "This decision was appealed against already.")),
    };

    public static Decision Decide(Certificate state, DecideAppeal command, Rulebook rules)
    {
        if (state.DecisionOf(command.Decision) is not { } decision)
            return Unknown(command.Decision);
        if (!decision.IsAppealed)
            return Decision.Refuse(Rejection.WrongState("not-appealed", "There is no open appeal against this decision."));
        if (!new CertificateGuards(state, command.Actor).DecidesAppealOf(decision))
            return Decision.Refuse(Rejection.NotAllowed(CertificateGuards.AppealDecider, CertificateGuards.All[CertificateGuards.AppealDecider].Detail));
        return Decision.Accept(new AppealDecided(decision.Number, command.Overturns ? AppealStatus.Overturned : AppealStatus.Upheld)
        {
            Effective = command.Now,
            Member = command.Actor.Member,
            Evidence = command.Evidence,
            Clocks = Moves(state, decision, command, rules),
        });
    }

    /// <summary>When a withdrawal is overturned, what it set aside runs on as it was, and surveillance begins anew.</summary>
    private static ClockMoves Moves(Certificate state, AdverseDecision decision, DecideAppeal command, Rulebook rules)
    {
        var ended = ClockMoves.End(CertificateClocks.DecisionOf(decision.Number));
        return command.Overturns && decision.Kind == AdverseKind.Withdrawal && state.RecordedFrom is null
            ? ended with { Running = [.. decision.SetAside, CertificateClocks.Surveyed(rules, "certificate.appeal-decided", command.Now, state.Seat!, state.Body)] }
            : ended with { Running = command.Overturns ? decision.SetAside : [] };
    }

    private static Decision Unknown(int number) =>
        Decision.Refuse(Rejection.Invalid([new Fault("/decision", "no-such-decision", $"There is no decision number {number} in this case.")]));
}
