using System.Net;
using System.Text.RegularExpressions;

namespace ComplianceRegistry.Acceptance.Faults;

public sealed partial class DurabilityTraceTests
{
    private const int Registrations = 10;

    /// <summary>
    /// A kill of the process cannot show a missing flush, since the kernel keeps what was written; the trace of system
    /// calls can: between any two acknowledgements that follow each other, the log's file was flushed to the disk.
    /// </summary>
    [Fact]
    public async Task The_log_is_flushed_to_the_disk_before_each_reply()
    {
        using var directory = new TemporaryDirectory();
        var trace = Path.Combine(directory.Path, "trace");
        await using (var server = await ServerProcess.StartAsync(
            directory.Data, "strace", "-D", "-f", "-y", "-s", "24", "-o", trace, "-e", "trace=fsync,fdatasync,sendto,sendmsg,write,writev"))
        {
            var party = await server.Client.PartyAsync("demo-provider-eu");
            for (var number = 0; number < Registrations; number++)
            {
                var reply = await server.Client.SendAsync(
                    HttpMethod.Post, "v1/systems", "demo-provider-eu", Samples.System(party, $"traced-{number}"), ("Idempotency-Key", $"traced-{number}"));
                Assert.Equal(HttpStatusCode.Created, reply.Status);
            }

            await server.StopAsync();
            await TracerEndedAsync(trace, server.Id);
        }

        var flushesBeforeReplies = FlushesBeforeReplies(File.ReadLines(trace));
        Assert.Equal(Registrations, flushesBeforeReplies.Count);
        Assert.All(flushesBeforeReplies, flushes => Assert.True(flushes > 0, "A registration was acknowledged before the log was flushed."));
    }

    /// <summary>The tracer runs beside the server and writes the end of the trace when the server has ended.</summary>
    private static async Task TracerEndedAsync(string trace, int server)
    {
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(30));
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        var end = new Regex($@"^{server}\s+\+\+\+ exited");
        while (!File.ReadLines(trace).Any(line => end.IsMatch(line)))
        {
            await pause.WaitForNextTickAsync(limit.Token);
        }
    }

    /// <summary>For each reply 201, how many flushes of the log ended since the reply before it.</summary>
    private static List<int> FlushesBeforeReplies(IEnumerable<string> trace)
    {
        var counts = new List<int>();
        var flushes = 0;
        foreach (var line in trace)
        {
            if (FlushEnded().IsMatch(line))
            {
                flushes++;
            }
            else if (line.Contains("HTTP/1.1 201", StringComparison.Ordinal))
            {
                counts.Add(flushes);
                flushes = 0;
            }
        }

        return counts;
    }

    [GeneratedRegex(@"(fsync|fdatasync)\(\d+<[^>]*log\.db(-wal)?>\)\s*= 0|<\.\.\. (fsync|fdatasync) resumed>\)\s*= 0")]
    private static partial Regex FlushEnded();
}
