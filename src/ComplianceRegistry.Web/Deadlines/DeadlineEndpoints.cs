using ComplianceRegistry.Domain;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Views.Deadlines;
using ComplianceRegistry.Views.Parties;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Deadlines;

/// <summary>The clocks that run in cases, and how their deadlines came about.</summary>
internal static class DeadlineEndpoints
{
    public static void MapDeadlines(this IEndpointRouteBuilder api)
    {
        api.MapGet("/deadlines", List).AllowAnonymous().Refuses(400, 401, 404, 503)
            .Describe(Tags.Deadlines, "listDeadlines", "The deadlines",
                "Every clock that runs in a case, in order of due: of all cases, of one, of those in which a party has to act, or of an authority's jurisdiction. "
                + "What sealed acts started is not listed.");
        api.MapGet("/deadlines/{case}/{clock}", Explain).AllowAnonymous().Refuses(401, 404, 503)
            .Describe(Tags.Deadlines, "explainDeadline", "How a deadline came about",
                "Every excluded day, pause, extension, outage and rule that led to the deadline, as data and in words.");
        TimeRuleEndpoints.Map(api);
    }

    private static Results<Reply<DeadlinePage>, Problem> List(
        HttpContext context, QueryOf<DeadlinesQuery> query, DeadlineQueries deadlines, PartyQueries parties, RegistryClock clock)
    {
        var asked = query.Value;
        var authority = asked.Authority is { } id ? parties.Find(id.ToUpperInvariant()) : null;
        if (asked.Authority is { } unknown && authority is null)
            return Problems.NoSuchParty(unknown);
        var search = new DeadlineSearch(asked.Party?.ToUpperInvariant(), authority?.Jurisdiction, asked.Case?.ToUpperInvariant(), asked.DueBefore);
        if (deadlines.Search(search, asked.Limit, asked.Cursor) is not { } page)
            return Problems.BadCursor;
        NextPage.Link(context, page.Next);
        var now = clock.Now;
        return new Reply<DeadlinePage>(new DeadlinePage([.. page.Items.Select(item => DeadlineResource.Of(item, now))], page.Next));
    }

    private static Results<Reply<DeadlineExplanation>, Problem> Explain(string @case, string clock, DeadlineQueries deadlines, Rulebook rules, RegistryClock time) =>
        deadlines.Find(@case.ToUpperInvariant(), clock) is { } found
            ? new Reply<DeadlineExplanation>(DeadlineExplanation.Of(found, rules.Explain(found.Running), time.Now))
            : Problems.NotFound($"No clock '{clock}' runs in a case {@case}. GET /v1/deadlines lists those that run.");
}
