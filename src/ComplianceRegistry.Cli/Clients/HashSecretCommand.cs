using System.CommandLine;
using ComplianceRegistry.Web.Identity;
using Spectre.Console;

namespace ComplianceRegistry.Cli.Clients;

/// <summary><c>registry hash-secret</c>: reads a client's secret from standard input and prints what <c>Auth:ClientsFile</c> keeps of it.</summary>
internal static class HashSecretCommand
{
    public static Command Create()
    {
        var command = new Command("hash-secret", "Reads a client's secret from standard input, one line, and prints the secretHash for the server's clients file.");
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        var secret = await ReadAsync(cancellationToken);
        if (string.IsNullOrWhiteSpace(secret))
        {
            await Console.Error.WriteLineAsync("Standard input has no secret. Give it as one line, such as: openssl rand -base64 24 | tee secret | registry hash-secret");
            return 2;
        }

        Console.WriteLine(ClientSecretHash.Of(secret));
        return 0;
    }

    // Typed on a terminal, it is neither shown nor part of what the command prints.
    private static async Task<string?> ReadAsync(CancellationToken cancellationToken)
    {
        if (Console.IsInputRedirected)
            return await Console.In.ReadLineAsync(cancellationToken);
        var terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(Console.Error) });
        return await terminal.PromptAsync(new TextPrompt<string>("Secret:").Secret(null), cancellationToken);
    }
}
