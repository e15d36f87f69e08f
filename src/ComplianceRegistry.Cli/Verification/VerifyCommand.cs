using System.CommandLine;
using ComplianceRegistry.Cli.Remote;
using ComplianceRegistry.Ledger.Verification;

namespace ComplianceRegistry.Cli.Verification;

/// <summary>
/// <c>registry verify</c>: reads the whole log of a running registry, or of a data directory, and checks everything that anybody can
/// check. It changes nothing, and a directory may be verified beside the server that runs on it.
/// </summary>
internal static class VerifyCommand
{
    private static readonly Option<DirectoryInfo?> Data =
        new("--data") { Description = "Data directory to verify; a running registry is asked when it is not given." };

    private static readonly Option<string?> Key =
        new("--key") { Description = "The vkey that you trust, known from elsewhere; the registry's own word is taken when it is not given." };

    private static readonly CheckpointOption Checkpoint = new();

    private static readonly ServerOptions Server = new();

    public static Command Create()
    {
        var command = new Command("verify", "Verifies the whole log: positions, hashes, commitments, the tree and the checkpoint's signature.") { Data, Key };
        Checkpoint.AddTo(command);
        Server.AddTo(command);
        command.SetAction(RunAsync);
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            var report = arguments.GetValue(Data) is { } directory
                ? await LocalLog.VerifyAsync(directory.FullName, Checkpoint.PathOf(arguments, directory.FullName), arguments.GetValue(Key), cancellationToken)
                : await VerifyServerAsync(arguments, cancellationToken);
            Report(report);
            return report.IsSound ? 0 : 1;
        }
        catch (Exception fault) when (fault is RegistryRefusedException or HttpRequestException or IOException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
    }

    private static async Task<VerificationReport> VerifyServerAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        using var registry = await Server.ConnectAsync(arguments, cancellationToken);
        return await RemoteLog.VerifyAsync(registry, arguments.GetValue(Key), cancellationToken);
    }

    private static void Report(VerificationReport report)
    {
        Console.WriteLine($"{report.Entries} entries of {report.Streams} streams, {report.Sealed} sealed, {report.Erased} erased");
        Console.WriteLine($"root {Convert.ToHexStringLower(report.Root)}");
        Console.WriteLine(report.Checkpoint is { } checkpoint
            ? $"checkpoint of {checkpoint.Origin} over {checkpoint.Size} entries: signature and root verified"
            : "no signed checkpoint was compared: there is none where it is looked for (--checkpoint names another place)");
        foreach (var fault in report.Faults)
        {
            Console.WriteLine($"{fault.First.Kind} at position {fault.First.Position} ({fault.Count} in all): {fault.First.Detail}");
        }

        Console.WriteLine(Conclusion(report));
    }

    // Without a checkpoint a log that was cut off, or written anew from its first entry, looks as whole as the true one.
    private static string Conclusion(VerificationReport report) => report switch
    {
        { IsSound: false } => "The log is NOT sound.",
        { Checkpoint: null } => "The entries agree with each other, but NO CHECKPOINT WAS COMPARED: whether this is the log that was signed, and whole, is not known.",
        _ => "The log is sound.",
    };
}
