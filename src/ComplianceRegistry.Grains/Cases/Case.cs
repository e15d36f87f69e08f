using ComplianceRegistry.Grains.Commands;

namespace ComplianceRegistry.Grains.Cases;

/// <summary>What a grain has in memory of its case: the state, and the act that led to it.</summary>
/// <param name="State">The state.</param>
/// <param name="Last">Where the case's last act stands; <see cref="None"/> while nothing is recorded.</param>
/// <param name="At">When that act was decided.</param>
/// <param name="Erasures">Count of erasures on this node when the case was loaded.</param>
internal sealed record Case<TState>(TState State, Receipt Last, DateTimeOffset At, long Erasures)
    where TState : class
{
    /// <summary>The receipt of a case without acts.</summary>
    public static readonly Receipt None = new(-1, 0, []);

    public long Version => Last.Version;

    public bool IsRecorded => Version > 0;
}
