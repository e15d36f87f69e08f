using System.Security.Claims;
using Microsoft.IdentityModel.Tokens;
using OpenIddict.Abstractions;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace ComplianceRegistry.Web.Identity;

/// <summary>
/// The registry's own issuer: client credentials, signed access tokens, discovery and keys. It keeps no database: clients come from
/// <see cref="ClientDirectory"/>, and a token says only who its subject is; what a subject may do is looked up in the registry.
/// </summary>
internal static class EmbeddedIssuer
{
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromHours(1);

    public static void AddEmbeddedIssuer(this IServiceCollection services, AuthOptions options, ECDsaSecurityKey key, bool allowHttp)
    {
        services.AddOpenIddict().AddServer(server =>
        {
            server.EnableDegradedMode().AllowClientCredentialsFlow();
            server.SetTokenEndpointUris("connect/token");
            server.SetAccessTokenLifetime(TokenLifetime).DisableAccessTokenEncryption();
            // No token that this issuer gives out is encrypted; the server demands a key all the same.
            server.AddSigningKey(key).AddEphemeralEncryptionKey();
            if (options.Issuer is { } issuer)
                server.SetIssuer(issuer);
            var host = server.UseAspNetCore();
            if (allowHttp)
                host.DisableTransportSecurityRequirement();
            server.AddEventHandler<ValidateTokenRequestContext>(handler => handler.UseSingletonHandler<AuthenticateClient>());
            server.AddEventHandler<HandleTokenRequestContext>(handler => handler.UseInlineHandler(context => SignIn(context, options.Audience)));
        });
    }

    private static ValueTask SignIn(HandleTokenRequestContext context, string audience)
    {
        var identity = new ClaimsIdentity("client", Claims.Subject, Claims.Role);
        identity.AddClaim(new Claim(Claims.Subject, context.ClientId!));
        identity.SetResources(audience);
        context.SignIn(new ClaimsPrincipal(identity));
        return ValueTask.CompletedTask;
    }

    /// <summary>Refuses clients that are unknown or do not know their secret, without saying which.</summary>
    internal sealed class AuthenticateClient(ClientDirectory clients) : IOpenIddictServerHandler<ValidateTokenRequestContext>
    {
        public ValueTask HandleAsync(ValidateTokenRequestContext context)
        {
            if (!clients.Authenticate(context.ClientId, context.ClientSecret))
                context.Reject(Errors.InvalidClient, "The client is unknown or its secret is wrong.");
            return ValueTask.CompletedTask;
        }
    }
}
