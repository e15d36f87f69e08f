using System.CommandLine;
using ComplianceRegistry.Ledger.Backup;

namespace ComplianceRegistry.Cli.Backups;

/// <summary><c>registry backup</c> and <c>registry restore</c>: copies of a data directory.</summary>
internal static class BackupCommands
{
    private static readonly Option<DirectoryInfo> Data = new("--data") { Description = "The data directory.", Required = true };

    private static readonly CheckpointOption Checkpoint = new();

    private static readonly Argument<DirectoryInfo> Backup = new("BACKUP") { Description = "Directory of the backup." };

    private static readonly Option<DirectoryInfo?> Keys = new("--keys")
    {
        Description = "Where the keys' part of the backup lies; 'keys' within the backup when it is there and nothing is given.",
    };

    private static readonly Option<bool> KeepKeys = new("--keep-keys") { Description = "Keeps the keys that the data directory has." };

    private static readonly Option<bool> Replace = new("--replace") { Description = "Moves aside what the data directory holds." };

    public static Command CreateBackup()
    {
        var command = new Command("backup", "Makes a backup beside a running server. Move its part 'keys' elsewhere and keep it for a short time only.") { Backup, Data };
        Checkpoint.AddTo(command);
        command.SetAction((arguments, cancellationToken) => GuardedAsync(async () =>
        {
            var kept = Checkpoint.PathOf(arguments, Of(arguments, Data));
            var made = await LogBackup.CreateAsync(Of(arguments, Data), Of(arguments, Backup), kept, TimeProvider.System, cancellationToken);
            Console.WriteLine($"{made.Size} entries backed up into {Of(arguments, Backup)}, root {made.Root}");
            if (made.Checkpoint is null)
                Console.WriteLine($"No signed checkpoint was there to go with it: {kept} does not exist.");
        }));
        return command;
    }

    public static Command CreateRestore()
    {
        var command = new Command("restore", "Restores a backup. Erasures that the log orders are carried out again.") { Backup, Data, Keys, KeepKeys, Replace };
        command.SetAction((arguments, cancellationToken) => GuardedAsync(async () =>
        {
            var restored = await LogBackup.RestoreAsync(
                Of(arguments, Backup), KeysPart(arguments), Of(arguments, Data), arguments.GetValue(Replace), TimeProvider.System, cancellationToken);
            Console.WriteLine($"{restored.Size} entries restored into {Of(arguments, Data)}, root {restored.Root}");
        }));
        return command;
    }

    private static string? KeysPart(ParseResult arguments)
    {
        var within = Path.Combine(Of(arguments, Backup), "keys");
        return arguments.GetValue(KeepKeys) ? null : arguments.GetValue(Keys)?.FullName ?? (Directory.Exists(within) ? within : null);
    }

    private static async Task<int> GuardedAsync(Func<Task> work)
    {
        try
        {
            await work();
            return 0;
        }
        catch (IOException fault)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
    }

    private static string Of(ParseResult arguments, Option<DirectoryInfo> option) => arguments.GetValue(option)!.FullName;

    private static string Of(ParseResult arguments, Argument<DirectoryInfo> argument) => arguments.GetValue(argument)!.FullName;
}
