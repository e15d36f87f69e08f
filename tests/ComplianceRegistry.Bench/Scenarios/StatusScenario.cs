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
        var paths = run.Write("paths-status", certified.Select(system => $"/v1/systems/{system.Id}/status?jurisdiction=KR"));
        var answer = await registry.GetAsync($"v1/systems/{certified[0].Id}/status?jurisdiction=KR");
        if (!(bool)answer["inForce"]!)
            throw new InvalidOperationException($"It is not in force: {answer}");
        var reply = run.Write("status", [answer.ToJsonString()]);
        await using var bare = await ServerProcess.StartAsync(typeof(StatusScenario).Assembly.Location, "any", [BareServer.Role, reply]);

        Contestant[] Sides(int connections) =>
        [
            new("registry", (_, duration) => Wrk.GetAsync(registry.Address, duration, connections, paths)),
            new("bare", (_, duration) => Wrk.GetAsync(bare.Address, duration, connections, paths)),
        ];
        var rounds = await Rounds.RunAsync(run.Rounds, run.Duration, run.WarmUp, Sides(Connections));
        var ratio = rounds.Ratio("registry", "bare");
        run.Results.Add("Status of one system in a jurisdiction, to bare Kestrel with the same bytes", ratio.Show() + " ×", $"≥ {Least} ×", ratio.Median >= Least && rounds.Failures == 0,
            $"registry {rounds.Rate("registry").Show("0")}/s, bare {rounds.Rate("bare").Show("0")}/s, {new FileInfo(reply).Length} bytes, p99 {rounds.P99("registry").Show()} ms, failures {rounds.Failures}");

        var alone = await Rounds.RunAsync(run.Rounds, run.Duration, run.WarmUp, Sides(1));
        var (ours, kestrels) = (alone.P50("registry"), alone.P50("bare"));
        var server = ours.Median - kestrels.Median;
        run.Results.Add("… the server's own time, one question at a time", string.Create(CultureInfo.InvariantCulture, $"{server:0.000} ms"), $"< {MostMilliseconds} ms", server < MostMilliseconds && alone.Failures == 0,
            $"medians {ours.Show("0.000")} ms and bare {kestrels.Show("0.000")} ms");
    }
}
