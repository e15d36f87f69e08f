namespace ComplianceRegistry.Web.Hosting;

/// <summary>What a load balancer asks.</summary>
internal static class Health
{
    public static void MapHealth(this IEndpointRouteBuilder app)
    {
        app.MapGet("/healthz", () => TypedResults.Text("alive"))
            .WithName("healthz").WithSummary("Whether the process lives").AllowAnonymous();
    }
}
