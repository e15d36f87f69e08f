using System.Globalization;
using System.Net;

namespace ComplianceRegistry.Acceptance.Faults;

public sealed class ForkTests
{
    [Fact]
    public async Task Of_two_forks_of_one_backup_only_the_one_that_was_signed_has_a_checkpoint()
    {
        using var directory = new TemporaryDirectory();
        var (backup, kept) = (Path.Combine(directory.Path, "backup"), directory.Data + ".checkpoint");
        await using (var server = await ServerProcess.StartAsync(directory.Data))
        {
            var made = await RegistryCommand.RunAsync("backup", backup, "--data", directory.Data);
            Assert.True(made.ExitCode == 0, made.Output);
            await RegisterAsync(server, "first-fork", systems: 2);
            await server.StopAsync();
        }

        var signed = await File.ReadAllTextAsync(kept);
        await RestoreAsync(backup, directory.Data);
        await ReadOnlyAsync(directory.Data, signed);

        // The operator deletes the kept checkpoint, the log goes on, and then the checkpoint of the first fork comes back.
        File.Delete(kept);
        await using (var server = await ServerProcess.StartAsync(directory.Data))
        {
            await RegisterAsync(server, "second-fork", systems: 5);
            Assert.NotEqual(signed, await server.Client.TextAsync("v1/log/checkpoint"));
            await server.StopAsync();
        }

        await File.WriteAllTextAsync(kept, signed);
        await ReadOnlyAsync(directory.Data, signed);
    }

    [Fact]
    public async Task A_log_whose_kept_checkpoint_cannot_be_verified_is_not_signed()
    {
        using var directory = new TemporaryDirectory();
        await using (var server = await ServerProcess.StartAsync(directory.Data))
        {
            await server.StopAsync();
        }

        await File.WriteAllTextAsync(directory.Data + ".checkpoint", "Not a note\n");
        await using var started = await ServerProcess.StartAsync(directory.Data);
        var checkpoint = await started.Client.SendAsync(HttpMethod.Get, "v1/log/checkpoint");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, checkpoint.Status);
        Assert.Equal("no-checkpoint", checkpoint.Json.GetProperty("code").GetString());
    }

    /// <summary>Starts the server, which shows the note that was signed and no other, and tells callers nothing about its machine.</summary>
    private static async Task ReadOnlyAsync(string data, string signed)
    {
        await using var server = await ServerProcess.StartAsync(data);
        Assert.Equal(signed, await server.Client.TextAsync("v1/log/checkpoint"));
        var refused = await PostAsync(server, "late");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, refused.Status);
        Assert.Equal("read-only", refused.Json.GetProperty("code").GetString());
        Assert.DoesNotContain(data, refused.Text, StringComparison.Ordinal);
        Assert.Null(refused.RetryAfter);
        Assert.Contains(data + ".checkpoint", server.Output, StringComparison.Ordinal);
    }

    private static async Task RestoreAsync(string backup, string data)
    {
        Directory.Delete(data, recursive: true);
        var restored = await RegistryCommand.RunAsync("restore", backup, "--data", data);
        Assert.True(restored.ExitCode == 0, restored.Output);
    }

    private static async Task RegisterAsync(ServerProcess server, string name, int systems)
    {
        for (var number = 0; number < systems; number++)
        {
            Assert.Equal(HttpStatusCode.Created, (await PostAsync(server, string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"))).Status);
        }
    }

    private static async Task<Reply> PostAsync(ServerProcess server, string key) => await server.Client.SendAsync(
        HttpMethod.Post,
        "v1/systems",
        "demo-provider-eu",
        Samples.System(await server.Client.PartyAsync("demo-provider-eu"), key),
        ("Idempotency-Key", key));
}
