using System.Net;
using System.Text.RegularExpressions;

namespace ComplianceRegistry.Acceptance.Faults;

public sealed partial class LostViewTests
{
    [Fact]
    public async Task A_view_that_was_lost_is_filled_again_and_the_operator_is_told_in_one_line()
    {
        using var directory = new TemporaryDirectory();
        string id;
        await using (var server = await ServerProcess.StartAsync(directory.Data))
        {
            var reply = await server.Client.SendAsync(
                HttpMethod.Post, "v1/systems", "demo-provider-eu", Samples.System(await server.Client.PartyAsync("demo-provider-eu"), "lost"), ("Idempotency-Key", "lost"));
            Assert.Equal(HttpStatusCode.Created, reply.Status);
            id = reply.Id;
            await server.StopAsync();
        }

        foreach (var file in Directory.GetFiles(directory.Data, "views.db*"))
        {
            File.Delete(file);
        }

        await using var again = await ServerProcess.StartAsync(directory.Data);
        var found = await again.Client.SendAsync(HttpMethod.Get, "v1/systems?limit=1");
        Assert.Equal(id, found.Json.GetProperty("items")[0].GetProperty("id").GetString());
        await again.StopAsync();
        var told = Assert.Single(Told().Matches(again.Output));
        Assert.True(long.Parse(told.Groups["last"].Value, null) > 40, told.Value);
    }

    [GeneratedRegex(@"The view was filled again from the log: positions 0 to (?<last>\d+) in \d+ ms")]
    private static partial Regex Told();
}
