using System.CommandLine;

namespace ComplianceRegistry.Cli.Tests;

[Collection(WholeProcess.Name)]
public sealed class ServerOptionsTests
{
    private const int NotDone = 2;

    [Theory]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("http://127.0.0.1:1/below/a/path")]
    public async Task A_server_is_named_by_its_address(string address)
    {
        var parsed = RegistryCommands.Create().Parse(["verify", "--server", address]);

        Assert.Empty(parsed.Errors);
        // Nothing listens there: the command got as far as asking.
        Assert.Equal(NotDone, await parsed.InvokeAsync());
    }

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("/tmp")]
    [InlineData("ftp://registry.example")]
    public void What_is_no_address_is_told(string text)
    {
        var error = Assert.Single(RegistryCommands.Create().Parse(["verify", "--server", text]).Errors);

        Assert.Contains($"--server is '{text}'", error.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("System.Uri", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void An_address_in_the_environment_that_is_none_is_told()
    {
        using var set = new Setting("REGISTRY_SERVER", "nowhere");

        Assert.Contains("REGISTRY_SERVER is 'nowhere'", Assert.Single(RegistryCommands.Create().Parse(["verify"]).Errors).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify")]
    [InlineData("import", "systems")]
    public async Task Help_does_not_tell_the_client_or_its_secret(params string[] command)
    {
        using var client = new Setting("REGISTRY_CLIENT", "agency-client");
        using var secret = new Setting("REGISTRY_SECRET", "deep-secret");
        var output = new StringWriter();

        await RegistryCommands.Create().Parse([.. command, "--help"]).InvokeAsync(new InvocationConfiguration { Output = output });

        Assert.Contains("REGISTRY_SECRET", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("deep-secret", output.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("agency-client", output.ToString(), StringComparison.Ordinal);
    }
}
