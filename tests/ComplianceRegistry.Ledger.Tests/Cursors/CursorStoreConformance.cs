namespace ComplianceRegistry.Ledger.Tests.Cursors;

/// <summary>What every store of cursors must do.</summary>
public abstract class CursorStoreConformance
{
    /// <summary>Opens the store; each time on what was kept before.</summary>
    protected abstract Task<ICursorStore> OpenAsync();

    [Fact]
    public async Task What_was_kept_is_there_after_a_restart()
    {
        using (var store = await OpenAsync())
        {
            Assert.Null(await store.ReadAsync("badges", default));
            Assert.True(await store.WriteAsync("badges", [1], seen: 0, default));
            Assert.True(await store.WriteAsync("badges", [2], seen: 1, default));
        }

        using var again = await OpenAsync();
        var kept = await again.ReadAsync("badges", default);
        Assert.Equal("022", Convert.ToHexString(kept!.Content) + kept.Revision);
        Assert.Null(await again.ReadAsync("other", default));
    }

    [Fact]
    public async Task Of_two_writers_that_saw_the_same_one_keeps_nothing()
    {
        using var store = await OpenAsync();
        Assert.True(await store.WriteAsync("badges", [1], seen: 0, default));
        Assert.False(await store.WriteAsync("badges", [9], seen: 0, default));
        Assert.True(await store.WriteAsync("badges", [2], seen: 1, default));
        Assert.False(await store.WriteAsync("badges", [9], seen: 1, default));
        Assert.False(await store.WriteAsync("badges", [9], seen: 7, default));
        Assert.False(await store.WriteAsync("nobody", [9], seen: 1, default));
        Assert.Equal([2], (await store.ReadAsync("badges", default))!.Content);
        Assert.Null(await store.ReadAsync("nobody", default));
    }

    [Fact]
    public async Task Of_many_that_write_at_once_exactly_one_keeps_its_content_each_time()
    {
        using var one = await OpenAsync();
        using var other = await OpenAsync();
        for (var seen = 0; seen < 5; seen++)
        {
            var writes = await Task.WhenAll(Enumerable.Range(0, 8).Select(async number =>
                (Number: (byte)number, Kept: await Task.Run(() => (number % 2 == 0 ? one : other).WriteAsync("badges", [(byte)number], seen, default).AsTask()))));
            var winner = Assert.Single(writes, write => write.Kept);
            var kept = await one.ReadAsync("badges", default);
            Assert.Equal((winner.Number, seen + 1L), (Assert.Single(kept!.Content), kept.Revision));
        }
    }

    [Fact]
    public async Task Readers_do_not_know_of_each_other_and_large_content_is_kept_whole()
    {
        using var store = await OpenAsync();
        var large = Enumerable.Range(0, 200_000).Select(number => (byte)number).ToArray();
        Assert.True(await store.WriteAsync("large", large, seen: 0, default));
        Assert.True(await store.WriteAsync("empty", [], seen: 0, default));

        Assert.Equal(large, (await store.ReadAsync("large", default))!.Content);
        Assert.Empty((await store.ReadAsync("empty", default))!.Content);
    }
}
