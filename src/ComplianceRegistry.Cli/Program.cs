using System.CommandLine;
using ComplianceRegistry.Cli.Backups;
using ComplianceRegistry.Cli.Founding;
using ComplianceRegistry.Cli.Imports;
using ComplianceRegistry.Cli.Verification;

var root = new RootCommand("Works with a compliance registry: founds it, imports registers, verifies the log, makes and restores backups.")
{
    InitCommand.Create(),
    ImportCommand.Create(),
    VerifyCommand.Create(),
    BackupCommands.CreateBackup(),
    BackupCommands.CreateRestore(),
};

return await root.Parse(args).InvokeAsync();
