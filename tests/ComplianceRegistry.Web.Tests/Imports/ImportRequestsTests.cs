using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

namespace ComplianceRegistry.Web.Tests.Imports;

/// <summary>What the addresses of imports take and to whom they answer.</summary>
[Collection(SharedRegistry.Name)]
public sealed class ImportRequestsTests(RunningRegistry registry)
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Fact]
    public async Task a_mapping_that_is_no_unicode_text_or_no_date_format_is_refused_with_its_place()
    {
        var authority = await registry.As("demo-authority-us");
        var mapping = Upload.Mapping("refused-register");
        mapping["fields"]!["versionDate"] = new JsonObject { ["column"] = "name", ["dateFormat"] = "%" };
        var surrogate = Upload.Mapping("refused-register").ToJsonString().Replace("\"purpose\"", "\"\\ud800\"", StringComparison.Ordinal);

        var format = await authority.Import(mapping, Upload.Row("1", "One"));
        var text = await authority.Import(Encoding.UTF8.GetBytes(surrogate), Encoding.UTF8.GetBytes(Upload.Row("1", "One")));

        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/fields/versionDate/dateFormat date-format"), (format.Status, Assert.Single(format.Faults)));
        Assert.Equal((HttpStatusCode.UnprocessableEntity, "/fields/intendedPurpose/column not-unicode"), (text.Status, Assert.Single(text.Faults)));
    }

    [Fact]
    public async Task an_upload_may_have_a_key_which_is_checked_and_names_one_operation()
    {
        var authority = await registry.As("demo-authority-us");
        var (mapping, row, key) = (Upload.Mapping("keyed-register"), Upload.Row("1", "One"), Guid.NewGuid().ToString());

        var first = await authority.Import(mapping, row, key: key);
        var again = await authority.Import(mapping, row, key: key);
        var other = await authority.Import(mapping, Upload.Row("2", "Two"), key: key);
        var malformed = await authority.Import(mapping, row, key: "a b " + new string('x', 400));

        Assert.Equal((string)first["id"]!, (string)again["id"]!);
        Assert.Equal("idempotency-key-reused", other.Code);
        Assert.Equal((HttpStatusCode.BadRequest, "idempotency-key-malformed"), (malformed.Status, malformed.Code));
    }

    [Fact]
    public async Task an_operation_is_open_to_nobody_who_is_not_verified()
    {
        var authority = await registry.As("demo-authority-za");
        var accepted = await authority.Import(Upload.Mapping("hidden-register", jurisdiction: "ZA"), Upload.Row("1", "One"));
        await authority.Ended(accepted);
        string[] paths = [$"/v1/operations/{accepted["id"]}", $"/v1/operations/{accepted["id"]}/rows"];
        var individual = await registry.As("demo-individual");
        var applied = await individual.Create("/v1/parties", Samples.Party("Would-be secretariat", "secretariat"));
        Assert.True(applied.Status == HttpStatusCode.Created, applied.Text);

        foreach (var path in paths)
        {
            Assert.Equal(HttpStatusCode.NotFound, (await individual.Get(path, ("Registry-Party", (string)applied["id"]!))).Status);
            Assert.Equal(HttpStatusCode.OK, (await (await registry.As("demo-secretariat")).Get(path)).Status);
        }

        await Suspend(await Samples.PartyOf(authority));
        foreach (var path in paths)
            Assert.Equal(HttpStatusCode.NotFound, (await authority.Get(path)).Status);
    }

    [Fact]
    public async Task rows_are_served_whole_while_the_import_runs()
    {
        var authority = await registry.As("demo-authority-us");
        var file = string.Join('\n', Enumerable.Range(0, 3_000).Select(row => Upload.Row($"{row}", $"Row {row}")));
        var accepted = await authority.Import(Upload.Mapping("running-register"), file, dryRun: true);

        string? status;
        do
        {
            var before = await authority.Get($"/v1/operations/{accepted["id"]}");
            var rows = await authority.Get($"/v1/operations/{accepted["id"]}/rows");
            status = (string?)before["status"];
            Assert.True(rows.Text is "" || rows.Text.EndsWith('\n'), "The last line is cut.");
            Assert.True(rows.Text.Count(character => character == '\n') >= (int)before["rows"]!["read"]!, "A row that is counted is not served.");
            Assert.Equal($"{Encoding.UTF8.GetByteCount(rows.Text)}", rows.Header("Content-Length"));
        }
        while (status == "running");
        Assert.Equal("succeeded", status);
    }

    [Fact]
    public async Task nothing_is_left_of_an_upload_that_was_cut()
    {
        var token = await registry.TokenOf("demo-authority-us");
        var operations = new DirectoryInfo(Path.Combine(registry.DataDirectory, "operations"));
        using var limit = new CancellationTokenSource(Limit);
        using (var cut = new TcpClient())
        {
            await cut.ConnectAsync(registry.Anonymous.BaseAddress!.Host, registry.Anonymous.BaseAddress.Port, limit.Token);
            await cut.GetStream().WriteAsync(
                Encoding.ASCII.GetBytes($"POST /v1/imports/systems?mapping=us-federal-2024 HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer {token}\r\n"
                    + $"Content-Type: text/csv\r\nContent-Length: 100000000\r\n\r\n{new string('a', 500_000)}"),
                limit.Token);
            await Until(() => Unanswered(operations).Any(), limit.Token);
            cut.Client.Close(timeout: 0);
        }

        await Until(() => !Unanswered(operations).Any(), limit.Token);
    }

    private static IEnumerable<DirectoryInfo> Unanswered(DirectoryInfo operations) =>
        !Directory.Exists(operations.FullName) ? []
        : operations.EnumerateDirectories().Where(directory => !File.Exists(Path.Combine(directory.FullName, "operation.json")));

    private static async Task Until(Func<bool> reached, CancellationToken limit)
    {
        using var pause = new PeriodicTimer(TimeSpan.FromMilliseconds(20));
        while (!reached())
            await pause.WaitForNextTickAsync(limit);
    }

    private async Task Suspend(string party)
    {
        var secretariat = await registry.As("demo-secretariat");
        var read = await secretariat.Get($"/v1/parties/{party}");
        var suspended = await secretariat.Change($"/v1/parties/{party}/suspend", new JsonObject { ["reason"] = "Under review." }, (long)read["version"]!);
        Assert.True(suspended.Status == HttpStatusCode.OK, suspended.Text);
    }
}
