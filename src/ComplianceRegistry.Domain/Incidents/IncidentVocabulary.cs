namespace ComplianceRegistry.Domain.Incidents;

/// <summary>What an incident led to, which decides how soon it is to be reported. A closed list (Article 3(49) of Regulation (EU) 2024/1689, and Article 73(3)).</summary>
[GenerateSerializer]
public enum IncidentKind
{
    /// <summary>The death of a person.</summary>
    Death,

    /// <summary>Serious harm to a person's health.</summary>
    HealthHarm,

    /// <summary>A serious and irreversible disruption of the management or operation of critical infrastructure.</summary>
    CriticalInfrastructure,

    /// <summary>An infringement of obligations that protect fundamental rights.</summary>
    FundamentalRights,

    /// <summary>Serious harm to property or the environment.</summary>
    PropertyOrEnvironment,

    /// <summary>A widespread infringement.</summary>
    Widespread,

    /// <summary>A malfunction that would be likely to cause death or serious harm if it recurred, where the law has it reported (21 CFR 803.3).</summary>
    Malfunction,
}

/// <summary>Where an incident stands.</summary>
[GenerateSerializer]
public enum IncidentStatus
{
    /// <summary>Nothing is known under this id.</summary>
    Absent,

    /// <summary>Somebody who has to report knows of it; the report is due.</summary>
    Aware,

    /// <summary>An initial report is there, which may be incomplete.</summary>
    InitialReported,

    /// <summary>The report is complete.</summary>
    Completed,

    /// <summary>An authority has taken measures.</summary>
    AuthorityAction,

    /// <summary>Every authority that acted is done.</summary>
    Closed,

    /// <summary>It turned out to be the same as another incident, in which it goes on.</summary>
    Merged,

    /// <summary>Taken over from a source of the past: nothing is expected of anybody.</summary>
    Recorded,
}

/// <summary>Where an authority stands with an incident that concerns its jurisdiction.</summary>
[GenerateSerializer]
public enum TrackStatus
{
    /// <summary>The jurisdiction is not concerned.</summary>
    Absent,

    /// <summary>Concerned; no report has reached it yet.</summary>
    Concerned,

    /// <summary>The report has reached it; its time to act runs.</summary>
    Notified,

    /// <summary>It has confirmed receipt.</summary>
    Acknowledged,

    /// <summary>It has taken measures.</summary>
    Acted,

    /// <summary>It is done, with or without measures.</summary>
    Concluded,
}

/// <summary>In which capacity somebody reports.</summary>
[GenerateSerializer]
public enum ReporterRole
{
    Provider,
    Representative,
    Deployer,
    Authority,

    /// <summary>The registry itself, for an act in another case.</summary>
    Registry,
}

/// <summary>What a report is to its incident.</summary>
[GenerateSerializer]
public enum ReportStage
{
    /// <summary>The first one; it may be incomplete.</summary>
    Initial,

    /// <summary>The complete one.</summary>
    Complete,

    /// <summary>One that joined the incident beside those: of a deployer, from a claim, or of another incident.</summary>
    Joined,
}

/// <summary>What an authority does about an incident. A closed list (Article 19 of Regulation (EU) 2019/1020, Article 79 of Regulation (EU) 2024/1689).</summary>
[GenerateSerializer]
public enum AuthorityMeasure
{
    Investigation,
    InformationRequest,
    Inspection,
    CorrectiveActionRequired,
    RestrictionOfUse,
    ProhibitionOfUse,
    Withdrawal,
    Recall,
    PublicWarning,
}

/// <summary>How an incident's cause is mended. A closed list.</summary>
[GenerateSerializer]
public enum CorrectionKind
{
    SoftwareUpdate,
    Retraining,
    DataCorrection,
    ConfigurationChange,
    InstructionsAmended,
    UsersInformed,
    OversightStrengthened,
    UseRestricted,
    Withdrawal,
    Recall,
    Inspection,
    Other,
}

/// <summary>A step of a corrective action.</summary>
[GenerateSerializer]
public enum MilestoneStep
{
    Plan,
    Containment,
    Implementation,
    Verification,
    FinalReport,
}
