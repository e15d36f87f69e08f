namespace ComplianceRegistry.Grains.CrossChecks;

/// <summary>A case that breaks a rule is looked at again before a check tells of it, since the reactions may be on their way.</summary>
internal static class SecondLook
{
    private const int Looks = 3;
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    /// <summary>What is wrong at every look; null as soon as nothing is.</summary>
    /// <param name="look">What is wrong now; null when nothing is.</param>
    /// <param name="time">By which the pauses between looks pass.</param>
    /// <param name="cancellationToken">Stops waiting.</param>
    public static async Task<string?> StillWrong(Func<Task<string?>> look, TimeProvider time, CancellationToken cancellationToken)
    {
        for (var number = 1; ; number++)
        {
            var detail = await look();
            if (detail is null || number == Looks)
                return detail;
            await Task.Delay(Pause, time, cancellationToken);
        }
    }
}
