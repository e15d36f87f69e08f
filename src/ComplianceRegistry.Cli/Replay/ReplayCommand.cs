using System.CommandLine;
using System.Diagnostics;
using ComplianceRegistry.Cli.Remote;

namespace ComplianceRegistry.Cli.Replay;

/// <summary><c>registry replay devices DEVICES.csv --events EVENTS.csv --body PTY-…</c>: records the past of a list of devices in a running registry.</summary>
internal static class ReplayCommand
{
    private const string Source = "fda-ai-devices";

    private static readonly Argument<FileInfo> Devices =
        new Argument<FileInfo>("DEVICES") { Description = "The FDA's list of AI-enabled devices, as CSV." }.AcceptExistingOnly();

    private static readonly Option<FileInfo> Events =
        new Option<FileInfo>("--events") { Description = "Reports of adverse events of these devices from MAUDE, as CSV." }.AcceptExistingOnly();

    private static readonly Option<string> Body =
        new("--body") { Description = "Registry id of the conformity assessment body that is recorded as having taken the decisions.", Required = true };

    private static readonly Option<FileInfo?> Report =
        new("--report") { Description = "Where to write what became of each row in each step, with its clocks, as NDJSON." };

    private static readonly ServerOptions Server = new();

    public static Command Create()
    {
        var devices = new Command("devices", "Records devices as systems, decisions on them as certificates, adverse events as incidents. The past is recorded, not acted.")
        {
            Devices, Events, Body, Report,
        };
        Server.AddTo(devices);
        devices.SetAction(RunAsync);
        return new Command("replay", "Records the past of a source, with its own dates.") { devices };
    }

    private static async Task<int> RunAsync(ParseResult arguments, CancellationToken cancellationToken)
    {
        try
        {
            var (source, watch) = (ReplaySource.Shipped(Source), Stopwatch.StartNew());
            using var registry = await Server.ConnectAsync(arguments, cancellationToken);
            var replay = new DeviceReplay(registry, source);
            var report = await replay.RunAsync(arguments.GetValue(Devices)!, arguments.GetValue(Events), arguments.GetValue(Body)!, cancellationToken);
            await TellAsync(report, source, watch.Elapsed, arguments.GetValue(Report), cancellationToken);
            return report.IsWhole ? 0 : 1;
        }
        catch (Exception fault) when (fault is RegistryRefusedException or HttpRequestException or ReplayFailedException or InvalidDataException)
        {
            await Console.Error.WriteLineAsync(fault.Message);
            return 2;
        }
    }

    private static async Task TellAsync(ReplayReport report, ReplaySource source, TimeSpan took, FileInfo? file, CancellationToken cancellationToken)
    {
        foreach (var line in ReplaySummary.Lines(report, source.Events.Notes, took))
        {
            Console.WriteLine(line);
        }

        if (file is not null)
        {
            await report.WriteAsync(file, cancellationToken);
        }
    }
}
