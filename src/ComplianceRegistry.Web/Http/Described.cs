namespace ComplianceRegistry.Web.Http;

/// <summary>Short forms with which endpoints describe themselves.</summary>
internal static class Described
{
    /// <summary>Names and describes an endpoint: the name is its operation id, the description states the policy.</summary>
    public static RouteHandlerBuilder Describe(this RouteHandlerBuilder endpoint, string tag, string name, string summary, string description) =>
        endpoint.WithTags(tag).WithName(name).WithSummary(summary).WithDescription(description);

    /// <summary>Lists the statuses with which the endpoint refuses.</summary>
    public static RouteHandlerBuilder Refuses(this RouteHandlerBuilder endpoint, params int[] statuses)
    {
        foreach (var status in statuses)
            endpoint.WithMetadata(new ProducesResponseTypeMetadata(status, typeof(ProblemBody), [Problem.MediaType]));
        return endpoint;
    }

    /// <summary>What every change of a case may be refused for.</summary>
    public static RouteHandlerBuilder RefusesAsChange(this RouteHandlerBuilder endpoint) => endpoint.Refuses(400, 401, 403, 404, 409, 412, 413, 415, 422, 428, 503);

    /// <summary>What every creating request may be refused for.</summary>
    public static RouteHandlerBuilder RefusesAsCreation(this RouteHandlerBuilder endpoint) => endpoint.Refuses(400, 401, 403, 409, 413, 415, 422, 503);
}
