using System.CommandLine;
using System.Text.Json;
using ComplianceRegistry.Cli.Remote;

namespace ComplianceRegistry.Cli.Imports;

/// <summary><c>registry import systems FILE --mapping M</c>: sends a foreign register to a running registry and follows its progress.</summary>
internal static class ImportCommand
{
    private static readonly Argument<FileInfo> File =
        new Argument<FileInfo>("FILE") { Description = "The register: CSV, JSON or NDJSON, as its mapping says." }.AcceptExistingOnly();

    private static readonly Option<string> Mapping =
        new("--mapping") { Description = "Name of a mapping that the registry has, or the path of a mapping file.", Required = true };

    private static readonly Option<bool> DryRun =
        new("--dry-run") { Description = "Reads and checks every row and registers nothing." };

    private static readonly Option<FileInfo?> Results =
        new("--results") { Description = "Where to write what became of each row, as NDJSON." };

    private static readonly ServerOptions Server = new();

    public static Command Create()
    {
        var systems = new Command("systems", "Imports AI systems, and the parties that the rows name.") { File, Mapping, DryRun, Results };
        Server.AddTo(systems);
        systems.SetAction(RunAsync);
        return new Command("import", "Imports a foreign register.") { systems };
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            using var registry = await Server.ConnectAsync(arguments, cancellationToken);
            var upload = new ImportUpload(arguments.GetValue(File)!, arguments.GetValue(Mapping)!, arguments.GetValue(DryRun));
            var operation = await OperationProgress.FollowAsync(registry, await upload.SendAsync(registry, cancellationToken), cancellationToken);
            await ReportAsync(registry, operation, arguments.GetValue(Results), cancellationToken);
            return operation.GetProperty("status").GetString() == "succeeded" ? 0 : 1;
        }
        catch (Exception fault) when (fault is RegistryRefusedException or HttpRequestException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
    }

    private static async Task ReportAsync(RegistryClient registry, JsonElement operation, FileInfo? results, CancellationToken cancellationToken)
    {
        Console.WriteLine($"{operation.GetProperty("id").GetString()} {operation.GetProperty("status").GetString()}: {OperationProgress.Counts(operation)}");
        if (operation.TryGetProperty("failure", out var failure) && failure.ValueKind == JsonValueKind.String)
        {
            await Console.Error.WriteLineAsync(failure.GetString());
        }

        if (results is not null)
        {
            await using var from = await OperationProgress.ResultAsync(registry, operation, cancellationToken);
            await using var to = results.Create();
            await from.CopyToAsync(to, cancellationToken);
        }
    }
}
