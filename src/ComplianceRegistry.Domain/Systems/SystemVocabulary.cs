namespace ComplianceRegistry.Domain.Systems;

/// <summary>In which section of the register an entry stands.</summary>
[GenerateSerializer]
public enum SystemSection
{
    /// <summary>Everybody may read it.</summary>
    Public,

    /// <summary>Law enforcement, migration, asylum and border: authorities only, reduced fields, sealed acts.</summary>
    NonPublic,
}

/// <summary>Where a listing stands.</summary>
[GenerateSerializer]
public enum ListingStatus
{
    /// <summary>There is no listing in this jurisdiction.</summary>
    Absent,

    /// <summary>In force.</summary>
    Listed,

    /// <summary>In force, under a restriction of the jurisdiction's authority.</summary>
    Restricted,

    /// <summary>Ended by the provider: no longer made available.</summary>
    Withdrawn,

    /// <summary>Ended, and the system is called back from those who use it.</summary>
    Recalled,

    /// <summary>Ended and closed for good.</summary>
    Archived,
}

/// <summary>Status of a system where it is deployed (Annex VIII, section A, point 7).</summary>
[GenerateSerializer]
public enum DeploymentStatus
{
    /// <summary>Made available for distribution or use.</summary>
    OnMarket,

    /// <summary>In use for its intended purpose.</summary>
    InService,

    /// <summary>No longer made available.</summary>
    Withdrawn,

    /// <summary>Called back.</summary>
    Recalled,
}

/// <summary>What a link leads to. A closed list; numbers are points of Annex VIII, section A.</summary>
[GenerateSerializer]
public enum SystemLinkKind
{
    /// <summary>Further information (13).</summary>
    Website,

    /// <summary>Electronic instructions for use (12).</summary>
    Instructions,

    /// <summary>EU declaration of conformity or its like elsewhere (11).</summary>
    DeclarationOfConformity,

    /// <summary>Copy of a certificate (9).</summary>
    Certificate,

    /// <summary>Summary of an impact assessment (section C).</summary>
    ImpactAssessment,

    /// <summary>Technical documentation or model card.</summary>
    Documentation,

    /// <summary>The entry in the register from which this one was imported, or another public entry.</summary>
    RegisterEntry,
}

/// <summary>Grounds on which an authority restricts or recalls. A closed list.</summary>
[GenerateSerializer]
public enum MeasureGround
{
    /// <summary>A prohibited practice (Article 79(6)(a)).</summary>
    ProhibitedPractice,

    /// <summary>The requirements for its class are not met (Article 79(6)(b)).</summary>
    RequirementsNotMet,

    /// <summary>The standards relied on fall short (Article 79(6)(c)).</summary>
    StandardsShortcoming,

    /// <summary>Transparency duties are not met (Article 79(6)(d)).</summary>
    TransparencyNotMet,

    /// <summary>Compliant, and still a risk (Article 82).</summary>
    CompliantButRisky,

    /// <summary>Formal non-compliance: marking, declaration, registration, representative or documents are missing (Article 83).</summary>
    FormalNonCompliance,

    /// <summary>Classified too mildly (Article 80).</summary>
    Misclassified,

    /// <summary>A serious incident (Article 73).</summary>
    SeriousIncident,

    /// <summary>Another rule of the jurisdiction; the provision names it.</summary>
    NationalRule,
}
