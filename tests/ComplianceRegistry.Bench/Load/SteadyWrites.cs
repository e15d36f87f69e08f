namespace ComplianceRegistry.Bench.Load;

/// <summary>Registrations that come in while a contestant is read: a public register is never at rest.</summary>
internal static class SteadyWrites
{
    public const int PerSecond = 5;

    /// <summary>Registers at a steady rate until the load ends; a refused registration ends the run.</summary>
    /// <param name="load">The load that is measured.</param>
    /// <param name="register">Registers one system.</param>
    public static async Task<LoadResult> DuringAsync(Task<LoadResult> load, Func<Task> register)
    {
        using var tick = new PeriodicTimer(TimeSpan.FromSeconds(1.0 / PerSecond));
        while (!load.IsCompleted && await tick.WaitForNextTickAsync())
            await register();
        return await load;
    }
}
