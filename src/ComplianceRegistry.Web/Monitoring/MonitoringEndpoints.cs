using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Monitoring;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Views.Monitoring;
using ComplianceRegistry.Web.Http;
using ComplianceRegistry.Web.Identity;
using ComplianceRegistry.Web.Incidents;
using ComplianceRegistry.Web.Jurisdictions;
using ComplianceRegistry.Web.Log;
using ComplianceRegistry.Web.Systems;
using Microsoft.AspNetCore.Http.HttpResults;
using PlanChange = ComplianceRegistry.Web.Identity.Change<ComplianceRegistry.Web.Monitoring.PlanId>;

namespace ComplianceRegistry.Web.Monitoring;

/// <summary>Monitoring plans, and the feed of measurements.</summary>
internal static class MonitoringEndpoints
{
    public static void MapMonitoring(this IEndpointRouteBuilder api)
    {
        var plans = api.MapGroup("/monitoring-plans");
        plans.MapGet("", Search).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Monitoring, "listMonitoringPlans", "Find monitoring plans", "Plans of public systems, the newest first, by system, jurisdiction, status, and whether a report is missing.");
        plans.MapGet("/statistics", Statistics).AllowAnonymous().Refuses(400, 401, 503)
            .Describe(Tags.Monitoring, "countMonitoringPlans", "Count monitoring plans", "Plans by jurisdiction: how many have open or overdue breaches, or a missing report.");
        plans.MapGet("/{id}", Get).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Monitoring, "getMonitoringPlan", "One monitoring plan", "The plan as it is now. Measurements are shown to the provider and to the authority of the home listing only.");
        plans.MapGet("/{id}/history", History).AllowAnonymous().Refuses(400, 401, 403, 404, 503)
            .Describe(Tags.Monitoring, "getMonitoringPlanHistory", "The acts of one monitoring plan",
                "Everything that happened to the monitoring plan, oldest first, each act with its proof of inclusion. Of sealed acts no more is told than the log shows: that they are there, and on which day.");
        plans.MapPost("", Submit).RefusesAsCreation()
            .Describe(Tags.Monitoring, "submitMonitoringPlan", "Submit a monitoring plan",
                "The provider or its representative submits the plan of the latest version of a system: what is measured, its thresholds, and how often it is reported. There is one for each version.");
        plans.MapPost("/{id}/measurements", Measure).Refuses(400, 401, 403, 404, 409, 413, 415, 422, 503)
            .Describe(Tags.Monitoring, "monitoring-measurements", "Report measurements",
                "A batch of measurements, taken whole or not at all, under an Idempotency-Key. It counts as the report of the interval. A value beyond its threshold opens a breach, which the provider answers in time.");
        Action(plans, "amend", Amend, "Amend the plan", "The provider or its representative replaces metrics and interval.");
        Action(plans, "answer-breach", Answer, "Answer a breach", "The provider or its representative says what a breach came from, or names the incident that was opened for it.");
        Action(plans, "close", Close, "End the plan", "The provider or its representative ends the plan, when a newer version is there or the system is no longer listed.");
    }

    private static void Action(IEndpointRouteBuilder plans, string action, Delegate handler, string summary, string description) =>
        plans.MapPost($"/{{id}}/{action}", handler).RefusesAsChange().Describe(Tags.Monitoring, $"monitoring-{action}", summary, description);

    private static Results<Reply<PlanPage>, Problem> Search(HttpContext context, QueryOf<PlansQuery> query, MonitoringQueries plans)
    {
        if (plans.Search(query.Value.ToSearch(), query.Value.Limit, query.Value.Cursor) is not { } page)
            return Problems.BadCursor;
        NextPage.Link(context, page.Next);
        return new Reply<PlanPage>(new PlanPage([.. page.Items.Select(item => PlanResource.Of(item.Plan, item.Version, withMeasurements: false, []))], page.Next));
    }

    private static Reply<MonitoringStatistics> Statistics(MonitoringQueries plans) => new(new MonitoringStatistics(
        [.. plans.Count().Select(count => new PlanCountResource(count.Jurisdiction, count.Open, count.BreachesOpen, count.BreachesOverdue, count.ReportsMissed))]));

    private static async Task<Results<Reply<PlanResource>, Problem>> Get(PlanId which, Reader reader, MonitoringCases cases) =>
        await cases.Read(which.ToString(), reader.Actor) is { } found
            ? new Reply<PlanResource>(await cases.Describe(found, reader.Actor)) { Version = found.Version, Position = found.Position }
            : MonitoringCases.NoSuchPlan(which.ToString());

    private static async Task<Results<Reply<HistoryPage>, Problem>> History(PlanId which, Reader reader, QueryOf<HistoryQuery> query, MonitoringCases cases, CaseHistory history) =>
        await cases.Read(which.ToString(), reader.Actor) is { } found
            ? new Reply<HistoryPage>(history.ReadUnopened(which.ToString(), query.Value)) { Version = found.Version, Position = found.Position }
            : MonitoringCases.NoSuchPlan(which.ToString());

    private static async Task<Results<CreatedReply<PlanResource>, Problem>> Submit(
        Acting by, Repetition again, JsonBody<SubmitPlanBody> body, MonitoringCases cases, KnownJurisdictions jurisdictions, IdDerivation ids)
    {
        var told = body.Value;
        var (version, home) = await cases.VersionOf(told.System, told.Version, by.Actor);
        if (version is null || jurisdictions.Catalog().Find(home) is not { } seat)
            return Problems.Unacceptable([new Fault("/version", "unknown-version", "There is no such version of an AI system, or it is not open to you.")]);
        var command = new SubmitPlan
        {
            Actor = by.Actor,
            Version = version,
            Seat = Seat.Of(seat),
            Metrics = MetricBody.ToMetrics(told.Metrics),
            Interval = told.Interval,
        };
        return await cases.Create(ids.OnlyId(MonitoringPlan.IdPrefix, version.System, version.Label).ToString(), command, again.Mark(by.Actor.Party, body.Bytes));
    }

    private static async Task<Results<Reply<PlanResource>, Problem>> Measure(PlanId which, Acting by, Repetition again, JsonBody<MeasurementsBody> body, MonitoringCases cases) =>
        await cases.Change(
            which.ToString(),
            new RecordMeasurements { Actor = by.Actor, Measurements = [.. body.Value.Measurements.Select(measured => measured.ToMeasurement())] },
            again.Mark(by.Actor.Party, body.Bytes));

    private static Task<Results<Reply<PlanResource>, Problem>> Amend(PlanChange change, JsonBody<AmendPlanBody> body, MonitoringCases cases) => cases.Change(
        change.Id,
        new AmendPlan { Actor = change.Actor, Metrics = MetricBody.ToMetrics(body.Value.Metrics), Interval = body.Value.Interval },
        change.Mark(body.Bytes));

    private static async Task<Results<Reply<PlanResource>, Problem>> Answer(PlanChange change, JsonBody<AnswerBreachBody> body, MonitoringCases cases, IncidentCases incidents)
    {
        if (await cases.Read(change.Id, change.Actor) is not { } plan)
            return MonitoringCases.NoSuchPlan(change.Id);
        var named = body.Value.Incident?.ToUpperInvariant();
        var incident = RegistryId.TryParse(named, Domain.Incidents.Incident.IdPrefix, out _) ? await incidents.Read(named, change.Actor) : null;
        if (named is not null && incident is null)
            return Problems.Unacceptable([new Fault("/incident", "unknown-incident", "There is no such incident, or it is not open to you.")]);
        var command = new AnswerBreach
        {
            Actor = change.Actor,
            Metric = body.Value.Metric,
            Answer = body.Value.Answer,
            Incident = incident is null ? null : new Basis(named!, incident.Version),
            ConcernsSystem = incident?.State.Systems.Any(system => system.System == plan.State.Version!.System) == true,
        };
        return await cases.Change(change.Id, command, change.Mark(body.Bytes));
    }

    private static async Task<Results<Reply<PlanResource>, Problem>> Close(PlanChange change, JsonBody<ClosePlanBody> body, MonitoringCases cases)
    {
        if (await cases.Read(change.Id, change.Actor) is not { State.Version: { } watched }
            || (await cases.VersionOf(watched.System, watched.Label, change.Actor)).Version is not { } version)
            return MonitoringCases.NoSuchPlan(change.Id);
        return await cases.Change(change.Id, new ClosePlan { Actor = change.Actor, Reason = body.Value.Reason, Version = version }, change.Mark(body.Bytes));
    }
}
