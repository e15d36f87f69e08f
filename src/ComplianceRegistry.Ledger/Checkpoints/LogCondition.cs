namespace ComplianceRegistry.Ledger.Checkpoints;

/// <summary>Whether the log may be written.</summary>
public abstract record LogCondition
{
    private LogCondition()
    {
    }

    /// <summary>The log holds everything that was ever signed here.</summary>
    public sealed record Healthy : LogCondition;

    /// <summary>Something that was signed is missing: positions would be given out a second time. It stays readable.</summary>
    /// <param name="Reason">What is missing, and what to do. It names no place of this machine: callers are told it too.</param>
    /// <param name="KeptNote">
    /// The signed note that the log was compared with, the last one that may be shown: nothing else is ever signed for this log. Null when it cannot be verified.
    /// </param>
    public sealed record ReadOnly(string Reason, string? KeptNote) : LogCondition;
}
