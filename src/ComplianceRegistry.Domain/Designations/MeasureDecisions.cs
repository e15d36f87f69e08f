using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>How a designation loses force or scope and regains it, and what is to be done then.</summary>
internal static class MeasureDecisions
{
    public static Decision Accepted(Designation state, DesignationCommand command, Rulebook rules) => command switch
    {
        ReduceScope reduce => Reduce(state, reduce, rules),
        RestrictDesignation restrict => Measured(state, restrict.Measure, new DesignationRestricted(restrict.Measure)
        {
            Scope = restrict.Scope,
            Effective = restrict.Now,
            Clocks = Loss(state, restrict, rules, "designation.restricted"),
        }),
        SuspendDesignation suspend => Measured(state, suspend.Measure, new DesignationSuspended(suspend.Measure)
        {
            Effective = suspend.Now,
            Clocks = Loss(state, suspend, rules, "designation.suspended"),
        }),
        WithdrawDesignation withdraw => Measured(state, withdraw.Measure, new DesignationWithdrawn(withdraw.Measure)
        {
            Effective = withdraw.Now,
            Clocks = Loss(state, withdraw, rules, "designation.withdrawn", DesignationClocks.Cessation),
        }),
        ReinstateDesignation reinstate => Decision.Accept(new DesignationReinstated { Effective = reinstate.Now, Evidence = reinstate.Evidence }),
        AnnounceCessation announce => Announce(state, announce, rules),
        InformProviders inform => Meet(state, DutyKind.InformProviders, inform.Evidence),
        ReportImpact report => Meet(state, DutyKind.ReportImpact, report.Evidence),
        _ => throw new UnreachableCommandException(command),
    };

    private static Decision Reduce(Designation state, ReduceScope command, Rulebook rules) => state.Notification is not null
        ? Decision.Refuse(Rejection.WrongState("notification-pending", "A wider scope is notified. Take that notification back first, or wait for its end."))
        : Decision.Accept(new ScopeReduced
        {
            Scope = command.Scope,
            Evidence = command.Evidence,
            Effective = command.Now,
            Clocks = DesignationClocks.AfterLoss(rules, state, "designation.scope-reduced", command.Now, command.Now) with { Ended = [] },
        });

    private static Decision Measured(Designation state, DesignationMeasure measure, DesignationStandingEvent @event) =>
        measure.Ground == DesignationGround.ContestUpheld && state.Contest is null
            ? Decision.Refuse(Rejection.WrongState("no-contest", "There is no contest that could be upheld. Name another ground."))
            : Decision.Accept(@event);

    private static ClockMoves Loss(Designation state, DesignationCommand command, Rulebook rules, string kind, params ImmutableArray<string> ended) =>
        DesignationClocks.AfterLoss(rules, state, kind, command.Now, command.Now, ended);

    private static Decision Announce(Designation state, AnnounceCessation command, Rulebook rules)
    {
        if (state.LastDay is not null)
            return Decision.Refuse(Rejection.WrongState("announced-already", "The body has announced its last day already."));
        return DesignationClocks.UntilLastDay(rules, command.LastDay, command.Now, state.Seat!) is { } clock
            ? Decision.Accept(new CessationAnnounced(command.LastDay) { Clocks = ClockMoves.Start(clock) })
            : Decision.Refuse(Rejection.Invalid([new Fault("/lastDay", "too-early", "A body announces its last day a year ahead at least.")]));
    }

    private static Decision Meet(Designation state, DutyKind kind, ImmutableArray<Evidence> evidence) => state.Owes(kind)
        ? Decision.Accept(new DutyMet(kind) { Evidence = evidence, Clocks = ClockMoves.End(DesignationClocks.NameOf(kind)) })
        : Decision.Refuse(Rejection.WrongState("nothing-owed", "There is no such duty that was not done."));
}
