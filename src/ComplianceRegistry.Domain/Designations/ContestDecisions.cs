using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>What becomes of a contest of a body's competence.</summary>
internal static class ContestDecisions
{
    public static Decision Contest(Designation state, ContestCompetence command, Rulebook rules) => Decision.Accept(
        new CompetenceContested(new Contest(ContestStatus.Open, command.Actor.Party, command.Provision) { Evidence = command.Evidence })
        {
            Clocks = ClockMoves.Start(rules.Start(DesignationClocks.Refutation, "competence-refutation", "designation.contested", command.Now, state.Seat!, state.Body)),
        });

    public static Decision Refute(Designation state, RefuteContest command, Rulebook rules) => Decision.Accept(new ContestRefuted
    {
        Evidence = command.Evidence,
        Clocks = new ClockMoves(
            [rules.Start(DesignationClocks.ContestDecision, "competence-decision", "designation.contest-refuted", command.Now, state.Seat!, state.Authority)],
            [DesignationClocks.Refutation]),
    });

    public static Decision Dismiss(DismissContest command) => Decision.Accept(
        new ContestDismissed { Evidence = command.Evidence, Clocks = ClockMoves.End(DesignationClocks.Refutation, DesignationClocks.ContestDecision) });
}
