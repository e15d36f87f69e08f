using System.Text.Json;
using ComplianceRegistry.Cli.Remote;
using Spectre.Console;

namespace ComplianceRegistry.Cli.Imports;

/// <summary>Follows an import that runs in the registry, showing how far it has come.</summary>
internal static class OperationProgress
{
    /// <summary>The operation when it has ended.</summary>
    public static Task<JsonElement> FollowAsync(RegistryClient registry, JsonElement operation, CancellationToken cancellationToken) =>
        AnsiConsole.Progress()
            .Columns(new ProgressBarColumn(), new PercentageColumn(), new TaskDescriptionColumn(), new ElapsedTimeColumn())
            .StartAsync(async progress =>
            {
                var path = $"v1/operations/{operation.GetProperty("id").GetString()}";
                var task = progress.AddTask("importing", autoStart: true);
                using var tick = new PeriodicTimer(TimeSpan.FromMilliseconds(300));
                while (operation.GetProperty("status").GetString() == "running" && await tick.WaitForNextTickAsync(cancellationToken))
                {
                    operation = await registry.GetAsync(path, cancellationToken);
                    task.Value = operation.GetProperty("percent").GetDouble();
                    task.Description = Counts(operation);
                }

                task.StopTask();
                return operation;
            });

    /// <summary>How many rows were read, and what became of them.</summary>
    public static string Counts(JsonElement operation)
    {
        var rows = operation.GetProperty("rows");
        return $"{rows.GetProperty("read")} rows read, {rows.GetProperty("accepted")} accepted, "
            + $"{rows.GetProperty("duplicate")} duplicate, {rows.GetProperty("rejected")} rejected";
    }

    /// <summary>Opens what became of each row, as NDJSON.</summary>
    public static Task<Stream> ResultAsync(RegistryClient registry, JsonElement operation, CancellationToken cancellationToken) =>
        registry.GetStreamAsync(operation.GetProperty("result").GetString()![1..], cancellationToken);
}
