using ComplianceRegistry.Ledger.Checkpoints;
using ComplianceRegistry.Ledger.Sqlite;
using ComplianceRegistry.Ledger.Tests.Files;
using ComplianceRegistry.Ledger.Tests.Logs;

namespace ComplianceRegistry.Ledger.Tests.Checkpoints;

public sealed class CheckpointKeeperTests : IDisposable
{
    private readonly TemporaryDirectory _directory = new();
    private readonly SignallingTime _time = new();
    private readonly SigningKeyFile _key;
    private readonly string _kept;

    public CheckpointKeeperTests()
    {
        _key = SigningKeyFile.OpenOrCreate(_directory.File("signing"), "example.org/log");
        _kept = _directory.File("kept.checkpoint");
    }

    public void Dispose() => _directory.Dispose();

    [Fact]
    public async Task The_newest_checkpoint_is_kept_at_most_once_a_second_and_the_last_one_at_the_end()
    {
        await using var replica = Open("log");
        await replica.ApplyAsync(SampleEntries.Many(2));
        await using (var keeper = Start(replica))
        {
            Assert.IsType<LogCondition.Healthy>(keeper.Condition);
            await _time.TimersAsync(1, Patience());
            Assert.Equal(2, Kept().Size);

            await replica.ApplyAsync(SampleEntries.Many(3, 2));
            Assert.Equal(2, Kept().Size);
            _time.Advance(TimeSpan.FromSeconds(1));
            await _time.TimersAsync(2, Patience());
            Assert.Equal(5, Kept().Size);

            await replica.ApplyAsync(SampleEntries.Many(1, 5));
        }

        Assert.Equal(new Checkpoint("example.org/log", 6, replica.Root(6)), Kept());
    }

    [Fact]
    public async Task A_log_that_lost_its_tail_is_read_only_and_says_which_positions_are_missing()
    {
        var entries = SampleEntries.Many(5);
        await SignAsync("log", entries);
        await using var old = Open("old");
        await old.ApplyAsync(entries[..3]);

        await using (var keeper = Start(old))
        {
            var reason = Assert.IsType<LogCondition.ReadOnly>(keeper.Condition).Reason;
            Assert.Contains("positions 3 to 4 are missing", reason, StringComparison.Ordinal);
            Assert.Contains("registry restore", reason, StringComparison.Ordinal);
            Assert.DoesNotContain(_kept, reason, StringComparison.Ordinal);
        }

        Assert.Equal(5, Kept().Size);
    }

    [Fact]
    public async Task A_log_whose_tail_was_restored_is_healthy_again()
    {
        var entries = SampleEntries.Many(5);
        await SignAsync("log", entries);
        await using var old = Open("old");
        await old.ApplyAsync(entries[..3]);
        await old.ApplyAsync(entries);

        await using var keeper = Start(old);
        Assert.IsType<LogCondition.Healthy>(keeper.Condition);
    }

    [Fact]
    public async Task A_log_that_went_on_differently_is_read_only_even_when_it_is_longer()
    {
        var entries = SampleEntries.Many(5);
        await SignAsync("log", entries);
        await using var other = Open("other");
        await other.ApplyAsync([.. entries[..3], .. SampleEntries.Many(9, 3, "OTHER")]);

        await using var keeper = Start(other);
        var condition = Assert.IsType<LogCondition.ReadOnly>(keeper.Condition);
        Assert.Contains("not those that were signed", condition.Reason, StringComparison.Ordinal);
        Assert.Equal(File.ReadAllText(_kept), condition.KeptNote);
    }

    [Fact]
    public async Task A_kept_checkpoint_that_was_tampered_with_makes_the_log_read_only()
    {
        await SignAsync("log", SampleEntries.Many(2));
        File.WriteAllText(_kept, File.ReadAllText(_kept).Replace("\n2\n", "\n1\n", StringComparison.Ordinal));
        await using var replica = Open("log");

        await using var keeper = Start(replica);
        var condition = Assert.IsType<LogCondition.ReadOnly>(keeper.Condition);
        Assert.Contains("cannot be verified", condition.Reason, StringComparison.Ordinal);
        Assert.Null(condition.KeptNote);
    }

    private Replica Open(string name) => Replica.Open(_directory.File(name));

    private CheckpointKeeper Start(Replica replica) => CheckpointKeeper.Start(_kept, replica, _key, _time);

    private Checkpoint Kept() => new CheckpointVerifier(_key.VerifierKeys).Open(File.ReadAllText(_kept));

    private async Task SignAsync(string name, List<ComplianceRegistry.Ledger.Entries.LogEntry> entries)
    {
        await using var replica = Open(name);
        await replica.ApplyAsync(entries);
        await Start(replica).DisposeAsync();
        Assert.Equal(entries.Count, Kept().Size);
    }

    private static CancellationToken Patience() => new CancellationTokenSource(TimeSpan.FromSeconds(60)).Token;
}
