namespace ComplianceRegistry.Web.Http;

/// <summary>
/// Answers requests that lead to no endpoint before anybody is asked for a token: whether an address, a method or a media type exists is no secret.
/// </summary>
internal static class Unrouted
{
    public static IApplicationBuilder UseUnroutedProblems(this IApplicationBuilder app) => app.Use(async (context, next) =>
    {
        switch (context.GetEndpoint())
        {
            case null:
                await Problems.NoSuchRoute.ExecuteAsync(context);
                break;
            case RouteEndpoint:
                await next(context);
                break;
            case { RequestDelegate: { } refuse }:
                // The routing's own refusal sets the status and headers such as Allow.
                await refuse(context);
                if (!context.Response.HasStarted)
                    await Problems.ForStatus(context.Response.StatusCode).ExecuteAsync(context);
                break;
        }
    });
}
