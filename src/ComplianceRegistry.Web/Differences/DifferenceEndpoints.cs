using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Time;
using ComplianceRegistry.Views.Differences;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Jurisdictions;
using ComplianceRegistry.Web.Log;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Differences;

/// <summary>Declared national differences: publishing and reading. What happens to them later is in <see cref="DifferenceActions"/>.</summary>
internal static class DifferenceEndpoints
{
    public static void MapDifferences(this IEndpointRouteBuilder api)
    {
        var differences = api.MapGroup("/national-differences");
        differences.MapGet("", Search).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Differences, "listDifferences", "Find declared differences",
                "What jurisdictions ask beyond the common requirements, by what each says now, the latest published first. Follow Link: rel=next, or send next as cursor.");
        differences.MapGet("/counting", Counting).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Differences, "listCountingDifferences", "The differences that count for a filing",
                "Only what was published before a filing counts for it, in the wording of that time: of the receiving jurisdiction and of the unions to which it belongs.");
        differences.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Differences, "getDifference", "One declared difference",
                "The difference as it is now, with every wording, the times in which it counted and its clocks, or as it was recorded at asOf. Its actions are those that you may take, if you send a token.");
        differences.MapGet("/{id}/history", History).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Differences, "getDifferenceHistory", "The acts of one declared difference", "Everything that happened to the difference, oldest first, each act with its proof of inclusion.");
        differences.MapPost("", Publish).RefusesAsCreation()
            .Describe(Tags.Differences, "publishDifference", "Publish a difference",
                "A verified competent authority declares what its jurisdiction asks beyond the common requirements. It is public at once and counts for what is filed afterwards.");
        DifferenceActions.Map(differences);
    }

    private static Results<Reply<DifferencePage>, Problem> Search(HttpContext context, QueryOf<DifferencesQuery> query, DifferenceQueries differences)
    {
        if (differences.Search(query.Value.ToSearch()) is not { } page)
            return Problems.BadCursor;
        NextPage.Link(context, page.Next);
        return new Reply<DifferencePage>(new DifferencePage([.. page.Items.Select(DifferenceListItem.Of)], page.Next));
    }

    private static async Task<Results<Reply<CountingDifferences>, Problem>> Counting(
        QueryOf<CountingQuery> query, DifferenceBases bases, KnownJurisdictions jurisdictions, RegistryClock clock)
    {
        var (wanted, known, now) = (query.Value, jurisdictions.Catalog(), clock.Now);
        if (!known.Contains(wanted.Jurisdiction))
            return Problems.Faulty([known.Unknown("/jurisdiction", wanted.Jurisdiction)]);
        if (wanted.Filed > now)
            return Problems.Faulty([new Fault("/filed", "future", "What will have been published by then is not known.")]);
        var filed = RegistryClock.Cut(wanted.Filed ?? now);
        var counting = await bases.CountingFor(wanted.Jurisdiction, wanted.Class, wanted.Scope, filed);
        return new Reply<CountingDifferences>(new CountingDifferences(filed, [.. counting.Select(CountingDifference.Of)]));
    }

    private static async Task<Results<Reply<DifferenceResource>, Problem>> Get(DifferenceId which, Reader reader, QueryOf<DifferenceQuery> query, DifferenceCases cases)
    {
        var id = which.ToString();
        var found = query.Value.AsOf is { } instant ? await cases.ReadAsOf(id, instant) : await cases.Read(id);
        return found is null ? Problems.NoSuchDifference(id) : Reply(found, cases, query.Value.AsOf is null ? reader.Actor : null);
    }

    private static Reply<DifferenceResource> Reply(CaseReading<NationalDifference> found, DifferenceCases cases, Actor? actor) =>
        new(cases.Describe(found.State, found.Version, actor)) { Version = found.Version, Position = found.Position };

    private static async Task<Results<Reply<HistoryPage>, Problem>> History(DifferenceId which, Reader reader, QueryOf<HistoryQuery> query, DifferenceCases cases, CaseHistory history) =>
        await cases.Read(which.ToString()) is { } found
            ? new Reply<HistoryPage>(history.Read(which.ToString(), query.Value)) { Version = found.Version, Position = found.Position }
            : Problems.NoSuchDifference(which.ToString());

    private static Task<Results<CreatedReply<DifferenceResource>, Problem>> Publish(Acting by, Repetition again, JsonBody<PublishDifferenceBody> body, DifferenceCases cases)
    {
        var command = new PublishDifference { Actor = by.Actor, Content = body.Value.ToContent(), ReviewOn = body.Value.ReviewOn };
        return cases.Publish(again.NewId(NationalDifference.IdPrefix, by.Actor.Party), command, again.Mark(by.Actor.Party, body.Bytes));
    }
}
