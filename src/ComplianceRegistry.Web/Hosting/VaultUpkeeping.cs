using ComplianceRegistry.Grains.EvidenceItems;

namespace ComplianceRegistry.Web.Hosting;

/// <summary>Brings the vault to what the log says, at the start and every few hours from then on.</summary>
internal sealed partial class VaultUpkeeping(VaultUpkeep upkeep, TimeProvider time, ILogger<VaultUpkeeping> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromHours(6);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var again = new PeriodicTimer(Pause, time);
        do
        {
            try
            {
                await upkeep.EraseAsync(stoppingToken);
                if (await upkeep.SweepAsync(stoppingToken) is > 0 and var swept)
                    LogSwept(swept);
            }
            catch (Exception fault) when (fault is not OperationCanceledException)
            {
                LogFailed(fault);
            }
        }
        while (await again.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Information, "The vault was swept: {Swept} blobs that no act refers to are deleted")]
    private partial void LogSwept(int swept);

    [LoggerMessage(LogLevel.Error, "The vault could not be brought to what the log says; it is tried again in some hours, and at the next start")]
    private partial void LogFailed(Exception fault);
}
