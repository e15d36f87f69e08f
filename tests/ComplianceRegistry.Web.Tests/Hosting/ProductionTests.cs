using System.Net;
using System.Security.Cryptography;

namespace ComplianceRegistry.Web.Tests.Hosting;

public sealed class ProductionTests : IAsyncLifetime
{
    private readonly DirectoryInfo _kept = Directory.CreateTempSubdirectory("kept-");

    [Fact]
    public async Task production_does_not_start_on_a_key_that_it_would_have_to_make()
    {
        var registry = new RunningRegistry { Environment = "Production" };

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(registry.InitializeAsync);

        Assert.Contains("Auth:SigningKeyFile", refusal.Message, StringComparison.Ordinal);
        await registry.DisposeAsync();
    }

    [Fact]
    public async Task production_knows_no_demo_client_and_no_clock()
    {
        var registry = new RunningRegistry { Environment = "Production", Settings = [$"--Auth:SigningKeyFile={Key()}", "--Auth:AllowHttp=true"] };
        await registry.InitializeAsync();

        var token = await registry.Anonymous.Send(HttpMethod.Post, "/connect/token", new FormUrlEncodedContent(
            new Dictionary<string, string> { ["grant_type"] = "client_credentials", ["client_id"] = "demo-secretariat", ["client_secret"] = "demo-secret" }));

        Assert.Equal(HttpStatusCode.Unauthorized, token.Status);
        Assert.Equal("invalid_client", (string?)token["error"]);
        Assert.Equal(HttpStatusCode.NotFound, (await registry.Anonymous.Get("/v1/dev/clock")).Status);
        await registry.DisposeAsync();
    }

    [Theory]
    [InlineData("log-signing")]
    [InlineData("registry-secret")]
    [InlineData("master-key")]
    public async Task production_makes_no_key_anew_for_a_log_that_has_entries(string key)
    {
        var registry = new RunningRegistry { Environment = "Production", Settings = [$"--Auth:SigningKeyFile={Key()}"] };
        await registry.InitializeAsync();
        var lost = Path.Combine(registry.DataDirectory, "keys", key);

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(() => registry.RestartAsync(() => File.Delete(lost)));

        Assert.Contains(key, refusal.Message, StringComparison.Ordinal);
        Assert.False(File.Exists(lost));
        await registry.DisposeAsync();
    }

    [Theory]
    [InlineData("""[{"id":"demo-secretariat","secretHash":"pbkdf2-sha256$1$AA==$AA=="}]""", "demo-secretariat")]
    [InlineData("""[{"id":"agency","secretHash":"plain"}]""", "registry hash-secret")]
    [InlineData("""[{"id":"agency","secretHash":"pbkdf2-sha256$1$??$AA=="}]""", "'agency'")]
    [InlineData("""[{"id":"agency"}]""", "secretHash")]
    [InlineData("{", "clients.json")]
    public async Task a_clients_file_that_lists_a_demo_client_or_is_malformed_is_refused(string content, string told)
    {
        var file = Path.Combine(_kept.FullName, "clients.json");
        await File.WriteAllTextAsync(file, content);
        var registry = new RunningRegistry { Environment = "Production", Settings = [$"--Auth:SigningKeyFile={Key()}", $"--Auth:ClientsFile={file}"] };

        var refusal = await Assert.ThrowsAsync<InvalidOperationException>(registry.InitializeAsync);

        Assert.Contains(told, refusal.Message, StringComparison.Ordinal);
        await registry.DisposeAsync();
    }

    public Task InitializeAsync() => Task.CompletedTask;

    public Task DisposeAsync()
    {
        _kept.Delete(recursive: true);
        return Task.CompletedTask;
    }

    private string Key()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var file = Path.Combine(_kept.FullName, "issuer.pem");
        File.WriteAllText(file, key.ExportPkcs8PrivateKeyPem());
        return file;
    }
}
