using System.Security.Cryptography;
using ComplianceRegistry.Web.Identity;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.Tokens;

namespace ComplianceRegistry.Bench.Peer;

/// <summary>What a good team would build instead of the registry: an ASP.NET minimal API with EF Core on PostgreSQL.</summary>
internal static class PeerServer
{
    /// <summary>Argument that starts this program as the peer.</summary>
    public const string Role = "peer";

    /// <param name="connectionString">Of the database; the tables are made when they are missing.</param>
    /// <param name="publicKey">Key that signed the tokens to be accepted, as PEM.</param>
    public static async Task RunAsync(string connectionString, string publicKey)
    {
        var builder = WebApplication.CreateBuilder();
        builder.Services.AddDbContextPool<PeerContext>(options => options.UseNpgsql(connectionString).EnableThreadSafetyChecks(false));
        builder.Services.AddAuthentication(JwtBearerDefaults.AuthenticationScheme).AddJwtBearer(bearer => Trust(bearer, publicKey));
        builder.Services.AddAuthorization();
        await using var app = builder.Build();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapPeer();
        app.MapGet("/healthz", () => "ok");
        await using (var scope = app.Services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<PeerContext>().Database.EnsureCreatedAsync();
        await app.RunAsync();
    }

    // The registry's own validation, with the registry's own memory of tokens seen.
    private static void Trust(JwtBearerOptions bearer, string publicKey)
    {
        var key = ECDsa.Create();
        key.ImportFromPem(publicKey);
        bearer.MapInboundClaims = false;
        bearer.TokenHandlers.Clear();
        bearer.TokenHandlers.Add(new RememberedTokens { MapInboundClaims = false });
        bearer.TokenValidationParameters = new TokenValidationParameters
        {
            IssuerSigningKey = new ECDsaSecurityKey(key),
            ValidAlgorithms = [SecurityAlgorithms.EcdsaSha256],
            ValidAudience = AuthOptions.DefaultAudience,
            ValidateIssuer = false,
            NameClaimType = "sub",
        };
    }
}
