using ComplianceRegistry.Grains.Deadlines;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace ComplianceRegistry.Grains.CrossChecks;

/// <summary>When cross-checks run by themselves.</summary>
/// <param name="At">The hour of the night, in UTC, by the registry's clock.</param>
/// <param name="Interval">How often each silo looks whether it has come, in true time.</param>
public sealed record CrossCheckOptions(TimeOnly At, TimeSpan Interval)
{
    /// <summary>At 02:00, seen within half a minute.</summary>
    public static CrossCheckOptions Default { get; } = new(new TimeOnly(2, 0), TimeSpan.FromSeconds(30));

    /// <summary>The last time that the hour came.</summary>
    internal DateTimeOffset LastNight(DateTimeOffset now)
    {
        var today = new DateTimeOffset(now.UtcDateTime.Date, TimeSpan.Zero) + At.ToTimeSpan();
        return today <= now ? today : today.AddDays(-1);
    }
}

/// <summary>Wakes the grain of cross-checks. Runs on every silo.</summary>
internal sealed class CrossCheckWaker(IGrainFactory grains, CrossCheckOptions options, TimeProvider time, ILogger<CrossCheckWaker> logger) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var tick = new PeriodicTimer(options.Interval, time);
        while (await tick.WaitForNextTickAsync(stoppingToken))
            await Wake();
    }

    private async Task Wake()
    {
        try
        {
            await grains.GetGrain<ICrossCheckGrain>(ICrossCheckGrain.Key).Wake();
        }
        catch (Exception e)
        {
            DeadlineLines.NotWoken(logger, e, "cross-checks");
        }
    }
}
