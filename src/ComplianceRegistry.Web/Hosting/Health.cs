using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Views;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>What a load balancer asks.</summary>
internal static class Health
{
    // A view that is further behind answers searches too wrongly to be asked.
    private const long MaxLag = 10_000;

    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", Live).AllowAnonymous().Refuses(405, 503)
            .Describe(Tags.Operation, "getHealth", "Whether the process lives", "Answers as long as the process runs.").Produces<string>(200, "text/plain");
        app.MapGet("/readyz", Ready).AllowAnonymous().Refuses(405, 503)
            .Describe(Tags.Operation, "getReadiness", "Whether requests may be sent here", "Ready when the view has caught up with the log. Says read-only instead of ready when writes are refused until a part of the log is restored.")
            .Produces<string>(200, "text/plain");
    }

    private static ContentHttpResult Live() => TypedResults.Text("alive");

    private static Results<ContentHttpResult, Problem> Ready(LogRules rules, Replica replica, ViewStore view)
    {
        var lag = replica.Size - view.Position;
        return lag <= MaxLag ? TypedResults.Text(rules.ReadOnlyReason is null ? "ready" : "read-only") : Problems.Unavailable($"The view is {lag} acts behind the log.");
    }
}
