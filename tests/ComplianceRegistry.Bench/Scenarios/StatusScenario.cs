using System.Globalization;
using ComplianceRegistry.Bench.Load;
using ComplianceRegistry.Bench.Machine;
using ComplianceRegistry.Bench.Peer;
using ComplianceRegistry.Bench.Registry;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>Whether a system is in force in a jurisdiction that recognised its certificate, with acts and proofs, against Kestrel answering the same bytes.</summary>
internal static class StatusScenario
{
    private const int Connections = 64;
    private const double Least = 0.5;
    private const double MostMilliseconds = 1;

    public static async Task RunAsync(BenchRun run)
    {
        await using var registry = await RegistryProcess.StartAsync(await run.ServerAsync(), run.NewFolder("status"));
        await UnionAndKorea.ArrangeAsync(registry);
        var certified = await CertifyingBody.CertifyAsync(registry, run, run.Short ? 50 : 500);
        await KoreanRequests.RecogniseAsync(registry, certified, certified.Length);
        var answer = await registry.GetAsync(PathOf(certified[0]));
        if (!(bool)answer["inForce"]!)
            throw new InvalidOperationException($"It is not in force: {answer}");
        var reply = run.Write("status", [answer.ToJsonString()]);
        await using var bare = await ServerProcess.StartAsync(typeof(StatusScenario).Assembly.Location, "any", [BareServer.Role, reply]);
        var sides = new Sides(registry, bare, run.Write("paths-status", certified.Select(PathOf)));
        await ManyAsync(run, sides);
        await AloneAsync(run, sides);
        await BusyAsync(run, sides, certified.Length);
    }

    private static async Task ManyAsync(BenchRun run, Sides sides)
    {
        var rounds = await Rounds.RunAsync(run.Rounds, run.Duration, run.WarmUp, sides.Both(Connections));
        var ratio = rounds.Ratio("registry", "bare");
        run.Results.Add("Status of one system in a jurisdiction, to bare Kestrel with the same bytes", ratio.Show() + " ×", $"≥ {Least} ×", ratio.Median >= Least && rounds.Failures == 0,
            $"registry {rounds.Rate("registry").Show("0")}/s, bare {rounds.Rate("bare").Show("0")}/s, p99 {rounds.P99("registry").Show()} ms, failures {rounds.Failures}");
    }

    /// <summary>One connection: the server's own time is less than what a question takes with the way there and back.</summary>
    private static async Task AloneAsync(BenchRun run, Sides sides)
    {
        var rounds = await Rounds.RunAsync(run.Rounds, run.Duration, run.WarmUp, sides.Both(1));
        var took = rounds.P50("registry");
        run.Results.Add("… of one question at a time, with the way there and back", took.Show("0.000") + " ms", $"< {MostMilliseconds} ms", took.Median < MostMilliseconds && rounds.Failures == 0,
            $"bare {rounds.P50("bare").Show("0.000")} ms");
    }

    /// <summary>Each registration gives the log another root and every answer other proofs, so that hardly any is what it was when it was asked for last.</summary>
    private static async Task BusyAsync(BenchRun run, Sides sides, int questions)
    {
        var (registry, token) = (sides.Registry, await sides.Registry.TokenAsync("demo-provider-eu"));
        var party = await registry.PartyAsync(token);
        var (next, reads) = (questions, PacedReads.UntilAsync(registry.Http, await File.ReadAllLinesAsync(sides.Paths), Task.Delay(run.Duration)));
        var found = await SteadyWrites.DuringAsync(reads, () => registry.RegisterAsync(token, (run.Corpus[next++] with { Jurisdiction = "DE" }).ToRegistration(party)));
        run.Results.Report($"… asked {PacedReads.PerSecond} times a second while {SteadyWrites.PerSecond} systems a second are registered", $"median {Show(found.P50 / 1000.0)}",
            $"99th percentile {Show(found.P99 / 1000.0)}, with the way there and back; failures {found.Failures}");
    }

    private static string PathOf(CertifiedSystem system) => $"/v1/systems/{system.Id}/status?jurisdiction=KR";

    private static string Show(double milliseconds) => string.Create(CultureInfo.InvariantCulture, $"{milliseconds:0.000} ms");

    /// <summary>The two servers, and the file with the questions.</summary>
    private sealed record Sides(RegistryProcess Registry, ServerProcess Bare, string Paths)
    {
        public Contestant[] Both(int connections) =>
        [
            new("registry", (_, duration) => Wrk.GetAsync(Registry.Address, duration, connections, Paths)),
            new("bare", (_, duration) => Wrk.GetAsync(Bare.Address, duration, connections, Paths)),
        ];
    }
}
