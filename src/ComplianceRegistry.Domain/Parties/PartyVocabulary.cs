namespace ComplianceRegistry.Domain.Parties;

/// <summary>What an organisation is in the registry. One party may have several roles.</summary>
[GenerateSerializer]
public enum PartyRole
{
    Provider,
    Deployer,
    AuthorisedRepresentative,
    ConformityAssessmentBody,
    CompetentAuthority,
    QualifiedEntity,
    Secretariat,

    /// <summary>An independent body that decides on appeals against decisions of its jurisdiction's authorities.</summary>
    ReviewBody,
}

/// <summary>Where a party stands in its verification.</summary>
[GenerateSerializer]
public enum PartyStatus
{
    /// <summary>Nothing is known under this id.</summary>
    Absent,

    /// <summary>Named by an imported register; may not file until the real party claims the entry.</summary>
    Recorded,

    /// <summary>Asked for verification.</summary>
    Applied,

    /// <summary>The verifying authority asked for evidence.</summary>
    EvidenceRequested,

    /// <summary>Verified by the authority of the place of establishment; may file.</summary>
    Verified,

    /// <summary>Verification is suspended; may not file until reinstated.</summary>
    Suspended,

    /// <summary>The application was refused.</summary>
    Refused,

    /// <summary>The party has ended; its id is never used again.</summary>
    Ceased,
}

/// <summary>What a member of a party may do.</summary>
[GenerateSerializer]
public enum MemberRole
{
    /// <summary>Acts for the party.</summary>
    Member,

    /// <summary>Acts for the party, and adds and removes members.</summary>
    Administrator,
}

/// <summary>Where a mandate stands.</summary>
[GenerateSerializer]
public enum MandateStatus
{
    /// <summary>The provider gave it; the representative has not accepted.</summary>
    Given,

    /// <summary>The representative accepted: it may act for the provider.</summary>
    Accepted,
}
