using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>What becomes of an application, and of a designation of the past.</summary>
internal static class ApplicationDecisions
{
    public static Decision Apply(Designation state, ApplyForDesignation command, Rulebook rules)
    {
        var (authority, seat) = (command.Authority!, command.Seat!);
        return Decision.Accept(new DesignationApplied
        {
            Body = command.Actor.Party,
            Authority = authority.Party,
            Seat = seat,
            Scope = command.Scope,
            Evidence = command.Evidence,
            Bases = [.. new[] { command.Actor.Basis, authority.Basis }.OfType<Basis>()],
            Clocks = ClockMoves.Start(rules.Start(DesignationClocks.Decision, "designation-decision", "designation.applied", command.Now, seat, authority.Party)),
        });
    }

    public static Decision Record(RecordHistoricDesignation command) => Decision.Accept(new DesignationRecorded
    {
        Body = command.Body!.Party,
        Authority = command.Actor.Party,
        Seat = command.Seat!,
        Number = command.Number,
        Scope = command.Scope,
        Source = command.Source,
        Effective = command.Effective,
    });

    public static Decision Refuse(RefuseDesignation command) => Decision.Accept(
        new DesignationRefused { Provision = command.Provision, Evidence = command.Evidence, Clocks = ClockMoves.End(DesignationClocks.Decision) });

    public static Decision WithdrawApplication() => Decision.Accept(new ApplicationWithdrawn { Clocks = ClockMoves.End(DesignationClocks.Decision) });
}
