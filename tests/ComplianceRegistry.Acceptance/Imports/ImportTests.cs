using System.Net;
using System.Text.Json;

namespace ComplianceRegistry.Acceptance.Imports;

public sealed class ImportTests
{
    private const string Path = "v1/imports/systems?mapping=us-federal-2024";
    private const string Authority = "demo-authority-us";
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    [Fact]
    public async Task Every_row_is_accounted_for_and_importing_again_adds_nothing()
    {
        using var directory = new TemporaryDirectory();
        await using var server = await ServerProcess.StartAsync(directory.Data);
        var file = SampleRegister.Csv(rows: 300, repeated: 3, withoutName: 2);

        var trial = await FinishedAsync(server.Client, await StartAsync(server.Client, Path + "&dryRun=true", file));
        var untouched = await TotalAsync(server.Client);
        var first = await FinishedAsync(server.Client, await StartAsync(server.Client, Path, file));
        var second = await FinishedAsync(server.Client, await StartAsync(server.Client, Path, file));
        var rows = await RowsAsync(server.Client, first);

        Assert.Equal("305 read, 300 accepted, 3 duplicate, 2 rejected", Counts(trial));
        Assert.Equal(0, untouched);
        Assert.Equal("305 read, 300 accepted, 3 duplicate, 2 rejected", Counts(first));
        Assert.Equal("305 read, 0 accepted, 303 duplicate, 2 rejected", Counts(second));
        Assert.Equal(300, await TotalAsync(server.Client));
        Assert.Equal(Enumerable.Range(1, 305), rows.Select(row => row.GetProperty("row").GetInt32()));
        Assert.All(rows.TakeLast(2), row => Assert.Equal("/name", row.GetProperty("faults")[0].GetProperty("pointer").GetString()));
        await AssertFoundAsync(server.Client, rows[10].GetProperty("system").GetString()!);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_import_killed_half_way_goes_on_where_it_was_and_loses_and_doubles_nothing(bool viewIsLost)
    {
        using var directory = new TemporaryDirectory();
        const int Rows = 6_000;
        string operation;
        await using (var server = await ServerProcess.StartAsync(directory.Data))
        {
            operation = await StartAsync(server.Client, Path, SampleRegister.Csv(Rows));
            var half = await UntilAsync(server.Client, operation, reply => reply.GetProperty("rows").GetProperty("read").GetInt32() > 500);
            Assert.Equal("running", half.GetProperty("status").GetString());
            await server.KillAsync();
        }

        if (viewIsLost)
        {
            Directory.EnumerateFiles(directory.Data, "views.db*").ToList().ForEach(File.Delete);
        }

        await using var again = await ServerProcess.StartAsync(directory.Data);
        var end = await FinishedAsync(again.Client, operation);

        Assert.Equal($"{Rows} read, {Rows} accepted, 0 duplicate, 0 rejected", Counts(end));
        Assert.Equal(Rows, await TotalAsync(again.Client));
        var rows = await RowsAsync(again.Client, end);
        Assert.Equal(Rows, rows.Select(row => row.GetProperty("system").GetString()).Distinct().Count());
    }

    [Fact]
    public async Task A_mapping_may_be_sent_along_and_is_refused_with_all_its_faults()
    {
        using var directory = new TemporaryDirectory();
        await using var server = await ServerProcess.StartAsync(directory.Data);
        const string Mapping = """
            {"name":"own","source":"own-register","format":"ndjson","jurisdiction":"US","key":["id"],
             "fields":{"name":{"column":"title"},"intendedPurpose":{"column":"aim"},"provider":{"column":"by"},"sector":{"constant":"health"}}}
            """;
        const string File = """
            {"id":"1","title":"Triage","aim":"Orders patients by urgency.","by":"Clinic"}
            {"id":"2","title":"Triage two","aim":"Orders patients by urgency.","by":"Clinic"}
            not json
            """;

        var accepted = await server.Client.UploadPartsAsync("v1/imports/systems", Authority, Mapping, File);
        var end = await FinishedAsync(server.Client, accepted.Id);
        var refused = await server.Client.UploadPartsAsync("v1/imports/systems", Authority, """{"name":"X Y","fields":{}}""", File);
        var foreign = await server.Client.UploadPartsAsync("v1/imports/systems", "demo-authority-de", Mapping, File);
        var provider = await server.Client.UploadPartsAsync("v1/imports/systems", "demo-provider-us", Mapping, File);

        Assert.Equal("3 read, 2 accepted, 0 duplicate, 1 rejected", Counts(end));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.Status);
        Assert.True(refused.Json.GetProperty("faults").GetArrayLength() > 5, refused.Text);
        Assert.Equal((HttpStatusCode.Forbidden, "other-jurisdiction"), (foreign.Status, foreign.Json.GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.Forbidden, provider.Status);
    }

    [Fact]
    public async Task A_file_that_is_not_what_its_mapping_says_fails_as_a_whole_and_says_why()
    {
        using var directory = new TemporaryDirectory();
        await using var server = await ServerProcess.StartAsync(directory.Data);

        var end = await FinishedAsync(server.Client, await StartAsync(server.Client, Path, "Name,Other\na,b\n"u8.ToArray()));

        Assert.Equal("failed", end.GetProperty("status").GetString());
        Assert.Contains("'Use Case Name'", end.GetProperty("failure").GetString(), StringComparison.Ordinal);
    }

    private static async Task<string> StartAsync(ApiClient client, string path, byte[] file)
    {
        using var body = new MemoryStream(file);
        var reply = await client.UploadAsync(path, Authority, "text/csv", body);
        Assert.True(reply.Status == HttpStatusCode.Accepted, reply.Text);
        Assert.Equal($"/v1/operations/{reply.Id}", reply.Location!.ToString());
        return reply.Id;
    }

    private static Task<JsonElement> FinishedAsync(ApiClient client, string operation) =>
        UntilAsync(client, operation, reply => reply.GetProperty("status").GetString() != "running");

    private static async Task<JsonElement> UntilAsync(ApiClient client, string operation, Func<JsonElement, bool> reached)
    {
        using var limit = new CancellationTokenSource(Limit);
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(50));
        while (true)
        {
            var reply = (await client.SendAsync(HttpMethod.Get, $"v1/operations/{operation}", Authority)).Json;
            if (reached(reply))
            {
                return reply;
            }

            await pause.WaitForNextTickAsync(limit.Token);
        }
    }

    private static async Task<List<JsonElement>> RowsAsync(ApiClient client, JsonElement operation)
    {
        var text = (await client.SendAsync(HttpMethod.Get, operation.GetProperty("result").GetString()![1..], Authority)).Text;
        return [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement)];
    }

    private static async Task<int> TotalAsync(ApiClient client)
    {
        var head = (await client.TextAsync("v1/log/checkpoint")).Split('\n')[1];
        var last = (long.Parse(head, System.Globalization.CultureInfo.InvariantCulture) - 1).ToString(System.Globalization.CultureInfo.InvariantCulture);
        var reply = await client.SendAsync(HttpMethod.Get, "v1/systems?facets=jurisdiction&limit=1", null, null, ("Registry-Min-Position", last));
        return reply.Json.GetProperty("facets").GetProperty("jurisdiction").TryGetProperty("US", out var count) ? count.GetInt32() : 0;
    }

    private static async Task AssertFoundAsync(ApiClient client, string id)
    {
        var system = (await client.SendAsync(HttpMethod.Get, $"v1/systems/{id}")).Json;
        Assert.Equal("Système 10", system.GetProperty("name").GetString());
        Assert.Equal("withdrawn", system.GetProperty("status").GetString());
        Assert.Contains("“lines”", system.GetProperty("intendedPurpose").GetString(), StringComparison.Ordinal);
    }

    private static string Counts(JsonElement operation)
    {
        var rows = operation.GetProperty("rows");
        return $"{rows.GetProperty("read")} read, {rows.GetProperty("accepted")} accepted, {rows.GetProperty("duplicate")} duplicate, {rows.GetProperty("rejected")} rejected";
    }
}
