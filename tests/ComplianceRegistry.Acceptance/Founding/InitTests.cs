using System.Security.Cryptography;

namespace ComplianceRegistry.Acceptance.Founding;

/// <summary><c>registry init</c> in Production, as an operator founds a registry.</summary>
public sealed class InitTests : IDisposable
{
    private const string Founders = """
        [
          {"key":"secretariat","roles":["secretariat"],"name":"Secretariat of the registry","jurisdiction":"EU","administrators":["office@secretariat.example"],"email":"office@secretariat.example"},
          {"key":"authority-de","roles":["competent-authority"],"name":"Market Surveillance Authority","jurisdiction":"DE","administrators":["office@authority.example"]}
        ]
        """;

    // The jurisdictions of the seed, two founders, and the editions of the two requirement sets against which certificates are issued.
    private const int Entries = 42 + 2 + 2;
    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task Without_a_key_for_tokens_nothing_is_founded_and_the_command_that_makes_one_is_named()
    {
        var (exitCode, output) = await InitAsync(key: null);

        Assert.Equal(2, exitCode);
        Assert.Contains("Auth:SigningKeyFile is not set", output, StringComparison.Ordinal);
        Assert.Contains("openssl ecparam -name prime256v1", output, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_key_the_founders_are_the_first_acts_once_and_the_log_verifies()
    {
        var (exitCode, output) = await InitAsync(Key());
        Assert.True(exitCode == 0, output);
        Assert.Contains($"The log has {Entries} entries; the founders are recorded.", output, StringComparison.Ordinal);

        var again = await InitAsync(Key());
        Assert.Contains($"The log has {Entries} entries; the founders are recorded.", again.Output, StringComparison.Ordinal);
        var verified = await RegistryCommand.RunAsync("verify", "--data", _directory.Data);
        Assert.True(verified.ExitCode == 0, verified.Output);
        Assert.Contains($"{Entries} entries of {Entries} streams", verified.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_founder_of_whom_something_is_missing_is_refused_and_the_last_line_says_why()
    {
        var (exitCode, output) = await InitAsync(Key(), """[{"key":"secretariat","roles":["secretariat"]}]""");

        Assert.Equal(2, exitCode);
        var last = output.TrimEnd().Split('\n')[^1];
        Assert.Contains("founders.json cannot be used", last, StringComparison.Ordinal);
        Assert.Contains("'name'", last, StringComparison.Ordinal);
    }

    private Task<(int ExitCode, string Output)> InitAsync(string? key, string founders = Founders)
    {
        var file = Path.Combine(_directory.Path, "founders.json");
        File.WriteAllText(file, founders);
        var command = new RegistryCommand { Environment = new() { ["ASPNETCORE_ENVIRONMENT"] = "Production" } };
        if (key is not null)
        {
            command.Environment["Auth__SigningKeyFile"] = key;
        }

        return command.StartAsync("init", file, "--data", _directory.Data);
    }

    private string Key()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var file = Path.Combine(_directory.Path, "issuer.pem");
        File.WriteAllText(file, key.ExportPkcs8PrivateKeyPem());
        return file;
    }
}
