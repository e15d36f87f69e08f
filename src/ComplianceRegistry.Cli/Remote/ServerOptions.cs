using System.CommandLine;

namespace ComplianceRegistry.Cli.Remote;

/// <summary>The options by which a command finds a running registry and signs in to it.</summary>
internal sealed class ServerOptions
{
    private const string DefaultServer = "http://127.0.0.1:5080";

    private readonly Option<Uri> _server = new("--server")
    {
        Description = "Address of the registry.",
        DefaultValueFactory = _ => new Uri(Environment.GetEnvironmentVariable("REGISTRY_SERVER") ?? DefaultServer),
    };

    private readonly Option<string?> _client = new("--client")
    {
        Description = "Client id to sign in with; REGISTRY_CLIENT if not given.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("REGISTRY_CLIENT"),
    };

    private readonly Option<string?> _secret = new("--secret")
    {
        Description = "Client secret; better given as REGISTRY_SECRET, where no list of processes shows it.",
        DefaultValueFactory = _ => Environment.GetEnvironmentVariable("REGISTRY_SECRET"),
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
        if (arguments.GetValue(_client) is { } id)
        {
            await client.SignInAsync(id, arguments.GetValue(_secret) ?? "", cancellationToken);
        }

        return client;
    }
}
