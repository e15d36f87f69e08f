using ComplianceRegistry.Grains.Time;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplianceRegistry.Grains.Deadlines;

/// <summary>How often each silo looks whether a clock is due.</summary>
/// <param name="Interval">In true time.</param>
public sealed record DeadlineOptions(TimeSpan Interval)
{
    /// <summary>Each second.</summary>
    public static DeadlineOptions Default { get; } = new(TimeSpan.FromSeconds(1));
}

/// <summary>Wakes the grain of deadlines when the view says that a clock is due by the registry's clock. Runs on every silo.</summary>
internal sealed class DeadlineWaker(
    INodeView view, RegistryClock clock, IGrainFactory grains, DeadlineOptions options, TimeProvider time, ILogger<DeadlineWaker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(options.Interval, time);
        while (await tick.WaitForNextTickAsync(stoppingToken))
            await Look();
    }

    private async Task Look()
    {
        try
        {
            if (view.FirstDue() <= clock.Now)
                await grains.GetGrain<IDeadlineGrain>(IDeadlineGrain.Key).Wake();
        }
        catch (Exception e)
        {
            DeadlineLines.NotWoken(logger, e, "deadlines");
        }
    }
}
