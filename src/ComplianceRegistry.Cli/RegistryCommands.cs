using System.CommandLine;
using ComplianceRegistry.Cli.Backups;
using ComplianceRegistry.Cli.Clients;
using ComplianceRegistry.Cli.Founding;
using ComplianceRegistry.Cli.Imports;
using ComplianceRegistry.Cli.Replay;
using ComplianceRegistry.Cli.Verification;

namespace ComplianceRegistry.Cli;

/// <summary>The commands of <c>registry</c>. Exit codes: 0 done, 1 done and not as it should be, 2 not done.</summary>
internal static class RegistryCommands
{
    public static RootCommand Create() => new("Works with a compliance registry: founds it, hashes secrets of clients, imports registers, replays the past of sources, verifies the log, makes and restores backups.")
    {
        InitCommand.Create(),
        HashSecretCommand.Create(),
        ImportCommand.Create(),
        ReplayCommand.Create(),
        VerifyCommand.Create(),
        BackupCommands.CreateBackup(),
        BackupCommands.CreateRestore(),
    };
}
