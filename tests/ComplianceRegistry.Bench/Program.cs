using ComplianceRegistry.Bench.Machine;
using ComplianceRegistry.Bench.Peer;
using ComplianceRegistry.Bench.Scenarios;

// wrk, setpriv, /proc and Debian's packages.
[assembly: System.Runtime.Versioning.SupportedOSPlatform("linux")]

namespace ComplianceRegistry.Bench;

/// <summary>
/// <c>dotnet run -c Release --project tests/ComplianceRegistry.Bench [scenario ...] [--terms=rare|middling|common] [--short]</c>: measures the registry against its peers on
/// this machine. The same program, started with a role, is the peer or the bare server.
/// </summary>
internal static class Program
{
    private const string TermsOption = "--terms=";

    private static readonly Dictionary<string, Func<BenchRun, Task>> Scenarios = new()
    {
        ["append"] = AppendScenario.RunAsync,
        ["register"] = RegisterScenario.RunAsync,
        ["read"] = ReadScenario.RunAsync,
        ["import"] = ImportScenario.RunAsync,
        ["search"] = SearchScenario.RunAsync,
        ["rebuild"] = RebuildScenario.RunAsync,
        ["start"] = StartScenario.RunAsync,
        ["cascade"] = CascadeScenario.RunAsync,
        ["expiries"] = run => DeadlineScenario.RunAsync(run, DueCases.Certificates),
        ["deadlines"] = run => DeadlineScenario.RunAsync(run, DueCases.Requests),
        ["recognitions"] = RecognitionScenario.RunAsync,
        ["status"] = StatusScenario.RunAsync,
    };

    public static async Task<int> Main(string[] args)
    {
        switch (args)
        {
            case [PeerServer.Role, var connectionString, var publicKey]:
                await PeerServer.RunAsync(connectionString, publicKey);
                return 0;
            case [BareServer.Role, var file]:
                await BareServer.RunAsync(file);
                return 0;
            default:
                return await MeasureAsync(args);
        }
    }

    private static async Task<int> MeasureAsync(string[] args)
    {
        var only = args.Where(arg => arg.StartsWith(TermsOption, StringComparison.Ordinal)).Select(arg => arg[TermsOption.Length..]).ToArray();
        var wanted = args.Where(arg => arg != "--short" && !arg.StartsWith(TermsOption, StringComparison.Ordinal)).ToArray();
        if (wanted.FirstOrDefault(name => !Scenarios.ContainsKey(name)) is { } unknown)
        {
            Console.Error.WriteLine($"There is no scenario '{unknown}'. There are: {string.Join(", ", Scenarios.Keys)}; {TermsOption}rare, middling or common for search; and --short.");
            return 2;
        }

        await DebianPackages.RequireAsync();
        var run = new BenchRun(args.Contains("--short"), WorkFolder.Create(), only);
        try
        {
            foreach (var name in wanted.Length == 0 ? Scenarios.Keys : wanted.AsEnumerable())
            {
                Console.WriteLine($"\n== {name}");
                await Scenarios[name](run);
            }
        }
        finally
        {
            Directory.Delete(run.Folder, recursive: true);
        }

        Console.WriteLine($"\n{run.Results.ToMarkdown()}");
        return run.Results.AllMet ? 0 : 1;
    }
}
