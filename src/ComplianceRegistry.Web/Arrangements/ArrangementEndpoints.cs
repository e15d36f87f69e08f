using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Views.Arrangements;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Log;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Arrangements;

/// <summary>Arrangements on mutual recognition: drafting and reading. What happens to them later is in <see cref="ArrangementActions"/>.</summary>
internal static class ArrangementEndpoints
{
    public static void MapArrangements(this IEndpointRouteBuilder api)
    {
        var arrangements = api.MapGroup("/arrangements");
        arrangements.MapGet("", Search).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Arrangements, "listArrangements", "Find arrangements", "Arrangements, those drafted last first. Follow Link: rel=next, or send next as cursor.");
        arrangements.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Arrangements, "getArrangement", "One arrangement",
                "The arrangement as it is now, with its clocks and how each came about, or as it was recorded at asOf. Its actions are those that you may take, if you send a token.");
        arrangements.MapGet("/{id}/history", History).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Arrangements, "getArrangementHistory", "The acts of one arrangement", "Everything that happened to the arrangement, oldest first, each act with its proof of inclusion.");
        arrangements.MapPost("", Draft).RefusesAsCreation()
            .Describe(Tags.Arrangements, "draftArrangement", "Draft an arrangement",
                "A verified competent authority drafts what its jurisdiction would sign. For a union of states its own authority acts, and binds its members. A draft that nobody works on for 180 days lapses.");
        ArrangementActions.Map(arrangements);
        ArrangementChanges.Map(arrangements);
    }

    private static Results<Reply<ArrangementPage>, Problem> Search(HttpContext context, QueryOf<ArrangementsQuery> query, ArrangementQueries arrangements)
    {
        if (arrangements.Search(query.Value.ToSearch()) is not { } page)
            return Problems.BadCursor;
        NextPage.Link(context, page.Next);
        return new Reply<ArrangementPage>(new ArrangementPage([.. page.Items.Select(ArrangementListItem.Of)], page.Next));
    }

    private static async Task<Results<Reply<ArrangementResource>, Problem>> Get(ArrangementId which, Reader reader, QueryOf<ArrangementQuery> query, ArrangementCases cases)
    {
        var id = which.ToString();
        var found = query.Value.AsOf is { } instant ? await cases.ReadAsOf(id, instant) : await cases.Read(id);
        return found is null ? ArrangementCases.NoSuchArrangement(id) : Reply(found, cases, query.Value.AsOf is null ? reader.Actor : null);
    }

    private static Reply<ArrangementResource> Reply(CaseReading<Arrangement> found, ArrangementCases cases, Actor? actor) =>
        new(cases.Describe(found.State, found.Version, actor)) { Version = found.Version, Position = found.Position };

    private static async Task<Results<Reply<HistoryPage>, Problem>> History(ArrangementId which, Reader reader, QueryOf<HistoryQuery> query, ArrangementCases cases, CaseHistory history) =>
        await cases.Read(which.ToString()) is { } found
            ? new Reply<HistoryPage>(history.Read(which.ToString(), query.Value)) { Version = found.Version, Position = found.Position }
            : ArrangementCases.NoSuchArrangement(which.ToString());

    private static Task<Results<CreatedReply<ArrangementResource>, Problem>> Draft(Acting by, Repetition again, JsonBody<DraftArrangementBody> body, ArrangementCases cases)
    {
        var command = new DraftArrangement { Actor = by.Actor, Title = body.Value.Title, Terms = body.Value.Terms.ToTerms(), TermsHash = "", Seat = cases.SeatOf(by.Actor) };
        return cases.Draft(again.NewId(Arrangement.IdPrefix, by.Actor.Party), command, again.Mark(by.Actor.Party, body.Bytes));
    }
}
