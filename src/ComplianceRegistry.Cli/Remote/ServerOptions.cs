using System.CommandLine;
using System.CommandLine.Parsing;

namespace ComplianceRegistry.Cli.Remote;

/// <summary>The options by which a command finds a running registry and signs in to it.</summary>
internal sealed class ServerOptions
{
    private const string DefaultServer = "http://127.0.0.1:5080";

    private readonly Option<Uri?> _server = new("--server")
    {
        Description = $"Address of the registry; REGISTRY_SERVER if not given, else {DefaultServer}.",
        DefaultValueFactory = result => Parse(Environment.GetEnvironmentVariable("REGISTRY_SERVER") ?? DefaultServer, "REGISTRY_SERVER", result),
        CustomParser = result => Parse(result.Tokens.Single().Value, "--server", result),
    };

    private readonly Option<string?> _client = new("--client")
    {
        Description = "Client id to sign in with; REGISTRY_CLIENT if not given.",
    };

    private readonly Option<string?> _secret = new("--secret")
    {
        Description = "Client secret; better given as REGISTRY_SECRET, where no list of processes shows it.",
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_server);
        command.Options.Add(_client);
        command.Options.Add(_secret);
    }

    /// <summary>Connects, and signs in when a client is named.</summary>
    public async Task<RegistryClient> ConnectAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var client = new RegistryClient(arguments.GetValue(_server)!);
        if (GivenOrSet(arguments, _client, "REGISTRY_CLIENT") is { } id)
        {
            await client.SignInAsync(id, GivenOrSet(arguments, _secret, "REGISTRY_SECRET") ?? "", cancellationToken);
        }

        return client;
    }

    // Not a default value of the option: help prints those.
    private static string? GivenOrSet(ParseResult arguments, Option<string?> option, string variable) =>
        arguments.GetValue(option) ?? Environment.GetEnvironmentVariable(variable);

    /// <summary>The address as one that paths are appended to; a fault of the command line when it is none.</summary>
    private static Uri? Parse(string text, string where, ArgumentResult result)
    {
        if (Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https")
        {
            return address.AbsolutePath.EndsWith('/') ? address : new Uri(address.GetLeftPart(UriPartial.Path) + "/");
        }

        result.AddError($"{where} is '{text}'. It must be the address of a registry, such as {DefaultServer}.");
        return null;
    }
}
