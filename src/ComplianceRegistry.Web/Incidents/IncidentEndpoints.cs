using ComplianceRegistry.Domain.Incidents;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Views.Incidents;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Log;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Incidents;

/// <summary>Serious incidents: how they are opened and found. What happens to them is in <see cref="IncidentActions"/>.</summary>
internal static class IncidentEndpoints
{
    public static void MapIncidents(this IEndpointRouteBuilder api)
    {
        var incidents = api.MapGroup("/incidents");
        incidents.MapGet("", Search).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Incidents, "listIncidents", "Find incidents",
                "The incidents that are public, the last published first: those whose report is complete, that are closed, or that were taken over from a public source.");
        incidents.MapGet("/confidential", Confidential).Refuses(400, 401, 403, 503)
            .Describe(Tags.Incidents, "listConfidentialIncidents", "Find incidents that concern you",
                "The incidents that are not public and concern you: as provider, representative, reporter, or authority of a jurisdiction where one of the systems is deployed.");
        incidents.MapGet("/statistics", Statistics).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Incidents, "countIncidents", "Count incidents", "Public incidents by jurisdiction: how many are open, reported late, and not acted on in time.");
        incidents.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Incidents, "getIncident", "One incident",
                "The incident as you may see it: all of it when it concerns you, its existence and outcome once it is public. Every time limit is shown, running, met or missed.");
        incidents.MapGet("/{id}/history", History).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Incidents, "getIncidentHistory", "The acts of one incident",
                "Everything that happened to the incident, oldest first, each act with its proof of inclusion. Of sealed acts no more is told than the log shows: that they are there, and on which day.");
        incidents.MapPost("", Open).RefusesAsCreation()
            .Describe(Tags.Incidents, "openIncident", "Open an incident",
                "The provider, its representative or a named deployer tells when it became aware of a serious incident, and reports at once or later; an authority concerned may open one too. "
                + "From awareness the time for the report runs: 15 days, 10 for a death, 2 for critical infrastructure or what is widespread. One report reaches every authority where the systems are deployed.");
        incidents.MapPost("/recorded", Record).RefusesAsCreation()
            .Describe(Tags.Incidents, "recordIncident", "Take over an incident of the past",
                "An authority takes over an incident from a source that it keeps. The source's dates hold, its time limit is shown as met or missed, and nothing follows. Repeating it changes nothing.");
        IncidentActions.Map(incidents);
    }

    private static Results<Reply<IncidentPage>, Problem> Search(HttpContext context, QueryOf<IncidentsQuery> query, IncidentQueries incidents)
    {
        if (incidents.Search(query.Value.ToSearch(), query.Value.Limit, query.Value.Cursor) is not { } page)
            return Problems.BadCursor;
        NextPage.Link(context, page.Next);
        return new Reply<IncidentPage>(new IncidentPage([.. page.Items.Select(item => IncidentListItem.Of(item.Incident))], page.Next));
    }

    private static async Task<Results<Reply<IncidentPage>, Problem>> Confidential(Acting by, QueryOf<ConfidentialQuery> query, ConfidentialIncidents incidents)
    {
        var (items, next) = await incidents.List(by.Actor, query.Value);
        return new Reply<IncidentPage>(new IncidentPage([.. items.Select(IncidentListItem.Of)], next));
    }

    private static Reply<IncidentStatistics> Statistics(IncidentQueries incidents) => new(new IncidentStatistics(
        [.. incidents.Count().Select(count => new IncidentCountResource(count.Jurisdiction, count.Incidents, count.Open, count.ReportsLate, count.ActionsOverdue))]));

    private static async Task<Results<Reply<IncidentResource>, Problem>> Get(IncidentId which, Reader reader, IncidentCases cases) =>
        await cases.Read(which.ToString(), reader.Actor) is { } found
            ? new Reply<IncidentResource>(await cases.Describe(found, reader.Actor)) { Version = found.Version, Position = found.Position }
            : IncidentCases.NoSuchIncident(which.ToString());

    private static async Task<Results<Reply<HistoryPage>, Problem>> History(IncidentId which, Reader reader, QueryOf<HistoryQuery> query, IncidentCases cases, CaseHistory history) =>
        await cases.Read(which.ToString(), reader.Actor) is { } found
            ? new Reply<HistoryPage>(history.ReadUnopened(which.ToString(), query.Value)) { Version = found.Version, Position = found.Position }
            : IncidentCases.NoSuchIncident(which.ToString());

    private static async Task<Results<CreatedReply<IncidentResource>, Problem>> Open(
        Acting by, Repetition again, JsonBody<OpenIncidentBody> body, IncidentCases cases, ConcernedSystems concerned)
    {
        var (systems, faults) = await concerned.Read(body.Value.Systems, by.Actor);
        var command = new OpenIncident
        {
            Actor = by.Actor,
            Kinds = body.Value.Kinds,
            OccurredOn = body.Value.OccurredOn,
            AwareAt = body.Value.AwareAt.ToUniversalTime(),
            Systems = systems,
            Seats = concerned.SeatsOf(systems),
            Report = NarrativeBody.ToNarrative(body.Value.Report),
            IsComplete = body.Value.Complete,
            Faults = faults,
            Provider = await concerned.ProviderFor(by.Actor, systems),
        };
        return faults.IsEmpty
            ? await cases.Create(again.NewId(Incident.IdPrefix, by.Actor.Party), command, again.Mark(by.Actor.Party, body.Bytes))
            : Problems.Unacceptable(faults);
    }

    private static async Task<Results<CreatedReply<IncidentResource>, Problem>> Record(
        Acting by, JsonBody<RecordedIncidentBody> body, IncidentCases cases, ConcernedSystems concerned, IdDerivation ids)
    {
        var (told, actor) = (body.Value, by.Actor);
        var (systems, faults) = await concerned.Read(told.Systems, actor);
        if (!faults.IsEmpty)
            return Problems.Unacceptable(faults);
        if (concerned.SeatOf(actor.Jurisdiction) is not { } seat)
            return Problems.Forbidden("keeper-of-the-source", "The registry does not know the jurisdiction of your party.");
        var id = ids.ImportedId(Incident.IdPrefix, actor.Jurisdiction, told.Source, told.Reference).ToString();
        return await cases.Create(id, Command(told, actor, systems, seat), mark: null);
    }

    private static RecordHistoricIncident Command(
        RecordedIncidentBody told, Domain.Actor actor, System.Collections.Immutable.ImmutableArray<ConcernedSystem> systems, Domain.Time.Seat seat) => new()
        {
            Actor = actor,
            Kinds = told.Kinds,
            Systems = systems,
            Seat = seat,
            OccurredOn = told.OccurredOn,
            AwareOn = told.AwareOn,
            ReportedOn = told.ReportedOn,
            CompletedOn = told.CompletedOn,
            Origin = new IncidentOrigin(told.Source, told.Reference, told.FollowUps),
            Remedies = told.Remedies,
        };
}
