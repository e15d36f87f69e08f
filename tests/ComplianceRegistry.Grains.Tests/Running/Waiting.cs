namespace ComplianceRegistry.Grains.Tests.Running;

/// <summary>Waits for what happens by itself.</summary>
internal static class Waiting
{
    public static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    /// <summary>Looks until something holds; fails when it does not come.</summary>
    public static Task Eventually(Func<bool> holds) => Eventually(() => Task.FromResult(holds()));

    /// <inheritdoc cref="Eventually(Func{bool})"/>
    public static async Task Eventually(Func<Task<bool>> holds)
    {
        using var patience = new CancellationTokenSource(Patience);
        while (!await holds())
            await Task.Delay(50, patience.Token);
    }
}
