using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;

namespace ComplianceRegistry.Web.Identity;

/// <summary>
/// A token that is sent is checked, also where none is needed: whoever sends one that is not valid (any more) is told so, instead of being shown what the
/// public sees.
/// </summary>
internal static class SentTokens
{
    public static void UseSentTokens(this WebApplication app) => app.UseWhen(
        static context => context.Request.Headers.Authorization.Count > 0
            && context.Request.Path.StartsWithSegments("/v1")
            && context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is not null,
        static bearing => bearing.Use(CheckAsync));

    private static async Task CheckAsync(HttpContext context, RequestDelegate next)
    {
        if (await context.AuthenticateAsync() is { Succeeded: true, Principal: { } principal })
        {
            context.User = principal;
            await next(context);
        }
        else
            await context.ChallengeAsync();
    }
}
