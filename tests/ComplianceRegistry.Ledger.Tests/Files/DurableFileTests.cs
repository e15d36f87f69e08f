using System.Runtime.Versioning;
using ComplianceRegistry.Ledger.Files;

namespace ComplianceRegistry.Ledger.Tests.Files;

public sealed class DurableFileTests : IDisposable
{
    private const UnixFileMode GroupAndOthers =
        UnixFileMode.GroupRead | UnixFileMode.GroupWrite | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherWrite | UnixFileMode.OtherExecute;

    private readonly TemporaryDirectory _directory = new();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public void A_file_is_created_once()
    {
        var path = _directory.File("key");
        Assert.True(DurableFile.TryCreate(path, "first"u8));
        Assert.False(DurableFile.TryCreate(path, "second"u8));
        Assert.Equal("first", File.ReadAllText(path));
        Assert.Equal(["key"], _directory.Names);
    }

    [Fact]
    public async Task Of_many_creators_at_once_one_wins_and_its_content_stays()
    {
        for (var round = 0; round < 20; round++)
        {
            var path = _directory.File($"key-{round}");
            using var start = new Barrier(4);
            var creators = Enumerable.Range(0, 4).Select(i => Task.Factory.StartNew(
                () =>
                {
                    start.SignalAndWait();
                    return DurableFile.TryCreate(path, [(byte)i]);
                },
                CancellationToken.None,
                TaskCreationOptions.LongRunning,
                TaskScheduler.Default));
            var won = await Task.WhenAll(creators);
            Assert.Equal([(byte)won.AsSpan().IndexOf(true)], await File.ReadAllBytesAsync(path));
            Assert.Single(won, w => w);
        }

        Assert.DoesNotContain(_directory.Names, n => n.EndsWith(".tmp", StringComparison.Ordinal));
    }

    [Fact]
    public void Replacing_leaves_the_new_content_alone()
    {
        var path = _directory.File("key");
        DurableFile.Replace(path, "a long first content"u8);
        DurableFile.Replace(path, "second"u8);
        Assert.Equal("second", File.ReadAllText(path));
        Assert.Equal(["key"], _directory.Names);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void Files_and_directories_are_their_owners_only()
    {
        var path = _directory.File("a/b/key");
        Assert.True(DurableFile.TryCreate(path, "secret"u8));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(_directory.File("a")) & GroupAndOthers);
        Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(_directory.File("a/b")) & GroupAndOthers);
    }

    [UnixFact]
    [UnsupportedOSPlatform("windows")]
    public void Erasing_overwrites_the_content_before_the_name_goes()
    {
        var path = _directory.File("key");
        DurableFile.TryCreate(path, "secret"u8);
        using var held = File.Open(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        DurableFile.Erase(path);

        Assert.Empty(_directory.Names);
        var left = new byte[6];
        held.ReadExactly(left);
        Assert.Equal(new byte[6], left);
    }

    [Fact]
    public void Erasing_takes_along_what_a_crash_left_and_nothing_else()
    {
        foreach (var name in new[] { "key", "key.abc.tmp", "key.def.tmp", "key2", "key2.abc.tmp" })
            File.WriteAllText(_directory.File(name), "secret");
        DurableFile.Erase(_directory.File("key"));
        DurableFile.Erase(_directory.File("key"));
        DurableFile.Erase(_directory.File("never/was"));
        Assert.Equal(["key2", "key2.abc.tmp"], _directory.Names);
    }

    [Fact]
    public void What_a_crash_left_of_writing_is_erased_and_what_was_written_stays()
    {
        foreach (var name in new[] { "key", "key.abc.tmp", "key2", "key2.abc.tmp", "my.tmp" })
            File.WriteAllText(_directory.File(name), "x");
        DurableFile.EraseLeftovers(_directory.File("key"));
        DurableFile.EraseLeftovers(_directory.File("never/was"));
        Assert.Equal(["key", "key2", "key2.abc.tmp", "my.tmp"], _directory.Names);
        DurableFile.EraseLeftoversIn(_directory.Path);
        DurableFile.EraseLeftoversIn(_directory.File("never"));
        Assert.Equal(["key", "key2", "my.tmp"], _directory.Names);
    }

    [UnixFact]
    public void A_directory_that_is_not_there_cannot_be_flushed() =>
        Assert.Contains("never", Assert.Throws<IOException>(() => DurableDirectory.Flush(_directory.File("never"))).Message, StringComparison.Ordinal);
}
