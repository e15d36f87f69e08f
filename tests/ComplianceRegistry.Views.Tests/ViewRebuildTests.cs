namespace ComplianceRegistry.Views.Tests;

public sealed class ViewRebuildTests
{
    [Fact]
    public async Task A_view_that_was_lost_tells_when_it_is_filled_again_and_one_that_continues_does_not()
    {
        await using var register = new Register();
        Assert.Empty(await Rebuilds(register));

        await register.Add(Samples.System("one"), Samples.Listed("One", Samples.Party("acme"))).Add(Samples.System("two"), Samples.Listed("Two", Samples.Party("acme"))).Fill();
        register.Reopen();
        Assert.Empty(await Rebuilds(register));

        register.Lose();
        var rebuild = Assert.Single(await Rebuilds(register));
        Assert.Equal((0L, 1L), (rebuild.First, rebuild.Last));
        Assert.True(rebuild.Duration > TimeSpan.Zero);
    }

    /// <summary>What a filler tells until the view has one act more than the log has now.</summary>
    private static async Task<List<ViewRebuild>> Rebuilds(Register register)
    {
        var told = new List<ViewRebuild>();
        using var stop = new CancellationTokenSource();
        using var filler = new ViewFiller(register.Views, register.Replica);
        filler.Rebuilt += told.Add;
        var running = filler.RunAsync(stop.Token);
        Assert.True(await register.Views.WaitForAsync(register.Replica.Size - 1, TimeSpan.FromSeconds(60)));
        await stop.CancelAsync();
        await running;
        return told;
    }
}
