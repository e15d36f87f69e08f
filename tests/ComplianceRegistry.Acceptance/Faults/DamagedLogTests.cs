using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;

namespace ComplianceRegistry.Acceptance.Faults;

public sealed partial class DamagedLogTests
{
    [Fact]
    public async Task A_log_cut_off_in_its_last_page_is_refused_with_the_first_bad_position_and_the_way_back()
    {
        using var directory = new TemporaryDirectory();
        var last = await RegisterAndStopAsync(directory.Data);
        CutLastPage(Path.Combine(directory.Data, "log.db"));

        var ended = await Assert.ThrowsAsync<ServerEndedException>(() => ServerProcess.StartAsync(directory.Data));

        Assert.NotEqual(0, ended.ExitCode);
        var position = FirstBadPosition().Match(ended.Output);
        Assert.True(position.Success, ended.Output);
        Assert.InRange(long.Parse(position.Groups[1].Value, CultureInfo.InvariantCulture), 0, last + 1);
        Assert.Contains("registry restore", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_process_on_the_same_data_directory_is_refused_by_name()
    {
        using var directory = new TemporaryDirectory();
        await using var first = await ServerProcess.StartAsync(directory.Data);

        var ended = await Assert.ThrowsAsync<ServerEndedException>(() => ServerProcess.StartAsync(directory.Data));

        Assert.NotEqual(0, ended.ExitCode);
        Assert.Contains(directory.Data, ended.Output, StringComparison.Ordinal);
        Assert.Contains("another process", ended.Output, StringComparison.OrdinalIgnoreCase);
        Assert.True(await first.Client.IsReadyAsync(CancellationToken.None));
    }

    [Fact]
    public async Task After_an_old_backup_was_restored_the_log_is_read_only_and_reissues_no_position()
    {
        using var directory = new TemporaryDirectory();
        var backup = Path.Combine(directory.Path, "backup");
        await using (var server = await ServerProcess.StartAsync(directory.Data))
        {
            await RegisterAsync(server, "before-backup");
            var made = await RegistryCommand.RunAsync("backup", backup, "--data", directory.Data);
            Assert.True(made.ExitCode == 0, made.Output);
            await RegisterAsync(server, "after-backup");
            await server.StopAsync();
        }

        Directory.Delete(directory.Data, recursive: true);
        var restored = await RegistryCommand.RunAsync("restore", backup, "--data", directory.Data);
        Assert.True(restored.ExitCode == 0, restored.Output);

        await using var old = await ServerProcess.StartAsync(directory.Data);
        var refused = await PostAsync(old, "after-restore");
        var read = await old.Client.SendAsync(HttpMethod.Get, "v1/systems?q=before");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Contains("registry restore", refused.Json.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal(1, read.Json.GetProperty("items").GetArrayLength());
    }

    private static async Task<long> RegisterAndStopAsync(string data)
    {
        await using var server = await ServerProcess.StartAsync(data);
        var last = 0L;
        for (var number = 0; number < 50; number++)
        {
            last = await RegisterAsync(server, $"damaged-{number}");
        }

        await server.StopAsync();
        return last;
    }

    private static async Task<long> RegisterAsync(ServerProcess server, string key)
    {
        var reply = await PostAsync(server, key);
        Assert.Equal(HttpStatusCode.Created, reply.Status);
        return reply.Position!.Value;
    }

    private static async Task<Reply> PostAsync(ServerProcess server, string key) => await server.Client.SendAsync(
        HttpMethod.Post,
        "v1/systems",
        "demo-provider-eu",
        Samples.System(await server.Client.PartyAsync("demo-provider-eu"), key),
        ("Idempotency-Key", key));

    private static void CutLastPage(string path)
    {
        Assert.False(File.Exists(path + "-wal") && new FileInfo(path + "-wal").Length > 0, "An orderly stop leaves no write-ahead log.");
        using var file = new FileStream(path, FileMode.Open);
        file.SetLength(file.Length - 2048);
    }

    [GeneratedRegex(@"position (\d+)")]
    private static partial Regex FirstBadPosition();
}
