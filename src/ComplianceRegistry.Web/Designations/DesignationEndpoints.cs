using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Designations;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Views.Designations;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Log;
using ComplianceRegistry.Web.Parties;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Designations;

/// <summary>Designations of conformity assessment bodies: applying, recording, reading. What happens to them later is in <see cref="DesignationActions"/>.</summary>
internal static class DesignationEndpoints
{
    public static void MapDesignations(this IEndpointRouteBuilder api)
    {
        var designations = api.MapGroup("/designations");
        designations.MapGet("", Search).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Designations, "listDesignations", "Find designations", "Designations by the numbers of their bodies, those without a number last. Follow Link: rel=next, or send next as cursor.");
        designations.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Designations, "getDesignation", "One designation",
                "The designation as it is now, with its clocks and how each came about, or as it was recorded at asOf. Its actions are those that you may take, if you send a token.");
        designations.MapGet("/{id}/history", History).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Designations, "getDesignationHistory", "The acts of one designation", "Everything that happened to the designation, oldest first, each act with its proof of inclusion.");
        designations.MapPost("", Apply).RefusesAsCreation()
            .Describe(Tags.Designations, "applyForDesignation", "Apply for a designation",
                "A verified conformity assessment body applies to an authority of its jurisdiction, or of a union to which that belongs. Nobody can issue certificates before the designation is in force.");
        designations.MapPost("/historic", Record).RefusesAsCreation()
            .Describe(Tags.Designations, "recordHistoricDesignation", "Record a designation of the past",
                "A verified competent authority records what its own sources tell: in force from the source's date, without a window and without consequences. The body gets its number.");
        DesignationActions.Map(designations);
        BodyEndpoints.Map(api);
    }

    private static Results<Reply<DesignationPage>, Problem> Search(HttpContext context, QueryOf<DesignationsQuery> query, DesignationQueries designations)
    {
        if (designations.Search(query.Value.ToSearch()) is not { } page)
            return Problems.BadCursor;
        NextPage.Link(context, page.Next);
        return new Reply<DesignationPage>(new DesignationPage([.. page.Items.Select(DesignationListItem.Of)], page.Next));
    }

    private static async Task<Results<Reply<DesignationResource>, Problem>> Get(DesignationId which, Reader reader, QueryOf<DesignationQuery> query, DesignationCases cases)
    {
        var id = which.ToString();
        var found = query.Value.AsOf is { } instant ? await cases.ReadAsOf(id, instant) : await cases.Read(id);
        return found is null ? Problems.NoSuchDesignation(id) : Reply(found, cases, query.Value.AsOf is null ? reader.Actor : null);
    }

    private static Reply<DesignationResource> Reply(CaseReading<Designation> found, DesignationCases cases, Actor? actor) =>
        new(cases.Describe(found.State, found.Version, actor)) { Version = found.Version, Position = found.Position };

    private static async Task<Results<Reply<HistoryPage>, Problem>> History(DesignationId which, Reader reader, QueryOf<HistoryQuery> query, DesignationCases cases, CaseHistory history) =>
        await cases.Read(which.ToString()) is { } found
            ? new Reply<HistoryPage>(history.Read(which.ToString(), query.Value)) { Version = found.Version, Position = found.Position }
            : Problems.NoSuchDesignation(which.ToString());

    private static Task<Results<CreatedReply<DesignationResource>, Problem>> Apply(Acting by, Repetition again, JsonBody<ApplyForDesignationBody> body, DesignationCases cases)
    {
        var command = new ApplyForDesignation { Actor = by.Actor, Scope = body.Value.Scope, Evidence = EvidenceBody.ToEvidence(body.Value.Evidence) };
        return cases.Apply(again.NewId(Designation.IdPrefix, by.Actor.Party), command, body.Value.Authority, again.Mark(by.Actor.Party, body.Bytes));
    }

    private static Task<Results<CreatedReply<DesignationResource>, Problem>> Record(Acting by, Repetition again, JsonBody<RecordHistoricDesignationBody> body, DesignationCases cases)
    {
        var command = new RecordHistoricDesignation { Actor = by.Actor, Scope = body.Value.Scope, Effective = body.Value.Effective, Source = body.Value.Source, Number = "" };
        return cases.Record(again.NewId(Designation.IdPrefix, by.Actor.Party), command, body.Value.Body, again.Mark(by.Actor.Party, body.Bytes));
    }
}
