namespace ComplianceRegistry.Domain.Designations;

/// <summary>Where a designation stands.</summary>
[GenerateSerializer]
public enum DesignationStatus
{
    /// <summary>Nothing is known under this id.</summary>
    Absent,

    /// <summary>A body applied; the authority has not assessed it.</summary>
    Applied,

    /// <summary>The authority found the body competent for a scope.</summary>
    Assessed,

    /// <summary>Notified to the other authorities; not in force before the window for objections has passed.</summary>
    Notified,

    /// <summary>In force for its whole scope.</summary>
    Active,

    /// <summary>In force for a part of its scope, by a measure of the authority.</summary>
    Restricted,

    /// <summary>Not in force until reinstated.</summary>
    Suspended,

    /// <summary>Ended by the authority, for good. The number stays with the body.</summary>
    Withdrawn,

    /// <summary>Ended by the body, on the day that it announced.</summary>
    Ceased,

    /// <summary>Came to nothing: refused, given up, lapsed, or stopped by an objection. It was never in force.</summary>
    Closed,
}

/// <summary>Where a notification to the other authorities stands: of the whole designation, or of a wider scope.</summary>
[GenerateSerializer]
public enum NotificationStatus
{
    /// <summary>Nothing is notified that is not decided.</summary>
    None,

    /// <summary>The window for objections runs; silence lets what is notified take effect.</summary>
    Open,

    /// <summary>An authority objected: nothing takes effect by silence. The designating authority has to answer.</summary>
    Objected,

    /// <summary>The designating authority maintains the notification; the secretariat decides.</summary>
    Maintained,
}

/// <summary>Where a contest of a body's competence stands.</summary>
[GenerateSerializer]
public enum ContestStatus
{
    /// <summary>The competence is not contested.</summary>
    None,

    /// <summary>Contested; the body may refute.</summary>
    Open,

    /// <summary>The body refuted; the designating authority decides.</summary>
    Refuted,
}

/// <summary>On what the authority's finding of competence rests; it decides how long the others may object.</summary>
[GenerateSerializer]
public enum CompetenceProof
{
    /// <summary>A certificate of the national accreditation body.</summary>
    AccreditationCertificate,

    /// <summary>Other documents, which take longer to examine.</summary>
    DocumentaryEvidence,
}

/// <summary>Why a designation is restricted, suspended or withdrawn. A closed list.</summary>
[GenerateSerializer]
public enum DesignationGround
{
    /// <summary>The body no longer meets the requirements on bodies.</summary>
    RequirementsNotMet,

    /// <summary>The body fails to fulfil its obligations.</summary>
    ObligationsNotMet,

    /// <summary>The accreditation on which the designation rests has ended.</summary>
    AccreditationLost,

    /// <summary>The body or its staff are not independent of those whom they assess.</summary>
    ImpartialityImpaired,

    /// <summary>A contest of the body's competence was found right.</summary>
    ContestUpheld,

    /// <summary>The body did not refute a contest in time. By the clock alone.</summary>
    ContestUnanswered,

    /// <summary>The body asked for it.</summary>
    OwnRequest,
}

/// <summary>How a notification came to nothing.</summary>
[GenerateSerializer]
public enum NotificationFailure
{
    /// <summary>The designating authority took it back.</summary>
    Withdrawn,

    /// <summary>The secretariat found an objection right.</summary>
    ObjectionUpheld,

    /// <summary>The designating authority left an objection unanswered.</summary>
    ObjectionUnanswered,

    /// <summary>An objection was maintained and not decided in time: in doubt nobody is designated against one.</summary>
    ObjectionUndecided,
}

/// <summary>What has to be done after a designation has lost force or scope.</summary>
[GenerateSerializer]
public enum DutyKind
{
    /// <summary>The body informs the providers whose certificates it issued.</summary>
    InformProviders,

    /// <summary>The authority reports what it means for the certificates.</summary>
    ReportImpact,
}

/// <summary>Where a duty stands.</summary>
[GenerateSerializer]
public enum DutyStatus
{
    Open,
    Met,

    /// <summary>Not met in time; it can still be met, late.</summary>
    Overdue,

    /// <summary>Met after it was overdue.</summary>
    MetLate,
}
