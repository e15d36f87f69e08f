using System.CommandLine;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Web.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Server = ComplianceRegistry.Web.Program;

namespace ComplianceRegistry.Cli.Founding;

/// <summary>
/// <c>registry init FOUNDERS</c>: records the jurisdictions, the secretariat and the first authorities as the first acts of a log, in the same way and
/// with the same settings as the server would, and ends. Repeating it records only what is missing.
/// </summary>
internal static class InitCommand
{
    private static readonly Argument<FileInfo> Founders =
        new Argument<FileInfo>("FOUNDERS") { Description = "JSON file of the secretariat and the first authorities." }.AcceptExistingOnly();

    private static readonly Option<DirectoryInfo?> Data =
        new("--data") { Description = "The data directory; as the server's settings say when it is not given." };

    public static Command Create()
    {
        var command = new Command("init", "Records the founders of a new registry. Every other setting is the server's: appsettings.json and the environment.") { Founders, Data };
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            await using var server = Server.Build(Settings(arguments));
            await server.OpenLogAsync();
            await server.StartAsync(cancellationToken);
            Console.WriteLine($"The log has {server.Services.GetRequiredService<Replica>().Size} entries; the founders are recorded.");
            await server.StopAsync(cancellationToken);
            return 0;
        }
        catch (Exception fault) when (StartUp.Explains(fault))
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
    }

    // On a port of its own, so that a server that runs elsewhere on the machine is no hindrance.
    private static string[] Settings(ParseResult arguments)
    {
        string[] settings = ["--urls=http://127.0.0.1:0", $"--Registry:FoundersFile={arguments.GetValue(Founders)!.FullName}"];
        return arguments.GetValue(Data) is { } data ? [.. settings, $"--Registry:DataDirectory={data.FullName}"] : settings;
    }
}
