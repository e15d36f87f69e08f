using ComplianceRegistry.Domain.Log;
using ComplianceRegistry.Grains.Log;
using ComplianceRegistry.Grains.Tests.Running;

namespace ComplianceRegistry.Grains.Tests.Log;

public sealed class SequencerFaultTests
{
    [Fact]
    public async Task A_fenced_batch_is_checked_again_on_top_of_the_rivals_and_goes_on()
    {
        await using var run = new SequencerRun();
        var gate = run.Store.Gate();
        var before = run.Append("Z", 0);
        await gate.Offered;
        var (beaten, free) = (run.Append("A", 0), run.Append("B", 0));
        await run.TurnsRun();
        run.Store.RivalBeforeNext(Samples.Entry("A", 1), Samples.Entry("A", 2));
        gate.Open();

        Assert.IsType<AppendReply.Appended>(await before);
        Assert.Equal(new AppendReply.VersionConflict(2, 2), await beaten);
        Assert.Equal(3, Assert.IsType<AppendReply.Appended>(await free).Receipts.Single().Position);
        Assert.Equal(["Z", "A", "A", "B"], run.Replica.ReadRange(0, 10).Select(entry => entry.Stream));
    }

    [Fact]
    public async Task A_command_that_a_rival_accepted_meanwhile_is_known_after_fencing()
    {
        await using var run = new SequencerRun();
        run.Store.RivalBeforeNext(Samples.Entry("A", 1, command: "k"));

        Assert.Equal("A", Assert.IsType<AppendReply.CommandKnown>(await run.Append("B", 0, command: "k")).Stream);
        Assert.Equal(1, run.Replica.Size);
    }

    [Fact]
    public async Task Two_sequencers_race_for_one_stream_and_one_of_each_pair_wins()
    {
        await using var run = new SequencerRun();
        var other = run.Another();
        var pairs = Enumerable.Range(0, 50).Select(i => (
            First: run.Append($"S{i}", 0),
            Second: Task.Run(() => run.Append(other, Samples.Append($"S{i}", 0))))).ToList();

        foreach (var (first, second) in pairs)
        {
            AppendReply[] replies = [await first, await second];
            Assert.Single(replies.OfType<AppendReply.Appended>());
            Assert.Equal(1, Assert.Single(replies.OfType<AppendReply.VersionConflict>()).Actual);
        }

        Assert.Equal(50, run.Replica.Size);
    }

    [Fact]
    public async Task When_a_batch_fails_everybody_who_waits_hears_of_it_and_nothing_more_is_accepted()
    {
        await using var run = new SequencerRun();
        var gate = run.Store.Gate();
        var before = run.Append("Z", 0);
        await gate.Offered;
        List<Task<AppendReply>> failing = [run.Append("A", 0), run.Append("B", 0)];
        var onTop = run.Append("A", 1);
        var head = run.HeadOf("A");
        await run.TurnsRun();
        run.Store.FailNextBefore();
        gate.Open();

        Assert.IsType<AppendReply.Appended>(await before);
        foreach (var reply in failing)
            await Assert.ThrowsAsync<LogUnavailableException>(() => reply);
        await Assert.ThrowsAsync<LogUnavailableException>(() => onTop);
        await Assert.ThrowsAsync<LogUnavailableException>(() => head);
        await Assert.ThrowsAsync<LogUnavailableException>(() => run.Append("C", 0));
        Assert.Equal(1, run.Replica.Size);
        Assert.IsType<AppendReply.Appended>(await run.Append(run.Another(), Samples.Append("A", 0)));
    }

    [Fact]
    public async Task Acts_of_one_decision_are_not_split_by_a_segment_and_smaller_appends_go_before_them()
    {
        await using var run = new SequencerRun();
        run.Store.SegmentSize = 4;
        await run.Append("A", 0, count: 3);
        var gate = run.Store.Gate();
        var filler = run.Append("B", 0, count: 3);
        await run.TurnsRun();

        // The last place of the segment is filled, since nothing else waits that would fit.
        gate.Open();
        Assert.Equal([4L, 5, 6], Assert.IsType<AppendReply.Appended>(await filler).Receipts.Select(receipt => receipt.Position));
        Assert.Equal((RegistryLog.Stream, "log.filled"), (run.Replica.Read(3)!.Stream, run.Replica.Read(3)!.Kind));

        gate = run.Store.Gate();
        var before = run.Append("C", 0);
        await gate.Offered;
        var (large, small) = (run.Append("D", 0, count: 2), run.Append("E", 0, count: 4));
        var single = run.Append("F", 0, count: 2);
        await run.TurnsRun();
        gate.Open();
        Assert.Equal(7, Assert.IsType<AppendReply.Appended>(await before).Receipts[0].Position);
        foreach (var reply in await Task.WhenAll(large, small, single))
            Assert.Single(Assert.IsType<AppendReply.Appended>(reply).Receipts.Select(receipt => receipt.Position / 4).Distinct());
        Assert.All(run.Store.Offered, batch => Assert.Equal(batch.FirstPosition / 4, (batch.NextPosition - 1) / 4));
    }
}
