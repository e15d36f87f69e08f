namespace ComplianceRegistry.Domain.Certification;

/// <summary>Decisions against a holder: each can be appealed, and other bodies are shown all but restrictions.</summary>
[GenerateSerializer]
public enum AdverseKind
{
    Refusal,
    Restriction,
    Suspension,
    Withdrawal,
}

/// <summary>Why a certificate is refused, restricted, suspended or withdrawn. A closed list.</summary>
[GenerateSerializer]
public enum CertificateGround
{
    /// <summary>The system does not meet requirements of the set.</summary>
    RequirementsNotMet,

    /// <summary>The holder does not fulfil its obligations, such as letting the body survey.</summary>
    ObligationsNotMet,

    /// <summary>The holder did not correct a nonconformity in the time that the body set.</summary>
    NotCorrected,

    /// <summary>What was assessed rests on false or missing information.</summary>
    FalseInformation,

    /// <summary>A serious incident shows a risk that the assessment did not.</summary>
    SeriousIncident,

    /// <summary>The certificate is used for what it does not certify.</summary>
    Misuse,

    /// <summary>The system was substantially modified. By the registry alone.</summary>
    SubstantialModification,

    /// <summary>The designation of the body is suspended. By the registry alone.</summary>
    DesignationSuspended,

    /// <summary>The designation of the body does not cover the scope any more. By the registry alone.</summary>
    DesignationScopeLost,
}

/// <summary>Where a restraint of a certificate comes from. Each is lifted by what it came from alone.</summary>
[GenerateSerializer]
public enum RestraintCause
{
    /// <summary>A decision of the body or its authority.</summary>
    Measure,

    /// <summary>What became of the body's designation.</summary>
    Designation,

    /// <summary>A substantial modification of the system.</summary>
    SubstantialModification,
}

/// <summary>Where the appeal against a decision stands.</summary>
[GenerateSerializer]
public enum AppealStatus
{
    /// <summary>The holder may appeal.</summary>
    Open,

    /// <summary>The holder appealed; the designating authority decides.</summary>
    Filed,

    /// <summary>The authority has not decided in time: the secretariat may decide as well. The decision goes on holding.</summary>
    Overdue,

    /// <summary>The decision was found right.</summary>
    Upheld,

    /// <summary>The decision was found wrong: the certificate is as it was before.</summary>
    Overturned,

    /// <summary>Nobody appealed in time.</summary>
    Final,
}
