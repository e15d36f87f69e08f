namespace ComplianceRegistry.Domain.Certification;

/// <summary>Where a certificate stands.</summary>
[GenerateSerializer]
public enum CertificateStatus
{
    /// <summary>Nothing is known under this id.</summary>
    Absent,

    /// <summary>The body assesses; nothing is certified yet.</summary>
    Draft,

    /// <summary>In force for its whole scope.</summary>
    Active,

    /// <summary>In force for a part of its scope, or for the releases of before a substantial modification alone.</summary>
    Restricted,

    /// <summary>Not in force until reinstated.</summary>
    Suspended,

    /// <summary>In force although its body lost the designation: another body accepted it in writing and has to assess it anew in time.</summary>
    UnderTransfer,

    /// <summary>Ended by the body or its authority, for good.</summary>
    Withdrawn,

    /// <summary>Ended by time.</summary>
    Expired,

    /// <summary>Ended at the holder's request.</summary>
    Cancelled,

    /// <summary>The body refused to certify. Other bodies are shown it.</summary>
    Refused,
}

/// <summary>What makes the certificate necessary; it decides how long one lasts at most.</summary>
[GenerateSerializer]
public enum CertificateClass
{
    /// <summary>A product, or its safety component, under Annex I of Regulation (EU) 2024/1689.</summary>
    Product,

    /// <summary>A high-risk use under Annex III of that regulation.</summary>
    HighRisk,
}

/// <summary>How a requirement of the set was found.</summary>
[GenerateSerializer]
public enum RequirementOutcome
{
    Met,

    /// <summary>It asks nothing of this system.</summary>
    NotApplicable,

    /// <summary>Not met: nothing is certified while this stands.</summary>
    NotMet,
}

/// <summary>What shows the outcome of a requirement.</summary>
[GenerateSerializer]
public enum ProofKind
{
    /// <summary>An approved assessment of the registry.</summary>
    Assessment,

    /// <summary>An item of evidence in the vault.</summary>
    Evidence,
}

/// <summary>What an assessor puts before the decider.</summary>
[GenerateSerializer]
public enum ProposalKind
{
    /// <summary>A first certificate.</summary>
    Issue,

    /// <summary>A new period after reassessment.</summary>
    Renewal,

    /// <summary>More scope or another release within the same certificate; it lives as long as that.</summary>
    Supplement,

    /// <summary>The certificate of a body that lost its designation becomes that of the body that accepted it.</summary>
    Transfer,
}

/// <summary>How surveillance that was ordered stands.</summary>
[GenerateSerializer]
public enum SurveillanceStatus
{
    Open,
    Met,

    /// <summary>Not done in time; it can still be done, late.</summary>
    Missed,
}
