using System.Net;

namespace ComplianceRegistry.Acceptance.Clients;

public sealed class HashSecretTests
{
    private const string Secret = "correct horse, battery: staple & $4";

    [Fact]
    public async Task A_client_gets_tokens_with_the_secret_whose_hash_the_command_made()
    {
        using var directory = new TemporaryDirectory();
        var (exitCode, output) = await new RegistryCommand { Input = Secret + "\n" }.StartAsync("hash-secret");
        Assert.Equal(0, exitCode);
        Assert.DoesNotContain("horse", output, StringComparison.Ordinal);
        var clients = Path.Combine(directory.Path, "clients.json");
        await File.WriteAllTextAsync(clients, $$"""[{"id":"agency","secretHash":"{{output.Trim()}}"}]""");

        await using var server = await ServerProcess.StartAsync(directory.Data, "env", $"Auth__ClientsFile={clients}");

        Assert.Equal(HttpStatusCode.OK, await TokenStatusAsync(server, Secret));
        Assert.Equal(HttpStatusCode.Unauthorized, await TokenStatusAsync(server, "another"));
    }

    [Fact]
    public async Task Two_hashes_of_one_secret_differ()
    {
        var command = new RegistryCommand { Input = Secret + "\n" };

        Assert.NotEqual((await command.StartAsync("hash-secret")).Output, (await command.StartAsync("hash-secret")).Output);
    }

    [Fact]
    public async Task Without_a_secret_nothing_is_hashed()
    {
        var (exitCode, output) = await RegistryCommand.RunAsync("hash-secret");

        Assert.Equal(2, exitCode);
        Assert.Contains("Standard input has no secret", output, StringComparison.Ordinal);
    }

    private static async Task<HttpStatusCode> TokenStatusAsync(ServerProcess server, string secret)
    {
        using var http = new HttpClient { BaseAddress = server.Address };
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "agency",
            ["client_secret"] = secret,
        });
        using var response = await http.PostAsync(new Uri("connect/token", UriKind.Relative), form);
        return response.StatusCode;
    }
}
