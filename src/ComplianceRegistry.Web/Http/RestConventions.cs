using ComplianceRegistry.Web.Http.OpenApi;
using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Authorization;

namespace ComplianceRegistry.Web.Http;

/// <summary>What holds for every request: problems instead of bare errors, and who may pass.</summary>
internal static class RestConventions
{
    public static void AddRestConventions(this WebApplicationBuilder builder)
    {
        builder.AddApiDescription();
        builder.Services.AddExceptionHandler<UnhandledExceptions>();
        builder.Services.ConfigureHttpJsonOptions(json =>
        {
            json.SerializerOptions.DefaultIgnoreCondition = EdgeJson.Options.DefaultIgnoreCondition;
            json.SerializerOptions.Encoder = EdgeJson.Options.Encoder;
            foreach (var converter in EdgeJson.Options.Converters)
                json.SerializerOptions.Converters.Add(converter);
        });
        // A malformed request is a 400 in every environment, never an exception.
        builder.Services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = false);
    }

    public static void UseRestConventions(this WebApplication app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            SuppressDiagnosticsCallback = static _ => true,
            StatusCodeSelector = static exception => exception is BadHttpRequestException bad ? bad.StatusCode : StatusCodes.Status500InternalServerError,
            ExceptionHandler = static context => Problems.ForStatus(context.Response.StatusCode).ExecuteAsync(context),
        });
        app.UseStatusCodePages(static pages => Problems.ForStatus(pages.HttpContext.Response.StatusCode).ExecuteAsync(pages.HttpContext));
        app.UseApiDescription();
        app.UseRouting();
        app.UseIssuerWhereItAnswers();
        app.UseUnroutedProblems();
        app.UseSentTokens();
        app.UseAuthorizationWhereDemanded();
    }

    /// <summary>Whatever does not say that it is public demands a token. What says so is not asked for one.</summary>
    private static void UseAuthorizationWhereDemanded(this WebApplication app)
    {
        // Tells the framework that authorization is arranged; it would put it before everything else by itself.
        ((IApplicationBuilder)app).Properties["__AuthorizationMiddlewareSet"] = true;
        app.UseWhen(
            static context => context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null,
            demanding => demanding.UseAuthorization());
    }

    /// <summary>
    /// Lets the issuer see only requests to its own addresses: it would otherwise begin a transaction for every request. Elsewhere a token is
    /// checked where the address demands one, or where one is sent.
    /// </summary>
    private static void UseIssuerWhereItAnswers(this WebApplication app)
    {
        // Tells the framework that authentication is arranged; it would put it before everything else by itself.
        ((IApplicationBuilder)app).Properties["__AuthenticationMiddlewareSet"] = true;
        app.UseWhen(
            context => context.Request.Path.StartsWithSegments("/connect") || context.Request.Path.StartsWithSegments("/.well-known"),
            issuer => issuer.UseAuthentication());
    }
}
