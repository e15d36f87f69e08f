using Xunit.Abstractions;

namespace ComplianceRegistry.Acceptance.Faults;

public sealed class ReactionKillTests(ITestOutputHelper output)
{
    private const int Certificates = 400;
    private const string Recorded = "certificate.recorded";
    private const string Lost = "certificate.body-lost";
    private const string Expired = "certificate.expired";
    private const string Lapsed = "certificate.transfer-lapsed";
    private const string Shown = "system.badge-shown";

    /// <summary>What each clock of the body's designation and of its certificates comes to when nobody acts.</summary>
    private static readonly Dictionary<string, string> Consequences = new(StringComparer.Ordinal)
    {
        ["validity"] = Expired,
        ["transfer"] = Lapsed,
        ["inform-providers"] = "designation.duty-overdue",
        ["report-impact"] = "designation.duty-overdue",
    };

    [Fact]
    public async Task Kills_amid_a_cascade_and_amid_due_deadlines_lose_no_consequence_and_repeat_none()
    {
        using var directory = new TemporaryDirectory();
        var log = new LogTail(directory.Data);
        var kills = new Kills(directory.Data, log);
        var (body, followed) = await WithdrawAsync(directory.Data, log, kills);
        var (deadlines, expired) = await ExpireAsync(directory.Data, log, kills);
        var lapsed = await LapseAsync(directory.Data, log, kills, deadlines);

        await using var last = await ServerProcess.StartAsync(directory.Data);
        await log.ReachesAsync(Lapsed, Certificates / 2);
        await log.ReachesAsync(Shown, 3 * Certificates);
        var verified = await RegistryCommand.RunAsync("verify", "--data", directory.Data);
        var acts = log.Read();
        output.WriteLine(
            $"{kills.Count} kills, when {Said(followed, Certificates)} had followed, {Said(expired, Certificates / 2)} expired, {Said(lapsed, Certificates / 2)} lapsed; "
            + $"{deadlines.Count} deadlines, {acts.Count} acts.");
        output.WriteLine(verified.Output);

        Assert.Equal(0, verified.ExitCode);
        Assert.Contains(followed, count => count < Certificates);
        Assert.Contains(expired.Concat(lapsed), count => count < Certificates / 2);
        AssertEachFollowedOnce(body, acts);
        Assert.All(deadlines.Where(deadline => !(deadline.Clock == "transfer" && body.Ending.Contains(deadline.Case))), deadline => AssertFiredOnce(deadline, acts));
        await AssertServedAsync(last.Client, body);
    }

    /// <summary>Prepares the certificates and withdraws their body's designation.</summary>
    private static async Task<(CertifiedBody Body, IReadOnlyList<int> Followed)> WithdrawAsync(string data, LogTail log, Kills kills)
    {
        await using var server = await ServerProcess.StartAsync(data);
        var body = await CertifiedBody.PrepareAsync(server.Client, Certificates);
        await log.ReachesAsync(Shown, Certificates);
        await body.WithdrawAsync(server.Client);
        return (body, await kills.AmidAsync(server, Lost, Certificates, times: 2));
    }

    /// <summary>Moves the clock to the end of the last day of every other certificate, when all have followed.</summary>
    private static async Task<(IReadOnlyList<ListedDeadline> Deadlines, IReadOnlyList<int> Expired)> ExpireAsync(string data, LogTail log, Kills kills)
    {
        await using var server = await ServerProcess.StartAsync(data);
        await log.ReachesAsync(Lost, Certificates);
        await log.ReachesAsync(Shown, 2 * Certificates);
        var deadlines = await ListedDeadline.AllAsync(server.Client);
        await server.Client.MoveClockAsync(DueOf(deadlines, "validity"));
        return (deadlines, await kills.AmidAsync(server, Expired, Certificates / 2, times: 1));
    }

    /// <summary>Moves the clock to the end of the time in which another body could have taken the certificates over, when those that ended before have ended.</summary>
    private static async Task<IReadOnlyList<int>> LapseAsync(string data, LogTail log, Kills kills, IEnumerable<ListedDeadline> deadlines)
    {
        await using var server = await ServerProcess.StartAsync(data);
        await log.ReachesAsync(Expired, Certificates / 2);
        await log.ReachesAsync(Shown, 2 * Certificates + (Certificates / 2));
        await server.Client.MoveClockAsync(DueOf(deadlines, "transfer"));
        return await kills.AmidAsync(server, Lapsed, Certificates / 2, times: 1);
    }

    /// <summary>The instant at which all clocks of a name are due.</summary>
    private static DateTimeOffset DueOf(IEnumerable<ListedDeadline> deadlines, string clock) =>
        Assert.Single(deadlines.Where(deadline => deadline.Clock == clock).Select(deadline => deadline.Due).Distinct());

    private static void AssertEachFollowedOnce(CertifiedBody body, IReadOnlyList<TailedAct> acts)
    {
        var kinds = acts.ToLookup(act => act.Stream, act => act.Kind, StringComparer.Ordinal);
        var withdrawn = acts.Single(act => act.Kind == "designation.withdrawn");
        Assert.All(body.Certificates, pair =>
        {
            Assert.Equal([Recorded, Lost, body.Ending.Contains(pair.Key) ? Expired : Lapsed], kinds[pair.Key]);
            Assert.Equal(["system.listed", Shown, Shown, Shown], kinds[pair.Value]);
        });
        Assert.All(acts.Where(act => act.Kind == Lost), act => Assert.Equal(withdrawn.Effective ?? withdrawn.At, act.Effective));
    }

    /// <summary>Its consequence holds from the instant at which it was due, and was recorded no earlier.</summary>
    private static void AssertFiredOnce(ListedDeadline deadline, IEnumerable<TailedAct> acts)
    {
        var fired = Assert.Single(acts, act => act.Stream == deadline.Case && act.Kind == Consequences[deadline.Clock] && act.Effective == deadline.Due);
        Assert.True(fired.At >= deadline.Due, $"{deadline} fired at {fired.At:O}.");
    }

    private static async Task AssertServedAsync(ApiClient client, CertifiedBody body)
    {
        var status = new Dictionary<string, string>(StringComparer.Ordinal);
        for (string? path = $"v1/certificates?designation={body.Designation}&limit=200"; path is not null;)
        {
            var page = (await client.SendAsync(HttpMethod.Get, path)).Json;
            foreach (var item in page.GetProperty("items").EnumerateArray())
            {
                status.Add(item.GetProperty("id").GetString()!, item.GetProperty("status").GetString()!);
            }

            path = page.GetProperty("next").GetString() is { } cursor ? $"v1/certificates?designation={body.Designation}&limit=200&cursor={Uri.EscapeDataString(cursor)}" : null;
        }

        Assert.Equal(body.Certificates.Keys.Order(StringComparer.Ordinal), status.Keys.Order(StringComparer.Ordinal));
        Assert.All(status, pair => Assert.Equal(body.Ending.Contains(pair.Key) ? "expired" : "suspended", pair.Value));
    }

    private static string Said(IEnumerable<int> counts, int of) => $"{string.Join(", ", counts)} of {of}";
}
