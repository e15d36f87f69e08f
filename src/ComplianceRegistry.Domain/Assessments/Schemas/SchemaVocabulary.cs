namespace ComplianceRegistry.Domain.Assessments.Schemas;

/// <summary>Whose part of an impact assessment it is.</summary>
[GenerateSerializer]
public enum ImpactPart
{
    /// <summary>The provider's, which deployers reuse.</summary>
    Provider,

    /// <summary>A deployer's, for its own use; it rests on an approved part of the provider.</summary>
    Deployment,
}

/// <summary>How likely a harm is.</summary>
[GenerateSerializer]
public enum Likelihood
{
    Rare,
    Possible,
    Likely,
}

/// <summary>How grave a harm or a finding of an adversarial test is.</summary>
[GenerateSerializer]
public enum HarmSeverity
{
    Low,
    Moderate,
    High,

    /// <summary>Never accepted: it is mended, or stays open.</summary>
    Critical,
}

/// <summary>Who carried out an adversarial test.</summary>
[GenerateSerializer]
public enum TeamIndependence
{
    /// <summary>Those who built the system.</summary>
    Developers,

    /// <summary>Others in the same organisation.</summary>
    Internal,

    /// <summary>Another organisation.</summary>
    External,
}

/// <summary>What became of a finding of an adversarial test.</summary>
[GenerateSerializer]
public enum FixStatus
{
    Open,

    /// <summary>Made less likely or less grave.</summary>
    Mitigated,

    /// <summary>Mended, and tested again.</summary>
    Fixed,
}

/// <summary>Which values of a metric are better.</summary>
[GenerateSerializer]
public enum MetricDirection
{
    HigherIsBetter,
    LowerIsBetter,
}

/// <summary>What an audit found of a requirement.</summary>
[GenerateSerializer]
public enum RequirementResult
{
    Met,
    Partly,
    NotMet,

    /// <summary>The requirement does not apply to this system.</summary>
    NotApplicable,
}

/// <summary>How many people hold the roles affected.</summary>
[GenerateSerializer]
public enum HeadCountBand
{
    UpTo10,
    From11To50,
    From51To250,
    From251To1000,
    Over1000,
}

/// <summary>What happens to a role.</summary>
[GenerateSerializer]
public enum RoleEffect
{
    Created,
    Changed,
    Reduced,
    Ended,
}
