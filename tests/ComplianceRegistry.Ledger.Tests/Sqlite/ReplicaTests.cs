using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Merkle;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Tests.Files;
using ComplianceRegistry.Ledger.Tests.Logs;
using Microsoft.Data.Sqlite;

namespace ComplianceRegistry.Ledger.Tests.Sqlite;

public sealed class ReplicaTests : IAsyncLifetime, IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private Replica _replica = null!;

    public Task InitializeAsync()
    {
        _replica = Replica.Open(_directory.Path);
        return Task.CompletedTask;
    }

    public async Task DisposeAsync() => await _replica.DisposeAsync();

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task A_stream_is_read_by_versions_and_its_head_is_known()
    {
        await _replica.ApplyAsync(SampleEntries.Of("AIS-1", "AIS-2", "AIS-1", "AIS-1"));

        Assert.Equal([0, 2, 3], _replica.ReadStream("AIS-1").Select(e => e.Position));
        Assert.Equal([2], _replica.ReadStream("AIS-1", 1, 2).Select(e => e.Position));
        var head = _replica.HeadOf("AIS-1")!;
        Assert.Equal((3, 3, SampleEntries.Epoch.AddSeconds(3)), (head.Version, head.Position, head.At));
        Assert.Equal(SampleEntries.Epoch.AddSeconds(3), _replica.LastAt);
        Assert.Null(_replica.HeadOf("AIS-3"));
        Assert.Empty(_replica.ReadStream("AIS-3"));
    }

    [Fact]
    public async Task An_entry_is_read_as_it_was_written()
    {
        var entries = SampleEntries.Of("AIS-1", "AIS-2");
        entries[1] = entries[1] with { Command = [1, 2], Fingerprint = [3] };
        await _replica.ApplyAsync(entries);

        SampleEntries.AssertSame(entries[1], _replica.Read(1)!);
        Assert.Null(_replica.Read(2));
    }

    [Fact]
    public async Task A_command_is_found_by_its_hash_after_a_restart_too()
    {
        var entries = SampleEntries.Of("AIS-1", "AIS-1", "AIS-2");
        entries[1] = entries[1] with { Command = [1, 2], Fingerprint = [3] };
        entries[2] = entries[2] with { Command = [1, 2], Fingerprint = [4] };
        await _replica.ApplyAsync(entries);
        await Reopen();

        var found = _replica.FindCommand([1, 2])!;
        Assert.Equal((1, "AIS-1", 2), (found.Position, found.Stream, found.Version));
        Assert.Equal(new byte[] { 3 }, found.Fingerprint);
        Assert.Null(_replica.FindCommand([9]));
    }

    [Fact]
    public async Task Roots_and_proofs_hold_at_every_size_across_tiles_and_restarts()
    {
        var entries = SampleEntries.Many(700);
        var reference = new CompactRange();
        for (var from = 0; from < entries.Count; from += 150)
        {
            await _replica.ApplyAsync(entries.Skip(from).Take(150).ToList());
            await Reopen();
        }

        foreach (var entry in entries)
        {
            reference.Append(entry.LeafHash);
            Assert.Equal(reference.Root(), _replica.Root(reference.Size));
        }

        Assert.Equal(reference.Root(), _replica.Tree.Root());
        foreach (var position in new long[] { 0, 255, 256, 511, 512, 699 })
            Assert.True(MerkleProof.VerifyInclusion(position, 700, entries[(int)position].LeafHash, _replica.InclusionProof(position, 700), _replica.Root(700)));
        foreach (var size in new long[] { 1, 256, 300, 512, 699 })
            Assert.True(MerkleProof.VerifyConsistency(size, 700, _replica.Root(size), _replica.Root(700), _replica.ConsistencyProof(size, 700)));
        Assert.Throws<ArgumentOutOfRangeException>(() => _replica.Root(701));
    }

    [Fact]
    public async Task Waiting_for_a_size_ends_with_the_batch_that_brings_it()
    {
        var now = _replica.WaitForSizeAsync(0, CancellationToken.None);
        var first = _replica.WaitForSizeAsync(2, CancellationToken.None).AsTask();
        var second = _replica.WaitForSizeAsync(3, CancellationToken.None).AsTask();
        Assert.True(now.IsCompletedSuccessfully);

        var entries = SampleEntries.Many(3);
        await _replica.ApplyAsync(entries[..2]);
        await first;
        Assert.False(second.IsCompleted);
        await _replica.ApplyAsync(entries);
        await second;
    }

    [Fact]
    public async Task A_gap_and_a_wrong_leaf_are_refused()
    {
        var entries = SampleEntries.Many(3);
        await Assert.ThrowsAsync<ArgumentException>(() => _replica.ApplyAsync(entries[1..]));
        await Assert.ThrowsAsync<InvalidDataException>(() => _replica.ApplyAsync([entries[0] with { Leaf = entries[1].Leaf }]));
        Assert.Equal(0, _replica.Size);
    }

    [Fact]
    public async Task Two_that_bring_the_same_entries_at_once_do_not_disturb_each_other_and_another_entry_is_refused()
    {
        var entries = SampleEntries.Many(8);

        await Task.WhenAll(_replica.ApplyAsync(entries[..5]), _replica.ApplyAsync(entries), _replica.ApplyAsync(entries[..3]));
        Assert.Equal(8, _replica.Size);

        var (one, other) = (SampleEntries.Many(9)[8], SampleEntries.Many(10, 0, "OTHER")[8..]);
        var both = Task.WhenAll(_replica.ApplyAsync([one]), _replica.ApplyAsync(other));
        await Assert.ThrowsAsync<InvalidDataException>(() => both);
        SampleEntries.AssertSame(one, Assert.Single(_replica.ReadRange(8, 5)));
    }

    [Fact]
    public async Task What_is_erased_and_what_is_ordered_to_be_is_counted()
    {
        await _replica.ApplyAsync(SampleEntries.Many(2));
        Assert.Equal(0, _replica.ErasureCount);

        await _replica.EraseAsync(0, CancellationToken.None);
        Assert.Equal(1, _replica.ErasureCount);

        var order = SampleEntries.Content("LOG-1", 1, """{"basis":"order","position":1}""") with { Kind = EntryErasure.Kind };
        await _replica.ApplyAsync([EntryWriter.Write(order) with { Position = 2 }]);
        Assert.Equal(2, _replica.ErasureCount);
    }

    [Fact]
    public async Task Reading_kinds_leaves_out_all_others_but_the_sealed()
    {
        LogEntry[] entries =
        [
            EntryWriter.Write(SampleEntries.Content("AIS-1", 1) with { Kind = "one" }),
            EntryWriter.Write(SampleEntries.Content("AIS-2", 1) with { Kind = "two" }),
            EntryWriter.Seal(SampleEntries.Content("AIS-3", 1) with { Kind = "two" }, DataKey.New()),
            EntryWriter.Write(SampleEntries.Content("AIS-4", 1) with { Kind = "three" }),
            EntryWriter.Write(SampleEntries.Content("AIS-5", 1) with { Kind = "one" }),
        ];
        await _replica.ApplyAsync([.. entries.Select((entry, position) => entry with { Position = position })]);

        Assert.Equal([0, 2, 3, 4], _replica.ReadKinds(0, 5, ["one", "three"], 10).Select(entry => entry.Position));
        Assert.Equal([2, 3], _replica.ReadKinds(1, 4, ["one", "three"], 10).Select(entry => entry.Position));
        Assert.Equal([0, 2], _replica.ReadKinds(0, 5, ["one", "three"], 2).Select(entry => entry.Position));
    }

    [Fact]
    public async Task Reading_ranges_goes_from_any_position_to_the_end()
    {
        await _replica.ApplyAsync(SampleEntries.Many(10));

        Assert.Equal([4, 5, 6], _replica.ReadRange(4, 3).Select(e => e.Position));
        Assert.Equal([8, 9], _replica.ReadRange(8, 100).Select(e => e.Position));
        Assert.Empty(_replica.ReadRange(10, 5));
    }

    [Fact]
    public async Task While_a_reader_needs_the_write_ahead_log_erasing_pauses_and_appends_go_on()
    {
        var time = new SignallingTime();
        await using var replica = Replica.Open(_directory.File("erasing"), time: time);
        var entries = SampleEntries.Many(4);
        await replica.ApplyAsync(entries[..2]);
        using var reader = new SqliteConnection($"Data Source={_directory.File("erasing")}/log.db;Mode=ReadOnly;Pooling=false");
        reader.Open();
        Task erasing;
        using (reader.BeginTransaction(deferred: true))
        {
            Assert.Equal(2L, Count(reader));
            await replica.ApplyAsync(entries[..3]);

            erasing = replica.EraseAsync(1, CancellationToken.None);
            await time.TimersAsync(1, new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token);
            await replica.ApplyAsync(entries);
            Assert.Equal((4L, false), (replica.Size, erasing.IsCompleted));
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => replica.EraseAsync(1, new CancellationToken(canceled: true)));
        }

        reader.Close();
        time.Advance(TimeSpan.FromSeconds(1));
        await erasing;
        Assert.True(replica.Read(1)!.IsErased);
    }

    private static long Count(SqliteConnection reader)
    {
        using var command = reader.CreateCommand();
        command.CommandText = "SELECT count(*) FROM entries";
        return (long)command.ExecuteScalar()!;
    }

    private async Task Reopen()
    {
        await _replica.DisposeAsync();
        _replica = Replica.Open(_directory.Path);
    }
}
