namespace ComplianceRegistry.Web.Tests.Hosting;

public sealed class LeftoversTests
{
    [Fact]
    public async Task files_that_a_killed_process_was_about_to_put_in_place_are_gone_after_the_next_start()
    {
        var registry = new RunningRegistry();
        Directory.CreateDirectory(Path.Combine(registry.DataDirectory, "keys"));
        Directory.CreateDirectory(Path.Combine(registry.DataDirectory, "vault", "default", "ab"));
        string[] left =
        [
            registry.DataDirectory + ".checkpoint.a1b2.c3.tmp",
            Path.Combine(registry.DataDirectory, "clock-offset.a1b2.c3.tmp"),
            Path.Combine(registry.DataDirectory, "keys", "master-key.a1b2.c3.tmp"),
            Path.Combine(registry.DataDirectory, "vault", "default", "ab", "ab01.blob.a1b2.c3.tmp"),
        ];
        foreach (var file in left)
            await File.WriteAllTextAsync(file, "half");

        await registry.InitializeAsync();

        Assert.All(left, file => Assert.False(File.Exists(file), file));
        await registry.DisposeAsync();
    }
}
