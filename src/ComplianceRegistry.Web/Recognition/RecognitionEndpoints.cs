using ComplianceRegistry.Views.Recognition;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Log;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>Recognitions: finding and reading them. The registry grants them; what can be done with them is in <see cref="RecognitionActions"/>.</summary>
internal static class RecognitionEndpoints
{
    public static void MapRecognitions(this IEndpointRouteBuilder api)
    {
        var recognitions = api.MapGroup("/recognitions");
        recognitions.MapGet("", Search).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Recognition, "listRecognitions", "Find recognitions",
                "Recognitions, those that changed last first. Each was granted by the registry when its request was recognised. Follow Link: rel=next, or send next as cursor.");
        recognitions.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Recognition, "getRecognition", "One recognition",
                "The recognition as it is now with its clocks and how each came about, or as it was recorded at asOf: its route, the days that were used, whether it came by silence, and its conditions. "
                + "What shows that a condition is met is for the provider and the receiving authority. Its actions are those that you may take, if you send a token.");
        recognitions.MapGet("/{id}/history", History).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Recognition, "getRecognitionHistory", "The acts of one recognition", "Everything that happened to the recognition, oldest first, each act with its proof of inclusion.");
        RecognitionActions.Map(recognitions);
        MeasureActions.Map(recognitions);
    }

    private static Results<Reply<RecognitionPage>, Problem> Search(HttpContext context, QueryOf<RecognitionsQuery> query, RecognitionQueries recognitions)
    {
        if (recognitions.Search(query.Value.ToSearch()) is not { } page)
            return Problems.BadCursor;
        NextPage.Link(context, page.Next);
        return new Reply<RecognitionPage>(new RecognitionPage([.. page.Items.Select(RecognitionListItem.Of)], page.Next));
    }

    private static async Task<Results<Reply<RecognitionResource>, Problem>> Get(RecognitionId which, Reader reader, QueryOf<RecognitionQuery> query, RecognitionCases cases)
    {
        var (id, asOf) = (which.ToString(), query.Value.AsOf);
        var found = asOf is { } instant ? await cases.ReadAsOf(id, reader.Actor, instant) : await cases.Read(id, reader.Actor);
        return found is null
            ? Problems.NoSuchRecognition(id)
            : new Reply<RecognitionResource>(await cases.Describe(found.State, found.Version, reader.Actor, asOf is null ? reader.Actor : null))
            {
                Version = found.Version,
                Position = found.Position,
            };
    }

    private static async Task<Results<Reply<HistoryPage>, Problem>> History(
        RecognitionId which, Reader reader, QueryOf<HistoryQuery> query, RecognitionCases cases, CaseHistory history) =>
        await cases.Read(which.ToString(), reader.Actor) is { } found
            ? new Reply<HistoryPage>(history.Read(which.ToString(), query.Value)) { Version = found.Version, Position = found.Position }
            : Problems.NoSuchRecognition(which.ToString());
}
