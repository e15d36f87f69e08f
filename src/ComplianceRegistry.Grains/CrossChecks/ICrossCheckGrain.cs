namespace ComplianceRegistry.Grains.CrossChecks;

/// <summary>Runs all cross-checks of the registry; there is one.</summary>
[Alias("cr.ICrossCheckGrain"), GrainInterfaceType("cr.ICrossCheckGrain")]
public interface ICrossCheckGrain : IGrainWithIntegerKey
{
    /// <summary>The key of the only one.</summary>
    const long Key = 0;

    /// <summary>Begins a run when none has begun since last night's hour. Does not wait for it.</summary>
    [Alias("Wake")]
    Task Wake();

    /// <summary>Begins a run now, unless one is under way. Does not wait for it.</summary>
    /// <returns>The run, which is under way.</returns>
    [Alias("Begin")]
    Task<CrossCheckReport> Begin();

    /// <summary>The run that is under way, or else the last one that came to its end; null when there was none.</summary>
    [Alias("Last")]
    Task<CrossCheckReport?> Last();
}
