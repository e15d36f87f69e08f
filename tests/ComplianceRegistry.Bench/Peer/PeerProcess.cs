using System.Net.Http.Headers;
using System.Security.Claims;
using System.Security.Cryptography;
using ComplianceRegistry.Bench.Machine;
using ComplianceRegistry.Web.Identity;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ComplianceRegistry.Bench.Peer;

/// <summary>The peer in a process of its own, with its database and a token that it accepts.</summary>
internal sealed class PeerProcess(ServerProcess server, PostgresCluster database, string token) : IAsyncDisposable
{
    /// <summary>The party that files at the peer.</summary>
    public const string Party = "PTY-PEER-0000-0000-0";

    private static readonly HttpClient Http = new();

    public Uri Address => server.Address;

    public string Token => token;

    /// <summary>Registers one system.</summary>
    public async Task RegisterAsync(string body)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(Address, "v1/systems"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Add("Idempotency-Key", Guid.NewGuid().ToString("N"));
        request.Content = new StringContent(body, new MediaTypeHeaderValue("application/json"));
        using var reply = await Http.SendAsync(request);
        reply.EnsureSuccessStatusCode();
    }

    public string ConnectionString => database.ConnectionString;

    public static async Task<PeerProcess> StartAsync(string folder)
    {
        var database = await PostgresCluster.StartAsync(folder);
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        string[] arguments = [PeerServer.Role, database.ConnectionString, key.ExportSubjectPublicKeyInfoPem()];
        var server = await ServerProcess.StartAsync(typeof(PeerProcess).Assembly.Location, "healthz", arguments);
        return new PeerProcess(server, database, Issue(key));
    }

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        await database.DisposeAsync();
    }

    private static string Issue(ECDsa key) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Subject = new ClaimsIdentity([new Claim("sub", "demo-provider-eu")]),
        Audience = AuthOptions.DefaultAudience,
        Issuer = "https://peer.example/",
        Expires = DateTime.UtcNow.AddDays(1),
        SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(key), SecurityAlgorithms.EcdsaSha256),
    });
}
