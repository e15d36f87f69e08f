using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>Periodic surveillance, and surveillance for a cause.</summary>
internal static class SurveillanceDecisions
{
    public static Decision Record(Certificate state, RecordSurveillance command, Rulebook rules)
    {
        if (command.Order is not { } number)
            return Decision.Accept(Recorded(command) with { Clocks = ClockMoves.Start(Next(state, command, rules)) });
        return state.Orders.FirstOrDefault(order => order.Number == number) switch
        {
            null => Decision.Refuse(Rejection.Invalid([new Fault("/order", "no-such-order", $"There is no order of surveillance number {number} in this case.")])),
            { Status: SurveillanceStatus.Met } => Decision.Refuse(Rejection.WrongState("done-already", "This surveillance was recorded already.")),
            _ => Decision.Accept(Recorded(command) with { Clocks = ClockMoves.End(CertificateClocks.OrderOf(number)) }),
        };
    }

    /// <summary>One incident makes one order, whatever becomes of it.</summary>
    public static Decision Follow(Certificate state, FollowIncident command, Rulebook rules)
    {
        if (state.Orders.Any(order => order.Incident == command.Incident.Stream))
            return Decision.Accept();
        var number = state.Orders.Length + 1;
        var clock = rules.Start(
            CertificateClocks.OrderOf(number), "certificate-surveillance-ordered", "certificate.surveillance-ordered", command.Effective, state.ResponsibleSeat, state.ResponsibleBody);
        return Decision.Accept(new SurveillanceOrdered(new SurveillanceOrder(number, command.Incident.Stream, SurveillanceStatus.Open))
        {
            Effective = command.Effective,
            Basis = command.Incident,
            Clocks = ClockMoves.Start(clock),
        });
    }

    private static SurveillanceRecorded Recorded(RecordSurveillance command) => new(command.Order) { Effective = command.Now, Evidence = command.Evidence };

    private static RunningClock Next(Certificate state, RecordSurveillance command, Rulebook rules) =>
        CertificateClocks.Surveyed(rules, "certificate.surveillance-recorded", command.Now, state.ResponsibleSeat, state.ResponsibleBody);
}
