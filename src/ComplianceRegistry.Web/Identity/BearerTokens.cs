using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.IdentityModel.Tokens;

namespace ComplianceRegistry.Web.Identity;

/// <summary>How tokens are checked: locally, by signature; nothing is asked of the issuer.</summary>
internal static class BearerTokens
{
    public static void AddBearerTokens(this IServiceCollection services, AuthOptions options, SecurityKey? embeddedKey, bool requireHttps)
    {
        services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer =>
        {
            bearer.MapInboundClaims = false;
            bearer.TokenHandlers.Clear();
            bearer.TokenHandlers.Add(new RememberedTokens { MapInboundClaims = false });
            bearer.TokenValidationParameters.NameClaimType = "sub";
            bearer.TokenValidationParameters.ValidAudience = options.Audience;
            bearer.TokenValidationParameters.ClockSkew = TimeSpan.FromSeconds(30);
            bearer.Events = new JwtBearerEvents { OnChallenge = ChallengeAsync };
            if (options.Mode == AuthMode.External)
            {
                bearer.Authority = options.Authority;
                bearer.RequireHttpsMetadata = requireHttps;
            }
            else
                TrustEmbedded(bearer.TokenValidationParameters, options, embeddedKey!);
        });
        services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder(JwtBearerDefaults.AuthenticationScheme).RequireAuthenticatedUser().Build());
    }

    // The issuer's own key signs nothing else, so that the signature says who issued the token, under whatever name the server was addressed.
    private static void TrustEmbedded(TokenValidationParameters parameters, AuthOptions options, SecurityKey key)
    {
        parameters.IssuerSigningKey = key;
        parameters.ValidTypes = ["at+jwt"];
        parameters.ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256];
        parameters.ValidateIssuer = options.Issuer is not null;
        parameters.ValidIssuer = options.Issuer?.AbsoluteUri;
    }

    private static Task ChallengeAsync(JwtBearerChallengeContext context)
    {
        context.HandleResponse();
        var problem = context.AuthenticateFailure switch
        {
            null when context.Request.Headers.Authorization.Count == 0 => Problems.NoToken,
            SecurityTokenExpiredException => Problems.TokenExpired,
            _ => Problems.TokenInvalid,
        };
        context.Response.Headers.WWWAuthenticate = problem == Problems.NoToken ? "Bearer" : "Bearer error=\"invalid_token\"";
        return problem.ExecuteAsync(context.HttpContext);
    }
}
