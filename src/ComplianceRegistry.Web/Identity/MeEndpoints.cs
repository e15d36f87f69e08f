namespace ComplianceRegistry.Web.Identity;

internal static class MeEndpoints
{
    public static void MapIdentity(this IEndpointRouteBuilder api) => api.MapGet("/me", (HttpContext context) => new { subject = context.User.Identity!.Name });
}
