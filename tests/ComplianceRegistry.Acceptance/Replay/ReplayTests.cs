using System.Globalization;
using System.Net;
using System.Text.Json;
using ComplianceRegistry.Ledger.Merkle;

namespace ComplianceRegistry.Acceptance.Replay;

public sealed class ReplayTests
{
    private const string Authority = "demo-authority-us";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Every_row_of_a_source_is_recorded_with_its_own_dates_and_a_second_replay_adds_nothing()
    {
        using var directory = new TemporaryDirectory();
        await using var server = await ServerProcess.StartAsync(directory.Data);
        var sample = new ReplaySample(directory.Path);

        var first = await ReplayAsync(server, sample);
        var certificate = first.Row("certificates", "DEN990007");
        var missed = first.Row("incidents", "90000002");
        var size = await SizeWhenListedAsync(server.Client, first.Rows.Count(row => row.GetProperty("step").GetString() == "certificates"));
        var second = await ReplayAsync(server, sample);

        Assert.True(first.ExitCode == 0, first.Output);
        Assert.Contains("systems: 8 in; 8 accepted, 0 already there, 0 rejected", first.Output, StringComparison.Ordinal);
        Assert.Contains("designations: 6 in; 6 accepted, 0 already there, 0 rejected", first.Output, StringComparison.Ordinal);
        Assert.Contains("certificates: 8 in; 8 accepted, 0 already there, 0 rejected", first.Output, StringComparison.Ordinal);
        Assert.Contains("incidents: 7 in; 7 accepted, 0 already there, 0 rejected", first.Output, StringComparison.Ordinal);
        Assert.Contains("events M (malfunction): 5 in, 5 in the registry", first.Output, StringComparison.Ordinal);
        Assert.Contains("clocks by incident-report-us@2026-11: 3 met, 2 missed, 2 undetermined", first.Output, StringComparison.Ordinal);
        Assert.Contains("undetermined: 1 without a day of awareness, 1 whose day of awareness is after the first report", first.Output, StringComparison.Ordinal);

        Assert.True(second.ExitCode == 0, second.Output);
        Assert.Contains("incidents: 7 in; 0 accepted, 7 already there, 0 rejected", second.Output, StringComparison.Ordinal);
        Assert.All(second.Rows, row => Assert.Equal("already-there", row.GetProperty("outcome").GetString()));
        Assert.Equal(first.Ids, second.Ids);
        Assert.Equal(size, await SizeAsync(server.Client));

        await AssertCertificateAsync(server.Client, certificate);
        await AssertMissedAsync(server.Client, missed);
        var (exitCode, output) = await RegistryCommand.RunAsync("verify", "--server", server.Address.ToString());
        Assert.True(exitCode == 0, output);
    }

    [Fact]
    public async Task A_row_that_cannot_be_recorded_is_told_with_its_problem_and_the_rest_is_recorded()
    {
        using var directory = new TemporaryDirectory();
        await using var server = await ServerProcess.StartAsync(directory.Data);
        var sample = new ReplaySample(directory.Path);
        sample.AddDevice("06/02/2025,K990099,Oracle,Fictional,Divination,ZZZ");
        sample.AddDevice("06/02/2025,K990012,LumenRead CT (v2.0),\"Fictional Imaging, Inc.\",Radiology,ZZA");
        sample.AddEvent("K000000,90000008,M,01/31/2020,N,Y,,,,,,,,M,I");
        sample.AddEvent("K990006,90000009,M,31/01/2020,N,Y,,,,,,,,M,I");
        sample.AddEvent("K990006,90000010,M,01/31/2020,N,Y,,,,,,,,XX,I");

        var replay = await ReplayAsync(server, sample);

        Assert.Equal(1, replay.ExitCode);
        Assert.Contains("systems: 10 in; 9 accepted, 1 already there, 0 rejected", replay.Output, StringComparison.Ordinal);
        Assert.Contains("certificates: 10 in; 8 accepted, 1 already there, 1 rejected", replay.Output, StringComparison.Ordinal);
        Assert.Contains("incidents: 10 in; 7 accepted, 0 already there, 3 rejected", replay.Output, StringComparison.Ordinal);
        Assert.Equal("unknown-code", replay.Code("certificates", "K990099"));
        Assert.Equal("unknown-device", replay.Code("incidents", "90000008"));
        Assert.Equal("unreadable-date", replay.Code("incidents", "90000009"));
        Assert.Equal("unknown-code", replay.Code("incidents", "90000010"));
    }

    [Fact]
    public async Task What_the_registry_refuses_is_told_with_its_own_problem()
    {
        using var directory = new TemporaryDirectory();
        await using var server = await ServerProcess.StartAsync(directory.Data);
        var sample = new ReplaySample(directory.Path);

        var noBody = await sample.ReplayAsync(server, await server.Client.PartyAsync("demo-provider-us"), Authority);
        var noAuthority = await sample.ReplayAsync(server, await server.Client.PartyAsync("demo-cab-us"), "demo-provider-us");

        Assert.Equal(1, noBody.ExitCode);
        Assert.Contains("not-a-body", noBody.Row("designations", "panel-pathology").GetProperty("problem").ToString(), StringComparison.Ordinal);
        Assert.Equal("nothing-to-certify", noBody.Code("certificates", "P990005"));
        Assert.Equal(2, noAuthority.ExitCode);
        Assert.Contains("authority-only", noAuthority.Output, StringComparison.Ordinal);
    }

    private static async Task<Replayed> ReplayAsync(ServerProcess server, ReplaySample sample) =>
        await sample.ReplayAsync(server, await server.Client.PartyAsync("demo-cab-us"), Authority);

    /// <summary>In force from the source's day, where the authority sits; recorded now, and proven to be in the log.</summary>
    private static async Task AssertCertificateAsync(ApiClient client, JsonElement row)
    {
        var id = row.GetProperty("id").GetString();
        var certificate = (await client.SendAsync(HttpMethod.Get, $"v1/certificates/{id}")).Json;
        var history = (await client.SendAsync(HttpMethod.Get, $"v1/certificates/{id}/history")).Json;
        var designation = (await client.SendAsync(HttpMethod.Get, $"v1/designations/{certificate.GetProperty("designation").GetString()}")).Json;
        var act = Assert.Single(history.GetProperty("items").EnumerateArray());

        Assert.Equal("active", certificate.GetProperty("status").GetString());
        Assert.Equal(["panel-gastroenterology-urology"], certificate.GetProperty("effectiveScope").EnumerateArray().Select(code => code.GetString()));
        Assert.Equal("active", designation.GetProperty("status").GetString());
        Assert.Equal(new DateTimeOffset(2020, 2, 29, 5, 0, 0, TimeSpan.Zero), certificate.GetProperty("validFrom").GetDateTimeOffset());
        Assert.Equal("DEN990007", certificate.GetProperty("sourceReference").GetString());
        Assert.Equal("certificate.recorded", act.GetProperty("act").GetString());
        Assert.True(act.GetProperty("at").GetDateTimeOffset() > DateTimeOffset.UtcNow.AddMinutes(-10));
        Assert.True(MerkleProof.VerifyInclusion(
            act.GetProperty("position").GetInt64(),
            history.GetProperty("size").GetInt64(),
            Convert.FromHexString(act.GetProperty("leafHash").GetString()!),
            [.. act.GetProperty("path").EnumerateArray().Select(hash => Convert.FromHexString(hash.GetString()!))],
            Convert.FromHexString(history.GetProperty("root").GetString()!)));
    }

    /// <summary>Thirty days from awareness and not one more; the miss is shown, and nothing followed from it.</summary>
    private static async Task AssertMissedAsync(ApiClient client, JsonElement row)
    {
        var id = row.GetProperty("id").GetString();
        var reply = await client.SendAsync(HttpMethod.Get, $"v1/incidents/{id}");
        var incident = reply.Json;
        var clock = Assert.Single(incident.GetProperty("clocks").EnumerateArray());

        Assert.Equal((HttpStatusCode.OK, "recorded", 1), (reply.Status, incident.GetProperty("status").GetString(), incident.GetProperty("version").GetInt32()));
        Assert.Equal("missed", clock.GetProperty("result").GetString());
        Assert.Equal(clock.GetProperty("due").GetString(), clock.GetProperty("doneAt").GetString());
        Assert.StartsWith("2020-02-01T05:00:00", clock.GetProperty("due").GetString(), StringComparison.Ordinal);
    }

    private static async Task<long> SizeAsync(ApiClient client) =>
        long.Parse((await client.TextAsync("v1/log/checkpoint")).Split('\n')[1], CultureInfo.InvariantCulture);

    /// <summary>Entries in the log once the listings show the certificates, which they do soon after.</summary>
    private static async Task<long> SizeWhenListedAsync(ApiClient client, int certificates)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var feed = (await client.SendAsync(HttpMethod.Get, "v1/feed?limit=500")).Json.GetProperty("items").EnumerateArray();
            if (feed.Count(item => item.GetProperty("act").GetProperty("act").GetString() == "system.badge-shown") == certificates)
            {
                return await SizeAsync(client);
            }

            await pause.WaitForNextTickAsync(limit.Token);
        }
    }
}
