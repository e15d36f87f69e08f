using System.Text;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Merkle;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Tests.Files;
using Microsoft.Extensions.Time.Testing;

namespace ComplianceRegistry.Ledger.Tests.Logs;

/// <summary>What every store of the log keeps to; written once, run against each.</summary>
public abstract class LogStoreConformance : IAsyncLifetime
{
    private ILogStore _store = null!;
    private ILogStore _rival = null!;

    public virtual async Task InitializeAsync()
    {
        _store = await OpenAsync();
        _rival = await OpenAsync();
    }

    public virtual async Task DisposeAsync()
    {
        await _rival.DisposeAsync();
        await _store.DisposeAsync();
    }

    /// <summary>Another instance of the store on this test's log, as another process would have it.</summary>
    protected abstract Task<ILogStore> OpenAsync();

    [Fact]
    public async Task An_empty_log_has_nothing_to_read() => Assert.Empty(await ReadAsync(_store));

    [Fact]
    public async Task Entries_are_read_in_order_from_any_position_whatever_the_batches()
    {
        await AppendAsync(_store, 0, 1);
        await AppendAsync(_store, 1, 5);
        await AppendAsync(_store, 6, 3);

        for (var from = 0; from <= 9; from++)
        {
            Assert.Equal(Positions(from, 9), await ReadAsync(_store, from));
            await using var fresh = await OpenAsync();
            Assert.Equal(Positions(from, 9), await ReadAsync(fresh, from));
        }

        Assert.Empty(await ReadAsync(_store, 12));
    }

    [Fact]
    public async Task Public_and_sealed_entries_are_read_back_as_they_were_written()
    {
        var command = SampleEntries.One("AIS-1", 1) with { Position = 0, Command = [1, 2, 3], Fingerprint = [4, 5] };
        var @sealed = EntryWriter.Seal(SampleEntries.Content("RDR-1", 1), DataKey.New()) with { Position = 1 };
        await _store.AppendAsync(Batch(command, @sealed), CancellationToken.None);

        var read = await EntriesAsync(_rival);
        SampleEntries.AssertSame(command, read[0]);
        SampleEntries.AssertSame(@sealed, read[1]);
    }

    [Fact]
    public async Task Acts_of_4_KiB_and_payloads_of_256_KiB_are_kept_whole()
    {
        var subjects = Enumerable.Repeat(new string('A', 100), 36).ToList();
        subjects.Add(new string('A', Act.MaxLeafBytes - EntryWriter.Write(SampleEntries.Content("AIS-1", 1) with { Subjects = [.. subjects, "A"] }).Leaf.Length + 1));
        var payload = Encoding.UTF8.GetBytes($$"""{"t":"{{new string('x', Act.MaxPayloadBytes - 10)}}"}""");
        var large = SampleEntries.Content("AIS-1", 1, personal: "{}") with { Subjects = [.. subjects], Facts = payload };
        var entry = EntryWriter.Write(large) with { Position = 0 };
        var hidden = EntryWriter.Seal(large with { Version = 2 }, DataKey.New()) with { Position = 1 };
        Assert.Equal((Act.MaxLeafBytes, Act.MaxPayloadBytes), (entry.Leaf.Length, entry.Facts!.Length + entry.Personal!.Length));

        await _store.AppendAsync(Batch(entry, hidden), CancellationToken.None);

        var read = await EntriesAsync(_rival);
        SampleEntries.AssertSame(entry, read[0]);
        SampleEntries.AssertSame(hidden, read[1]);
    }

    [Fact]
    public async Task Batches_as_large_as_the_store_says_are_taken()
    {
        var entries = Enumerable.Range(0, 12).Select(i => SampleEntries.One($"AIS-{i}", 1, $$"""{"t":"{{new string('x', 200_000)}}"}""") with { Position = i }).ToList();
        await AppendFittingAsync(_store, entries);

        Assert.Equal(Positions(0, 12), await ReadAsync(_rival));
    }

    [Fact]
    public async Task A_log_goes_on_over_thousands_of_positions()
    {
        await AppendFittingAsync(_store, SampleEntries.Many(4200));

        Assert.Equal(Positions(0, 4200), await ReadAsync(_store));
        await using var fresh = await OpenAsync();
        Assert.Equal(Positions(4100, 4200), await ReadAsync(fresh, 4100));
        Assert.Equal(Positions(4000, 4200), await ReadAsync(fresh, 4000));
    }

    [Fact]
    public async Task Of_two_writers_for_a_position_one_is_fenced_and_goes_on_behind_the_other()
    {
        await AppendAsync(_store, 0, 2);
        Assert.Equal(AppendOutcome.Fenced, await _rival.AppendAsync(Batch([.. SampleEntries.Many(3, 0, "RIVAL")]), CancellationToken.None));
        Assert.Equal(AppendOutcome.Fenced, await _rival.AppendAsync(Batch([.. SampleEntries.Many(3, 1, "RIVAL")]), CancellationToken.None));
        Assert.Equal(Positions(0, 2), await ReadAsync(_rival));

        Assert.Equal(AppendOutcome.Appended, await _rival.AppendAsync(Batch([.. SampleEntries.Many(3, 2, "RIVAL")]), CancellationToken.None));
        Assert.Equal(AppendOutcome.Fenced, await _store.AppendAsync(Batch([.. SampleEntries.Many(1, 2)]), CancellationToken.None));
        Assert.Equal(["AIS-0", "AIS-1", "RIVAL-2", "RIVAL-3", "RIVAL-4"], (await EntriesAsync(_store)).Select(e => e.Stream));
    }

    [Fact]
    public async Task A_position_beyond_the_end_is_not_written()
    {
        await AppendAsync(_store, 0, 2);

        Assert.Equal(AppendOutcome.Fenced, await _rival.AppendAsync(Batch([.. SampleEntries.Many(2, 3)]), CancellationToken.None));
        await AppendAsync(_store, 2, 1);
        Assert.Equal(Positions(0, 3), await ReadAsync(_rival));
    }

    [Fact]
    public async Task Of_racing_batches_one_is_there_whole_and_nothing_of_the_others()
    {
        for (long round = 0, end = 0; round < 10; round++)
        {
            var first = Batch([.. SampleEntries.Many(5, end, "FIRST")]);
            var second = Batch([.. SampleEntries.Many(3, end, "SECOND")]);
            var outcomes = await Task.WhenAll(
                Task.Run(() => _store.AppendAsync(first, CancellationToken.None)), Task.Run(() => _rival.AppendAsync(second, CancellationToken.None)));

            Assert.Single(outcomes, AppendOutcome.Appended);
            var winner = outcomes[0] == AppendOutcome.Appended ? first : second;
            Assert.Equal(winner.Entries.Select(e => e.Stream), (await EntriesAsync(_store, end)).Select(e => e.Stream));
            end = winner.NextPosition;
        }
    }

    [Fact]
    public async Task A_batch_offered_again_is_appended_once_and_never_taken_for_a_rivals()
    {
        var batch = Batch([.. SampleEntries.Many(3)]);
        Assert.Equal(AppendOutcome.Appended, await _store.AppendAsync(batch, CancellationToken.None));
        Assert.Equal(AppendOutcome.Appended, await _store.AppendAsync(batch, CancellationToken.None));
        await AppendAsync(_rival, 3, 1);
        Assert.Equal(AppendOutcome.Appended, await _store.AppendAsync(batch, CancellationToken.None));

        Assert.Equal(Positions(0, 4), await ReadAsync(_store));
    }

    [Fact]
    public async Task Erasing_removes_the_personal_part_and_its_salt_and_leaves_every_proof()
    {
        var entries = SampleEntries.Many(9);
        entries[8] = EntryWriter.Seal(SampleEntries.Content("RDR-1", 1), DataKey.New()) with { Position = 8 };
        await _store.AppendAsync(Batch([.. entries.Take(4)]), CancellationToken.None);
        await _store.AppendAsync(Batch([.. entries.Skip(4)]), CancellationToken.None);

        foreach (var position in new[] { 2, 2, 5, 8, 40 })
            await _rival.EraseAsync(position, CancellationToken.None);

        var read = await EntriesAsync(_store);
        foreach (var entry in read)
            SampleEntries.AssertSame(entry.Position is 2 or 5 ? entries[(int)entry.Position] with { Personal = null, PersonalSalt = null } : entries[(int)entry.Position], entry);
        Assert.Equal([2, 5], read.Where(e => e.IsErased).Select(e => e.Position));
        Assert.Equal(RootOf(entries), RootOf(read));
    }

    [Fact]
    public async Task A_node_that_joins_late_and_one_that_was_down_catch_up()
    {
        var time = new FakeTimeProvider();
        using var directory = new TemporaryDirectory();
        await AppendAsync(_store, 0, 700);
        await using (var replica = Replica.Open(directory.Path))
        await using (var tail = new ReplicaTail(await OpenAsync(), replica, time))
            await replica.WaitForSizeAsync(700, Patience());

        await AppendAsync(_store, 700, 30);
        await using (var replica = Replica.Open(directory.Path))
        await using (var tail = new ReplicaTail(await OpenAsync(), replica, time))
        {
            Assert.Equal(700, replica.Size);
            await replica.WaitForSizeAsync(730, Patience());
            Assert.Equal(RootOf(await EntriesAsync(_store)), replica.Root(730));
            Assert.Null(tail.LastFault);
        }
    }

    [Fact]
    public async Task A_tail_follows_what_it_is_told_of_and_looks_each_second_in_case_it_was_not()
    {
        var time = new SignallingTime();
        using var directory = new TemporaryDirectory();
        await using var replica = Replica.Open(directory.Path);
        await using var tail = new ReplicaTail(await OpenAsync(), replica, time);
        await time.TimersAsync(1, Patience());

        await AppendAsync(_store, 0, 3);
        tail.NewHead(3);
        await replica.WaitForSizeAsync(3, Patience());

        await time.TimersAsync(2, Patience());
        await AppendAsync(_store, 3, 2);
        time.Advance(TimeSpan.FromSeconds(1));
        await replica.WaitForSizeAsync(5, Patience());
    }

    [Fact]
    public async Task A_replica_carries_out_the_erasures_that_it_reads()
    {
        var erasure = SampleEntries.Content("LOG-1", 1, """{"basis":"order","position":1}""") with { Kind = EntryErasure.Kind };
        using var directory = new TemporaryDirectory();
        await using var replica = Replica.Open(directory.Path);
        await AppendAsync(_store, 0, 3);
        await ReplicaTail.CatchUpAsync(_rival, replica, CancellationToken.None);
        await _store.AppendAsync(
            Batch(
                EntryWriter.Write(erasure) with { Position = 3 },
                SampleEntries.One("AIS-9", 1) with { Position = 4 },
                EntryWriter.Write(erasure with { Version = 2, Facts = """{"basis":"order","position":4}"""u8.ToArray() }) with { Position = 5 }),
            CancellationToken.None);

        await ReplicaTail.CatchUpAsync(_rival, replica, CancellationToken.None);

        Assert.Equal([1, 4], replica.ReadRange(0, 10).Where(e => e.IsErased).Select(e => e.Position));
    }

    protected static LogBatch Batch(params LogEntry[] entries) => new(Guid.NewGuid(), "test", entries);

    protected static async Task AppendAsync(ILogStore store, long from, int count) =>
        Assert.Equal(AppendOutcome.Appended, await store.AppendAsync(Batch([.. SampleEntries.Many(count, from)]), CancellationToken.None));

    protected static async Task<List<LogEntry>> EntriesAsync(ILogStore store, long from = 0)
    {
        var entries = new List<LogEntry>();
        await foreach (var entry in store.ReadAsync(from, CancellationToken.None))
            entries.Add(entry);
        return entries;
    }

    protected static async Task<IEnumerable<long>> ReadAsync(ILogStore store, long from = 0) => (await EntriesAsync(store, from)).Select(e => e.Position);

    protected static IEnumerable<long> Positions(int from, int to) => Enumerable.Range(from, to - from).Select(p => (long)p);

    /// <summary>A timeout here is missing evidence: the test fails.</summary>
    protected static CancellationToken Patience() => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;

    private static byte[] RootOf(IEnumerable<LogEntry> entries)
    {
        var tree = new CompactRange();
        foreach (var entry in entries)
            tree.Append(MerkleHash.LeafHash(entry.Leaf));
        return tree.Root();
    }

    private static async Task AppendFittingAsync(ILogStore store, List<LogEntry> entries)
    {
        for (var at = 0; at < entries.Count;)
        {
            var rest = entries[at..];
            var count = store.CountThatFit(at, rest);
            Assert.InRange(count, 1, rest.Count);
            Assert.Equal(AppendOutcome.Appended, await store.AppendAsync(Batch([.. rest.Take(count)]), CancellationToken.None));
            at += count;
        }
    }
}
