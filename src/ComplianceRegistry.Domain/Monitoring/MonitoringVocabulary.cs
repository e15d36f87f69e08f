namespace ComplianceRegistry.Domain.Monitoring;

/// <summary>Where a monitoring plan stands.</summary>
[GenerateSerializer]
public enum PlanStatus
{
    /// <summary>Nothing is known under this id.</summary>
    Absent,

    /// <summary>Measurements are reported at the plan's interval.</summary>
    Active,

    /// <summary>A measurement was beyond its threshold, and the provider has not answered yet.</summary>
    BreachOpen,

    /// <summary>Ended: another version has a plan of its own, or the system is no longer made available.</summary>
    Closed,
}

/// <summary>On which side of its threshold a metric ought to stay.</summary>
[GenerateSerializer]
public enum ThresholdSide
{
    /// <summary>At the threshold or below.</summary>
    AtMost,

    /// <summary>At the threshold or above.</summary>
    AtLeast,
}

/// <summary>How often measurements are reported.</summary>
[GenerateSerializer]
public enum ReportingInterval
{
    Weekly,
    Monthly,
    Quarterly,
    Yearly,
}

/// <summary>How a provider answers a breach. A closed list.</summary>
[GenerateSerializer]
public enum BreachAnswer
{
    /// <summary>The measurement or its data were wrong.</summary>
    MeasurementFaulty,

    /// <summary>The use of the system had changed for a time, within its intended purpose.</summary>
    TemporaryShift,

    /// <summary>The cause is found and mended.</summary>
    Corrected,

    /// <summary>The system is restricted or taken back until it is mended.</summary>
    UseRestricted,

    /// <summary>A serious incident was opened for it.</summary>
    ReportedAsIncident,
}

/// <summary>Why a plan ends.</summary>
[GenerateSerializer]
public enum PlanEnd
{
    /// <summary>A newer version of the system has, or will have, a plan of its own.</summary>
    VersionSuperseded,

    /// <summary>The system is no longer made available.</summary>
    SystemWithdrawn,
}
