using ComplianceRegistry.Grains.Deadlines;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplianceRegistry.Grains.Reactions;

/// <summary>Wakes every reaction when the view of this node has new acts, and once in a while for what is owed. Runs on every silo.</summary>
internal sealed class ReactionWaker(INodeView view, IEnumerable<IReaction> reactions, IGrainFactory grains, TimeProvider time, ILogger<ReactionWaker> logger) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Breath = TimeSpan.FromMilliseconds(50);
    private readonly List<string> _names = [.. reactions.Select(reaction => reaction.Name)];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (_names.Count > 0)
        {
            var seen = view.Position;
            foreach (var name in _names)
                await Wake(name);
            await view.WaitForAsync(seen, Interval, stoppingToken);
            await Task.Delay(Breath, time, stoppingToken);
        }
    }

    private async Task Wake(string name)
    {
        try
        {
            await grains.GetGrain<IReactionGrain>(name).Wake();
        }
        catch (Exception e)
        {
            DeadlineLines.NotWoken(logger, e, name);
        }
    }
}
