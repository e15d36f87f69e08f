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
    /// <param name="Reason">What is missing, and what to do.</param>
    public sealed record ReadOnly(string Reason) : LogCondition;
}
