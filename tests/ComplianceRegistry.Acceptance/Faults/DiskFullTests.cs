using System.Net;
using ComplianceRegistry.Ledger.Tests.Sqlite;

namespace ComplianceRegistry.Acceptance.Faults;

public sealed class DiskFullTests
{
    [SmallDiskFact]
    public async Task A_full_disk_refuses_writes_loses_nothing_and_ends_when_there_is_room_again()
    {
        using var directory = new TemporaryDirectory();
        using var disk = new SmallDisk(Directory.CreateDirectory(Path.Combine(directory.Path, "disk")).FullName, megabytes: 24);
        var data = Path.Combine(disk.Path, "data");
        await using var server = await ServerProcess.StartAsync(data);
        var acknowledged = new List<Reply> { await RegisterAsync(server, "first") };
        disk.Fill(butBytes: 256 * 1024);

        var refused = await RegisterUntilRefusedAsync(server, acknowledged);
        var readable = await server.Client.SendAsync(HttpMethod.Get, $"v1/systems/{acknowledged[0].Id}");
        disk.MakeRoom();
        var again = await RegisterAsync(server, "after");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal("log-unavailable", refused.Json.GetProperty("code").GetString());
        Assert.Contains("There is no space left to write the log", server.Output, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, readable.Status);
        Assert.Equal(HttpStatusCode.Created, again.Status);
        Assert.True(again.Position > acknowledged[^1].Position);
        var verified = await RegistryCommand.RunAsync("verify", "--data", data);
        Assert.True(verified.ExitCode == 0, verified.Output);
    }

    private static async Task<Reply> RegisterUntilRefusedAsync(ServerProcess server, List<Reply> acknowledged)
    {
        for (var number = 0; number < 20_000; number++)
        {
            var reply = await RegisterAsync(server, $"full-{number}");
            if (reply.Status != HttpStatusCode.Created)
            {
                return reply;
            }

            acknowledged.Add(reply);
        }

        throw new InvalidOperationException("The disk never became full.");
    }

    private static async Task<Reply> RegisterAsync(ServerProcess server, string key) => await server.Client.SendAsync(
        HttpMethod.Post,
        "v1/systems",
        "demo-provider-eu",
        Samples.System(await server.Client.PartyAsync("demo-provider-eu"), key),
        ("Idempotency-Key", key));
}
