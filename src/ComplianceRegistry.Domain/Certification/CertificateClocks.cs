using System.Collections.Immutable;
using System.Globalization;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>The clocks of a certificate: their names, how they start, and what happens when they run out.</summary>
internal static class CertificateClocks
{
    public const string Validity = "validity";
    public const string Surveillance = "surveillance";
    public const string Transfer = "transfer";
    private const string Ordered = "surveillance-";
    private const string Appeal = "appeal-";
    private const string AppealDecision = "appeal-decision-";

    public static string AppealOf(int decision) => Name(Appeal, decision);

    public static string DecisionOf(int decision) => Name(AppealDecision, decision);

    public static string OrderOf(int order) => Name(Ordered, order);

    /// <summary>The clock that ends the certificate with a day, when that is not beyond what its class allows and not over yet; null otherwise.</summary>
    public static RunningClock? UntilLastDay(Rulebook rules, CertificateContent content, string start, DateTimeOffset at, Seat seat)
    {
        var longest = rules.Start(Validity, RuleOf(content.Class), start, at, seat, bearer: null);
        return content.LastDay is not { } lastDay || rules.Explain(longest).LastDay == lastDay ? longest
            : lastDay < rules.Explain(longest).LastDay ? Chosen(rules, lastDay, start, at, seat)
            : null;
    }

    /// <summary>The clock that ends what was recorded of the past with a day; null when that day was not after the start or is beyond a hundred years.</summary>
    public static RunningClock? Chosen(Rulebook rules, DateOnly lastDay, string start, DateTimeOffset at, Seat seat) => rules.Until(
        rules.Start(Validity, "certificate-validity-chosen", start, at, seat, bearer: null), lastDay, "The last day that the certificate names");

    public static RunningClock Surveyed(Rulebook rules, string start, DateTimeOffset at, Seat seat, string body) =>
        rules.Start(Surveillance, "certificate-surveillance", start, at, seat, body);

    /// <summary>The holder's time for an appeal, from when the decision was recorded.</summary>
    public static RunningClock Appealable(Rulebook rules, Certificate state, AdverseDecision decision, string start) =>
        rules.Start(AppealOf(decision.Number), "certificate-appeal", start, decision.At, state.ResponsibleSeat, state.Holder);

    /// <summary>The authority's time for its decision on an appeal. No single party bears it: any authority of the clock's jurisdiction decides.</summary>
    public static RunningClock Appealed(Rulebook rules, Certificate state, AppealDecision command) =>
        rules.Start(DecisionOf(command.Decision), "certificate-appeal-decision", "certificate.appealed", command.Now, state.ResponsibleSeat, bearer: null);

    /// <summary>The consequence of the clock that is due first; none when none is.</summary>
    public static ImmutableArray<IEvent> Due(Certificate state, DateTimeOffset now, Rulebook rules) =>
        state.Clocks.FirstDue(now) is { Due: { } due } clock ? [Consequence(state, clock.Name, due, rules)] : [];

    private static CertificateEvent Consequence(Certificate state, string clock, DateTimeOffset due, Rulebook rules) => clock switch
    {
        Validity => new CertificateExpired { Effective = due, Clocks = ClockMoves.End(ClockMoves.Every) },
        Surveillance => new SurveillanceMissed(Order: null)
        {
            Effective = due,
            Clocks = ClockMoves.Start(Surveyed(rules, "certificate.surveillance-missed", due, state.ResponsibleSeat, state.ResponsibleBody)),
        },
        Transfer => new TransferLapsed { Effective = due, Clocks = ClockMoves.End(Transfer) },
        _ when Number(clock, AppealDecision) is { } decision => new AppealOverdue(decision) { Effective = due, Clocks = ClockMoves.End(clock) },
        _ when Number(clock, Appeal) is { } decision => new DecisionFinal(decision) { Effective = due, Clocks = ClockMoves.End(clock) },
        _ when Number(clock, Ordered) is { } order => new SurveillanceMissed(order) { Effective = due, Clocks = ClockMoves.End(clock) },
        _ => throw new InvalidOperationException($"A certificate has no clock '{clock}'."),
    };

    private static string RuleOf(CertificateClass @class) => @class == CertificateClass.Product ? "certificate-validity-product" : "certificate-validity-high-risk";

    private static string Name(string prefix, int number) => prefix + number.ToString(CultureInfo.InvariantCulture);

    private static int? Number(string name, string prefix) => name.StartsWith(prefix, StringComparison.Ordinal)
        && int.TryParse(name.AsSpan(prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
}
