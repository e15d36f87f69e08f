namespace ComplianceRegistry.Domain.Recognition;

/// <summary>Grounds on which recognition may be objected to, refused, suspended or revoked: the closed list.</summary>
[GenerateSerializer]
public enum RecognitionGround
{
    /// <summary>The certificate is not valid, is not what it claims to be, or is not by a body that may issue it.</summary>
    CertInvalid,

    /// <summary>The certificate does not cover what is asked for, or what is to be used.</summary>
    ScopeMismatch,

    /// <summary>The certified release is another than the one that is asked for, or that is used.</summary>
    VersionMismatch,

    /// <summary>A difference that was declared before filing is not met.</summary>
    NationalDifferenceUnmet,

    /// <summary>Doubts about the competence of the assessment body for what it certified.</summary>
    CabCompetence,

    /// <summary>A serious incident with the system is open.</summary>
    OpenSeriousIncident,

    /// <summary>A serious risk to health, safety or fundamental rights.</summary>
    SeriousRisk,

    /// <summary>The practice is prohibited in the receiving jurisdiction.</summary>
    ProhibitedHere,

    /// <summary>The request says what is not so, or misleads.</summary>
    Misrepresentation,

    /// <summary>National security, for objections and refusals alone. Its reasons are sealed; that it exists, on which provision and for how long is public.</summary>
    NationalSecurity,
}

/// <summary>What takes force from a recognition or puts it in doubt. Each is lifted by what it came from alone.</summary>
[GenerateSerializer]
public enum RecognitionCause
{
    /// <summary>The certificate is suspended, or no longer certifies any of what is recognised.</summary>
    Certificate,

    /// <summary>The receiving authority suspended it because of a risk, for the time being.</summary>
    Safeguard,

    /// <summary>The system was substantially modified: a later release is examined.</summary>
    SubstantialModification,

    /// <summary>The transition from the edition that the certificate is pinned to is over.</summary>
    EditionRetired,

    /// <summary>The certificate came back too late for the recognition to come back by itself.</summary>
    LateReturn,

    /// <summary>A body of another jurisdiction took the certificate over.</summary>
    BodyTransfer,
}

/// <summary>How a condition stands between provider and authority.</summary>
[GenerateSerializer]
public enum ConditionStatus
{
    /// <summary>The provider has to meet it.</summary>
    Open,

    /// <summary>The provider says that it is met; the authority has to look.</summary>
    Reported,

    /// <summary>Met, by the authority's word or by its silence.</summary>
    Met,
}

/// <summary>How late a condition is.</summary>
[GenerateSerializer]
public enum ConditionStage
{
    /// <summary>Its date is not over.</summary>
    InTime,

    /// <summary>Its date is over; the time to make up for it runs.</summary>
    InCure,

    /// <summary>Not made up for: the recognition is suspended because of it.</summary>
    Failed,
}

/// <summary>What a member of the authority puts before another one.</summary>
[GenerateSerializer]
public enum RecognitionProposalKind
{
    Suspension,
    Revocation,
}

/// <summary>Why a system is at risk: Regulation (EU) 2024/1689, Article 79(6), points (a) to (d).</summary>
[GenerateSerializer]
public enum SafeguardCause
{
    /// <summary>(a) A prohibited practice.</summary>
    ProhibitedPractice,

    /// <summary>(b) Requirements for high-risk systems are not met.</summary>
    RequirementsNotMet,

    /// <summary>(c) Shortcomings in the standards or specifications that confer a presumption of conformity.</summary>
    StandardShortcoming,

    /// <summary>(d) Transparency obligations are not met.</summary>
    TransparencyNotMet,
}

/// <summary>What became of a provisional suspension.</summary>
[GenerateSerializer]
public enum SuspensionOutcome
{
    InForce,
    Lifted,

    /// <summary>Not upheld in time.</summary>
    Lapsed,
}

/// <summary>How a reassessment ended.</summary>
[GenerateSerializer]
public enum ReassessmentOutcome
{
    /// <summary>The authority left the recognition as it was.</summary>
    Stays,

    /// <summary>The authority recognised the later release as well.</summary>
    Extended,

    /// <summary>The authority said nothing: the recognition stays as it was, and is not extended.</summary>
    Silence,

    /// <summary>There was nothing left to examine.</summary>
    Moot,
}

/// <summary>What ended a recognition.</summary>
[GenerateSerializer]
public enum RecognitionEndCause
{
    /// <summary>A decision of the receiving authority.</summary>
    Decision,

    /// <summary>The certificate was withdrawn or cancelled.</summary>
    Certificate,

    /// <summary>The request was refused after all, when its conditions were decided on anew.</summary>
    Request,

    /// <summary>The certificate's time ran out.</summary>
    Expiry,

    /// <summary>The arrangement ended, and so did the time for which recognitions stay after it.</summary>
    Arrangement,

    /// <summary>A condition was not met for too long.</summary>
    Condition,

    /// <summary>Another recognition took its place.</summary>
    Successor,
}
