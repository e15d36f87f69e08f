using System.Collections.Immutable;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>How a complete request comes on its route.</summary>
internal static class AdmissionDecisions
{
    public static Decision Admit(RecognitionRequest request, AdmitRequest command, Rulebook rules) =>
        Decision.Accept(Admitted(request, command.Facts, command.Now, isDeemed: false, rules));

    public static RequestAdmitted Admitted(RecognitionRequest request, RouteFacts facts, DateTimeOffset at, bool isDeemed, Rulebook rules)
    {
        var route = RouteChoosing.Choose(request.Filing!, facts, at);
        return new RequestAdmitted(route, facts, isDeemed)
        {
            Effective = at,
            Status = RequestStatus.UnderReview,
            Clocks = new ClockMoves([RequestClocks.Reviewed(rules, request, route.Route, at)], [RequestClocks.Completeness]),
        };
    }
}

/// <summary>Which route a request takes: the mildest that its facts and the arrangement allow.</summary>
public static class RouteChoosing
{
    /// <summary>The route and every reason for it.</summary>
    /// <param name="filing">What the request is bound to.</param>
    /// <param name="facts">What speaks for one route or another.</param>
    /// <param name="at">The instant of admission.</param>
    public static RouteChoice Choose(RequestFiling filing, RouteFacts facts, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(filing);
        ImmutableArray<string> technical = [.. ForTechnical(filing, facts, at)];
        if (!technical.IsEmpty)
            return new RouteChoice(RecognitionRoute.Technical, technical);
        var differences = filing.Gaps.Differences.Length;
        if (differences == 0 && Offers(filing, RecognitionRoute.Automatic))
            return new RouteChoice(RecognitionRoute.Automatic, ["The arrangement offers automatic acceptance, and no declared difference counts."]);
        var reason = differences == 0 ? "No declared difference counts, and the arrangement does not offer automatic acceptance." : $"Declared differences that count: {differences}.";
        return Offers(filing, RecognitionRoute.Streamlined)
            ? new RouteChoice(RecognitionRoute.Streamlined, [reason, "Nothing asks for a technical examination."])
            : new RouteChoice(RecognitionRoute.Technical, [reason, "The arrangement does not offer the streamlined route."]);
    }

    private static IEnumerable<string> ForTechnical(RequestFiling filing, RouteFacts facts, DateTimeOffset at)
    {
        if (filing.Arrangement.ConfidenceUntil > at)
            yield return $"The arrangement is building confidence until {filing.Arrangement.ConfidenceUntil.Value.UtcDateTime:yyyy-MM-dd}.";
        if (!facts.IsAccredited)
            yield return "The competence of the body is shown by documents, without accreditation.";
        if (facts.IsContested)
            yield return "The competence of the body is contested.";
        if (facts.IsNewDomain)
            yield return "Nothing with this scope was recognised there yet.";
        if (facts.HasOpenIncident)
            yield return "A serious incident with the system is open.";
        if (facts.HasSafetySignal)
            yield return "The monitoring of the system gives a signal.";
    }

    private static bool Offers(RequestFiling filing, RecognitionRoute route) => filing.Arrangement.Terms.Routes.Any(offered => offered.Route == route);
}
