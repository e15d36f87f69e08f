using ComplianceRegistry.Ledger.Checkpoints;
using ComplianceRegistry.Ledger.Entries;
using ComplianceRegistry.Ledger.Merkle;
using ComplianceRegistry.Ledger.Sealing;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Tests.Files;
using ComplianceRegistry.Ledger.Tests.Logs;
using ComplianceRegistry.Ledger.Verification;

namespace ComplianceRegistry.Ledger.Tests.Verification;

public sealed class LogVerificationTests : IDisposable
{
    private readonly SigningKey _key = SigningKey.Create("example.org/log");
    private readonly List<LogEntry> _entries = [.. SampleEntries.Of("AIS-1", "AIS-2", "AIS-1", "AIS-3", "AIS-1", "AIS-2")];

    public LogVerificationTests() => _entries.Add(EntryWriter.Seal(SampleEntries.Content("RDR-1", 1), DataKey.New()) with { Position = 6 });

    public void Dispose() => _key.Dispose();

    [Fact]
    public void A_sound_log_is_counted_and_has_no_faults()
    {
        _entries[1] = _entries[1] with { Personal = null, PersonalSalt = null };

        var report = Verify(Note(5));
        Assert.Empty(report.Faults);
        Assert.Equal((7, 1, 1, 3, 5), (report.Entries, report.Sealed, report.Erased, report.Streams, report.Checkpoint!.Size));
        Assert.Equal(RootOf(7), report.Root);
    }

    [Fact]
    public void A_sealed_entry_as_it_is_served_is_verified_by_its_leaf()
    {
        _entries[6] = _entries[6] with { Stream = "", Version = 0, Sealed = null, At = new DateTimeOffset(2026, 8, 9, 0, 0, 0, TimeSpan.Zero) };

        Assert.Empty(Verify(Note(7)).Faults);
    }

    [Fact]
    public void Each_kind_of_fault_is_reported_where_it_is_first()
    {
        var other = SampleEntries.One("AIS-1", 2);
        void Expect(LogFaultKind kind, long position, Func<LogEntry, LogEntry> change)
        {
            var whole = _entries[(int)position];
            _entries[(int)position] = change(whole);
            var fault = Assert.Single(Verify(Note(7, whole)).Faults, f => f.First.Kind == kind);
            Assert.Equal(position, fault.First.Position);
            _entries[(int)position] = whole;
        }

        Expect(LogFaultKind.LeafHash, 2, e => e with { LeafHash = other.LeafHash });
        Expect(LogFaultKind.Leaf, 2, e => e with { Leaf = "{}"u8.ToArray() });
        Expect(LogFaultKind.Leaf, 6, e => e with { Leaf = "{}"u8.ToArray() });
        Expect(LogFaultKind.Columns, 2, e => e with { Kind = "system.archived" });
        Expect(LogFaultKind.Facts, 2, e => e with { FactsSalt = other.FactsSalt });
        Expect(LogFaultKind.Facts, 2, e => e with { Facts = null });
        Expect(LogFaultKind.Personal, 2, e => e with { Personal = "{}"u8.ToArray() });
        Expect(LogFaultKind.StreamVersion, 4, _ => SampleEntries.One("AIS-1", 4) with { Position = 4 });
    }

    [Fact]
    public void A_version_that_was_sealed_is_left_out_of_its_stream()
    {
        Append("AIS-1", 5);
        Assert.Empty(Verify(null).Faults);
    }

    [Theory]
    [InlineData("AIS-1", 6)]
    [InlineData("AIS-1", 3)]
    [InlineData("AIS-4", 3)]
    public void A_stream_leaves_out_no_more_versions_than_were_sealed_and_repeats_none(string stream, long version)
    {
        Append(stream, version);
        Assert.Equal((LogFaultKind.StreamVersion, 7), Only(Verify(null)));
    }

    [Fact]
    public void A_sealed_entry_stands_for_a_version_of_one_stream_only()
    {
        Append("AIS-1", 5);
        Append("AIS-2", 4);
        Assert.Equal((LogFaultKind.StreamVersion, 8), Only(Verify(null)));
    }

    [Fact]
    public void A_missing_position_is_a_gap()
    {
        _entries.RemoveAt(3);

        Assert.Contains(Verify(null).Faults, f => f.First is { Kind: LogFaultKind.Gap, Position: 3 });
    }

    [Fact]
    public void A_log_with_another_root_or_shorter_than_its_checkpoint_or_with_a_foreign_signature_is_unsound()
    {
        var note = Note(7);
        _entries[6] = EntryWriter.Seal(SampleEntries.Content("RDR-1", 1), DataKey.New()) with { Position = 6 };
        Assert.Equal(LogFaultKind.Root, Assert.Single(Verify(note).Faults).First.Kind);

        _entries.RemoveAt(6);
        Assert.Equal(LogFaultKind.Root, Assert.Single(Verify(note).Faults).First.Kind);

        using var stranger = SigningKey.Create("example.org/log");
        var foreign = new CheckpointSigner(stranger).Sign(6, RootOf(6));
        Assert.Equal(LogFaultKind.Signature, Assert.Single(Verify(foreign).Faults).First.Kind);
    }

    [Fact]
    public async Task The_log_of_a_data_directory_is_verified_beside_the_process_that_writes_it_and_after_it()
    {
        using var directory = new TemporaryDirectory();
        await using (var replica = Replica.Open(directory.Path))
        {
            await replica.ApplyAsync(_entries);
            Assert.True((await VerifyAsync(directory)).IsSound);
        }

        Assert.Equal(7, (await VerifyAsync(directory)).Entries);
    }

    private void Append(string stream, long version) => _entries.Add(SampleEntries.One(stream, version) with { Position = _entries.Count });

    private static (LogFaultKind Kind, long Position) Only(VerificationReport report)
    {
        var fault = Assert.Single(report.Faults);
        return (fault.First.Kind, fault.First.Position);
    }

    private Task<VerificationReport> VerifyAsync(TemporaryDirectory directory) => LogVerification.VerifyAsync(
        LogFileEntries.Read(directory.Path).ToAsyncEnumerable(), Note(7), [_key.VerifierKey.ToString()], CancellationToken.None);

    private VerificationReport Verify(string? note)
    {
        var verification = new LogVerification(note, [_key.VerifierKey.ToString()]);
        foreach (var entry in _entries)
            verification.Add(entry);
        return verification.Complete();
    }

    /// <summary>A checkpoint over the entries as they are, or with one of them as it was.</summary>
    private string Note(int size, LogEntry? whole = null) => new CheckpointSigner(_key).Sign(size, RootOf(size, whole));

    private byte[] RootOf(int size, LogEntry? whole = null)
    {
        var tree = new CompactRange();
        foreach (var entry in _entries.Take(size))
            tree.Append(MerkleHash.LeafHash((whole?.Position == entry.Position ? whole : entry).Leaf));
        return tree.Root();
    }
}
