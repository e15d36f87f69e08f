using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Outages;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Outages;
using ComplianceRegistry.Views.Outages;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Jurisdictions;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Outages;

/// <summary>Outages that the secretariat declares, so that nobody misses a deadline because the registry could not be used.</summary>
internal static class OutageEndpoints
{
    public static void MapOutages(this IEndpointRouteBuilder api)
    {
        var outages = api.MapGroup("/outages");
        outages.MapGet("", List).AllowAnonymous().Refuses(400, 401, 403, 503)
            .Describe(Tags.Deadlines, "listOutages", "The outages of the registry", "Every outage that was declared, the latest first. Follow Link: rel=next, or send next as cursor.");
        outages.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Deadlines, "getOutage", "One outage", "The outage as it is declared now. Its actions are those that you may take, if you send a token.");
        outages.MapPost("", Declare).RefusesAsCreation()
            .Describe(Tags.Deadlines, "declareOutage", "Declare an outage",
                "By the secretariat. Every deadline within it moves to the end of the next working day after it, in cases that run and in those that start meanwhile; while its end is open, such deadlines are not known and nothing fires. What fired before it was declared stays as it is.");
        outages.MapPost("/{id}/end", End).RefusesAsChange()
            .Describe(Tags.Deadlines, "endOutage", "Say when an open outage ended", "By the secretariat. The deadlines that it left open are known again. An end is not changed: declare another outage instead.");
    }

    private static Results<Reply<OutagePage>, Problem> List(HttpContext context, Reader reader, QueryOf<OutagesQuery> query, OutageQueries outages)
    {
        if (outages.List(query.Value.Limit, query.Value.Cursor) is not { } page)
            return Problems.BadCursor;
        NextPage.Link(context, page.Next);
        return new Reply<OutagePage>(new OutagePage([.. page.Items.Select(item => OutageResource.Of(item.Outage, item.Version, reader.Actor))], page.Next));
    }

    private static async Task<Results<Reply<OutageResource>, Problem>> Get(OutageId which, Reader reader, OutageGrains outages) =>
        await outages.ReadAsync(which.ToString()) is { } found
            ? new Reply<OutageResource>(OutageResource.Of(found.State, found.Version, reader.Actor)) { Version = found.Version, Position = found.Position }
            : Problems.NoSuchOutage(which.ToString());

    private static async Task<Results<CreatedReply<OutageResource>, Problem>> Declare(
        Acting by, Repetition again, JsonBody<DeclareOutageBody> body, OutageGrains outages, KnownJurisdictions jurisdictions)
    {
        var id = again.NewId(DeclaredOutage.IdPrefix, by.Actor.Party);
        var command = body.Value.ToCommand(by.Actor) with { Faults = Unknown(body.Value.Jurisdictions, jurisdictions) };
        var reply = await outages.Grain(id).Execute(command, again.Mark(by.Actor.Party, body.Bytes));
        return reply is CommandReply<DeclaredOutage>.Done done
            ? new CreatedReply<OutageResource>(OutageResource.Of(done.State, done.Version, by.Actor), $"/v1/outages/{id}") { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    private static async Task<Results<Reply<OutageResource>, Problem>> End(Change<OutageId> change, JsonBody<EndOutageBody> body, OutageGrains outages)
    {
        if (await outages.ReadAsync(change.Id) is null)
            return Problems.NoSuchOutage(change.Id);
        var reply = await outages.Grain(change.Id).Execute(body.Value.ToCommand(change.Actor), change.Mark(body.Bytes));
        return reply is CommandReply<DeclaredOutage>.Done done
            ? new Reply<OutageResource>(OutageResource.Of(done.State, done.Version, change.Actor)) { Version = done.Version, Position = done.Receipt.Position }
            : reply.Refusal()!;
    }

    private static ImmutableArray<Fault> Unknown(ImmutableArray<string> codes, KnownJurisdictions jurisdictions)
    {
        var catalog = jurisdictions.Catalog();
        return [.. codes.Index().Where(code => !catalog.Contains(code.Item)).Select(code => catalog.Unknown($"/jurisdictions/{code.Index}", code.Item))];
    }
}
