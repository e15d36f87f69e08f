using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Grains.Tests.Running;

namespace ComplianceRegistry.Grains.Tests.Log;

public sealed class SequencerTests
{
    [Fact]
    public async Task Appends_that_arrive_while_a_batch_is_written_form_the_next_one_and_each_gets_its_own_receipt()
    {
        await using var run = new SequencerRun();
        var gate = run.Store.Gate();
        var first = run.Append("A", 0);
        await gate.Offered;
        var others = Enumerable.Range(0, 20).Select(i => run.Append($"S{i}", 0, count: 2)).ToList();
        await run.TurnsRun();
        gate.Open();

        Assert.Equal(0, Assert.IsType<AppendReply.Appended>(await first).Receipts.Single().Position);
        foreach (var (index, reply) in (await Task.WhenAll(others)).Index())
        {
            var receipts = Assert.IsType<AppendReply.Appended>(reply).Receipts;
            Assert.Equal([1 + (2 * index), 2 + (2 * index)], receipts.Select(receipt => receipt.Position));
            Assert.Equal([1L, 2L], receipts.Select(receipt => receipt.Version));
            Assert.All(receipts, receipt => Assert.Equal(run.Replica.Read(receipt.Position)!.LeafHash, receipt.LeafHash));
            Assert.All(receipts, receipt => Assert.Equal($"S{index}", run.Replica.Read(receipt.Position)!.Stream));
        }

        Assert.Equal([1, 40], run.Store.Offered.Select(batch => batch.Entries.Count));
    }

    [Fact]
    public async Task A_batch_has_no_more_entries_than_the_rules_allow()
    {
        await using var run = new SequencerRun(new LogRules { MaxBatchEntries = 3 });
        var gate = run.Store.Gate();
        var replies = new List<Task<AppendReply>> { run.Append("A", 0) };
        await gate.Offered;
        replies.AddRange(Enumerable.Range(0, 7).Select(i => run.Append($"S{i}", 0)));
        await run.TurnsRun();
        gate.Open();

        Assert.All(await Task.WhenAll(replies), reply => Assert.IsType<AppendReply.Appended>(reply));
        Assert.Equal([1, 3, 3, 1], run.Store.Offered.Select(batch => batch.Entries.Count));
    }

    [Fact]
    public async Task A_full_queue_answers_busy_and_what_is_queued_is_written_all_the_same()
    {
        await using var run = new SequencerRun(new LogRules { MaxQueued = 2 });
        var gate = run.Store.Gate();
        List<Task<AppendReply>> accepted = [run.Append("A", 0)];
        await gate.Offered;
        accepted.AddRange([run.Append("B", 0), run.Append("C", 0)]);

        Assert.IsType<AppendReply.Busy>(await run.Append("D", 0));
        gate.Open();
        Assert.All(await Task.WhenAll(accepted), reply => Assert.IsType<AppendReply.Appended>(reply));
        Assert.Equal(3, run.Replica.Size);
    }

    [Fact]
    public async Task An_append_at_another_version_is_refused_with_the_actual_one()
    {
        await using var run = new SequencerRun();
        await run.Append("A", 0, count: 2);

        Assert.Equal(new AppendReply.VersionConflict(2, 1), await run.Append("A", 0));
        Assert.Equal(new AppendReply.VersionConflict(2, 1), await run.Append("A", 3));
        Assert.Equal(new AppendReply.VersionConflict(0, -1), await run.Append("B", 1));
        Assert.Equal(2, run.Replica.Size);
    }

    [Fact]
    public async Task Of_two_appends_at_one_version_one_wins_and_the_other_hears_of_it_after_the_write()
    {
        await using var run = new SequencerRun();
        var gate = run.Store.Gate();
        var winner = run.Append("A", 0);
        await gate.Offered;
        var loser = run.Append("A", 0);
        await run.TurnsRun();

        Assert.False(loser.IsCompleted);
        gate.Open();
        Assert.IsType<AppendReply.Appended>(await winner);
        Assert.Equal(new AppendReply.VersionConflict(1, 0), await loser);
    }

    [Fact]
    public async Task The_head_of_a_stream_is_answered_when_its_undecided_append_is_durable()
    {
        await using var run = new SequencerRun();
        var gate = run.Store.Gate();
        var append = run.Append("A", 0, count: 2);
        await gate.Offered;
        var head = run.HeadOf("A");
        await run.TurnsRun();

        Assert.False(head.IsCompleted);
        gate.Open();
        Assert.Equal(new LogHead(2, 1, 2), await head);
        Assert.IsType<AppendReply.Appended>(await append);
        Assert.Equal(new LogHead(0, -1, 2), await run.HeadOf("B"));
    }

    [Fact]
    public async Task A_command_is_accepted_once_also_by_another_sequencer()
    {
        await using var run = new SequencerRun();
        await run.Append("A", 0, count: 2, command: "k");

        var known = Assert.IsType<AppendReply.CommandKnown>(await run.Append("B", 0, command: "k"));
        Assert.Equal((1L, "A", 2L), (known.Position, known.Stream, known.Version));
        Assert.IsType<AppendReply.CommandKnown>(await run.Append(run.Another(), Samples.Append("C", 0, command: "k")));
    }

    [Theory]
    [InlineData(-2001, false)]
    [InlineData(-2000, true)]
    [InlineData(2000, true)]
    [InlineData(2001, false)]
    public async Task An_act_is_dated_within_two_seconds_of_the_logs_clock(int milliseconds, bool accepted)
    {
        await using var run = new SequencerRun();
        var reply = await run.Append("A", 0, at: Samples.Start.AddMilliseconds(milliseconds));

        Assert.Equal(accepted, reply is AppendReply.Appended);
        if (!accepted)
            Assert.Equal(new AppendReply.ClockOff(Samples.Start), reply);
    }

    [Fact]
    public async Task The_logs_clock_stands_still_when_the_registrys_clock_falls_back()
    {
        await using var run = new SequencerRun();
        await run.Append("A", 0, at: Samples.Start.AddSeconds(1));
        run.Time.AdjustTime(Samples.Start.AddHours(-1));

        Assert.Equal(new AppendReply.ClockOff(Samples.Start.AddSeconds(1)), await run.Append("A", 1, at: Samples.Start.AddHours(-1)));
        Assert.IsType<AppendReply.Appended>(await run.Append("A", 1, at: Samples.Start.AddSeconds(1)));
    }

    [Fact]
    public async Task A_log_that_is_read_only_says_why()
    {
        await using var run = new SequencerRun(new LogRules { ReadOnlyReason = "An old backup was restored." });
        Assert.Equal(new AppendReply.ReadOnly("An old backup was restored."), await run.Append("A", 0));
        Assert.Equal(0, run.Replica.Size);
    }
}
