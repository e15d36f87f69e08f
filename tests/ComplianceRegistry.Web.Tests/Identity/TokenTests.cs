using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace ComplianceRegistry.Web.Tests.Identity;

[Collection(SharedRegistry.Name)]
public sealed class TokenTests(RunningRegistry registry)
{
    [Fact]
    public async Task a_client_with_its_secret_gets_a_bearer_token_for_an_hour()
    {
        var answer = await Token("demo-provider-eu", "demo-secret");

        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.Equal("Bearer", (string?)answer["token_type"]);
        Assert.InRange((int)answer["expires_in"]!, 3590, 3600);
        var token = new JsonWebToken((string)answer["access_token"]!);
        Assert.Equal("demo-provider-eu", token.Subject);
        Assert.Equal("ES256", token.Alg);
    }

    [Theory]
    [InlineData("demo-provider-eu", "wrong")]
    [InlineData("nobody", "demo-secret")]
    public async Task a_wrong_secret_and_an_unknown_client_are_refused_alike(string client, string secret)
    {
        var answer = await Token(client, secret);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("invalid_client", (string?)answer["error"]);
    }

    [Fact]
    public async Task discovery_names_the_token_endpoint_and_the_keys()
    {
        var discovery = await registry.Anonymous.Get("/.well-known/openid-configuration");

        Assert.EndsWith("/connect/token", (string?)discovery["token_endpoint"], StringComparison.Ordinal);
        var keys = await registry.Anonymous.Get(new Uri((string)discovery["jwks_uri"]!).AbsolutePath);
        Assert.Equal("EC", (string?)keys["keys"]![0]!["kty"]);
        Assert.Null(keys["keys"]![0]!["d"]);
    }

    [Fact]
    public async Task no_token_is_told_where_to_get_one()
    {
        var answer = await registry.Anonymous.Get("/v1/me");

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("token-missing", answer.Code);
        Assert.Contains("/connect/token", (string?)answer["detail"], StringComparison.Ordinal);
        Assert.Equal("Bearer", answer.Header("WWW-Authenticate"));
    }

    [Fact]
    public async Task a_token_signed_by_another_key_is_refused()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

        var answer = await WithToken(Forge(new ECDsaSecurityKey(key), DateTime.UtcNow.AddHours(1)));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("token-invalid", answer.Code);
    }

    [Theory]
    [InlineData("garbage")]
    [InlineData("a.b.c")]
    [InlineData("eyJhbGciOiJub25lIiwidHlwIjoiYXQrand0In0.eyJzdWIiOiJkZW1vLXNlY3JldGFyaWF0IiwiYXVkIjoiY29tcGxpYW5jZS1yZWdpc3RyeSIsImV4cCI6NDEwMjQ0NDgwMH0.")]
    public async Task what_is_no_signed_token_is_refused(string token)
    {
        var answer = await WithToken(token);

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("token-invalid", answer.Code);
    }

    [Fact]
    public async Task an_expired_token_is_told_to_be_expired()
    {
        var pem = await File.ReadAllTextAsync(Path.Combine(registry.DataDirectory, "keys", "issuer-signing.pem"));
        using var key = ECDsa.Create();
        key.ImportFromPem(pem);

        var answer = await WithToken(Forge(new ECDsaSecurityKey(key), DateTime.UtcNow.AddHours(-1)));

        Assert.Equal(HttpStatusCode.Unauthorized, answer.Status);
        Assert.Equal("token-expired", answer.Code);
    }

    [Theory]
    [InlineData("/v1/systems?limit=1")]
    [InlineData("/v1/feed?limit=1")]
    [InlineData("/v1/parties")]
    [InlineData("/v1/log/checkpoint")]
    [InlineData("/v1/jurisdictions")]
    [InlineData("/v1/systems/AIS-0000-0000-0000-0")]
    public async Task a_token_that_is_not_valid_is_refused_also_where_none_is_needed(string path)
    {
        var garbage = await registry.Anonymous.Get(path, ("Authorization", "Bearer x"));
        var basic = await registry.Anonymous.Get(path, ("Authorization", "Basic eDp5"));
        var valid = await (await registry.As("demo-provider-eu")).Get(path);

        Assert.Equal((HttpStatusCode.Unauthorized, "token-invalid"), (garbage.Status, garbage.Code));
        Assert.Equal((HttpStatusCode.Unauthorized, "token-invalid"), (basic.Status, basic.Code));
        Assert.NotEqual(HttpStatusCode.Unauthorized, valid.Status);
    }

    private static string Forge(SecurityKey key, DateTime expires) => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Audience = "compliance-registry",
        Claims = new Dictionary<string, object> { ["sub"] = "demo-secretariat" },
        NotBefore = expires.AddHours(-1),
        Expires = expires,
        TokenType = "at+jwt",
        SigningCredentials = new SigningCredentials(key, SecurityAlgorithms.EcdsaSha256),
    });

    private Task<Answer> WithToken(string token) => registry.Anonymous.Get("/v1/me", ("Authorization", $"Bearer {token}"));

    private Task<Answer> Token(string client, string secret) => registry.Anonymous.Send(HttpMethod.Post, "/connect/token", new FormUrlEncodedContent(
        new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = client, ["client_secret"] = secret }));
}
