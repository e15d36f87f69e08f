using ComplianceRegistry.Domain.Recognition.Requests;
using ComplianceRegistry.Views.Recognition.Requests;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Jurisdictions;
using ComplianceRegistry.Web.Log;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Recognition.Requests;

/// <summary>Requests for recognition: drafting and reading. What happens to them later is in <see cref="RequestActions"/>.</summary>
internal static class RequestEndpoints
{
    public static void MapRecognitionRequests(this IEndpointRouteBuilder api)
    {
        var requests = api.MapGroup("/recognition-requests");
        requests.MapGet("", Search).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Recognition, "listRecognitionRequests", "Find requests for recognition",
                "Requests from their filing on, those that changed last first. Follow Link: rel=next, or send next as cursor.");
        requests.MapGet("/statistics", Statistics).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Recognition, "getRecognitionStatistics", "How receiving jurisdictions deal with requests",
                "Per receiving jurisdiction: what was recognised, by silence as well, refused, sealed and overdue, what became of objections, on which declared differences they rest, and the median days in each status on each route.");
        requests.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Recognition, "getRecognitionRequest", "One request for recognition",
                "The request as it is now with its frozen gap analysis and its clocks, or as it was recorded at asOf. A draft is open to its provider alone. Its actions are those that you may take, if you send a token.");
        requests.MapGet("/{id}/history", History).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Recognition, "getRecognitionRequestHistory", "The acts of one request", "Everything that happened to the request, oldest first, each act with its proof of inclusion.");
        requests.MapGet("/{id}/gap-comparison", Compare).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Recognition, "compareRecognitionGaps", "What changed since the filing",
                "The gap analysis that was frozen at filing, compared with the one that the same answers would give now: after a new edition, profile or difference, or a change of the certificate. The request is decided on the frozen one.");
        requests.MapPost("", Draft).RefusesAsCreation()
            .Describe(Tags.Recognition, "draftRecognitionRequest", "Draft a request for recognition",
                "The verified provider of a certified system, or its representative, prepares a request. Nobody else sees it before it is filed; after 180 days without a change it lapses.");
        RequestActions.Map(requests);
        ReviewActions.Map(requests);
        RemedyActions.Map(requests);
    }

    private static Results<Reply<RequestPage>, Problem> Search(HttpContext context, QueryOf<RequestsQuery> query, RequestQueries requests)
    {
        if (requests.Search(query.Value.ToSearch()) is not { } page)
            return Problems.BadCursor;
        NextPage.Link(context, page.Next);
        return new Reply<RequestPage>(new RequestPage([.. page.Items.Select(RequestListItem.Of)], page.Next));
    }

    private static Results<Reply<RequestStatistics>, Problem> Statistics(QueryOf<RequestFiguresQuery> query, RequestQueries requests, KnownJurisdictions jurisdictions)
    {
        if (query.Value.Receiving is { } receiving && jurisdictions.Catalog() is var known && !known.Contains(receiving))
            return Problems.Faulty([known.Unknown("/receiving", receiving)]);
        return new Reply<RequestStatistics>(new RequestStatistics([.. requests.Figures(query.Value.Receiving).Select(RequestFiguresResource.Of)]));
    }

    private static async Task<Results<Reply<RequestResource>, Problem>> Get(RequestId which, Reader reader, QueryOf<RequestQuery> query, RequestCases cases)
    {
        var (id, asOf) = (which.ToString(), query.Value.AsOf);
        var found = asOf is { } instant ? await cases.ReadAsOf(id, reader.Actor, instant) : await cases.Read(id, reader.Actor);
        return found is null
            ? Problems.NoSuchRequest(id)
            : new Reply<RequestResource>(cases.Describe(found.State, found.Version, asOf is null ? reader.Actor : null)) { Version = found.Version, Position = found.Position };
    }

    private static async Task<Results<Reply<GapComparisonResource>, Problem>> Compare(RequestId which, Reader reader, RequestCases cases, RequestBases bases) =>
        await cases.Read(which.ToString(), reader.Actor) is { State.Filing: { } filing } found && await bases.AnalysisNow(found.State, reader.Actor) is { } now
            ? new Reply<GapComparisonResource>(GapComparisonResource.Of(filing.Gaps, now)) { Version = found.Version, Position = found.Position }
            : Problems.NoSuchRequest(which.ToString());

    private static async Task<Results<Reply<HistoryPage>, Problem>> History(RequestId which, Reader reader, QueryOf<HistoryQuery> query, RequestCases cases, CaseHistory history) =>
        await cases.Read(which.ToString(), reader.Actor) is { } found
            ? new Reply<HistoryPage>(Acts(which.ToString(), found.State, query.Value, history)) { Version = found.Version, Position = found.Position }
            : Problems.NoSuchRequest(which.ToString());

    /// <summary>What is sealed in a public case, such as a decision that is being prepared, stays so; a draft and a non-public case are open to whoever reads them.</summary>
    private static HistoryPage Acts(string id, RecognitionRequest request, HistoryQuery query, CaseHistory history) =>
        request.Filing is null || request.IsNonPublic ? history.Read(id, query) : history.ReadUnopened(id, query);

    private static Task<Results<CreatedReply<RequestResource>, Problem>> Draft(Acting by, Repetition again, JsonBody<RequestContentBody> body, RequestCases cases) => cases.Draft(
        again.NewId(RecognitionRequest.IdPrefix, by.Actor.Party), new DraftRequest { Actor = by.Actor, Content = body.Value.ToContent() }, again.Mark(by.Actor.Party, body.Bytes));
}
