using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Ledger.Tests.Sqlite;

public sealed class SqliteCursorStoreTests : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("cursors-");

    public void Dispose() => _directory.Delete(recursive: true);

    [Fact]
    public async Task What_was_kept_is_there_after_a_restart()
    {
        using (var store = SqliteCursorStore.Open(_directory.FullName))
        {
            Assert.Null(await store.ReadAsync("badges", default));
            Assert.True(await store.WriteAsync("badges", [1], seen: 0, default));
            Assert.True(await store.WriteAsync("badges", [2], seen: 1, default));
        }

        using var again = SqliteCursorStore.Open(_directory.FullName);
        var kept = await again.ReadAsync("badges", default);
        Assert.Equal("022", Convert.ToHexString(kept!.Content) + kept.Revision);
        Assert.Null(await again.ReadAsync("other", default));
    }

    [Fact]
    public async Task Of_two_writers_that_saw_the_same_one_keeps_nothing()
    {
        using var store = SqliteCursorStore.Open(_directory.FullName);
        Assert.True(await store.WriteAsync("badges", [1], seen: 0, default));
        Assert.False(await store.WriteAsync("badges", [9], seen: 0, default));
        Assert.True(await store.WriteAsync("badges", [2], seen: 1, default));
        Assert.False(await store.WriteAsync("badges", [9], seen: 1, default));
        Assert.Equal([2], (await store.ReadAsync("badges", default))!.Content);
    }
}
