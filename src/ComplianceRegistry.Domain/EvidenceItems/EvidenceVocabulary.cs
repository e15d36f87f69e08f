namespace ComplianceRegistry.Domain.EvidenceItems;

/// <summary>Where an item of evidence stands.</summary>
[GenerateSerializer]
public enum EvidenceStatus
{
    /// <summary>Nothing is known under this id.</summary>
    Absent,

    /// <summary>Its content is announced and has yet to come.</summary>
    Announced,

    /// <summary>Its content is there.</summary>
    Received,

    /// <summary>Its content is there, and other content that is to replace it is announced.</summary>
    Replacing,

    /// <summary>Its content was erased on a legal order; what is committed to it stays.</summary>
    Erased,
}

/// <summary>Who may read something that was entrusted to the registry.</summary>
[GenerateSerializer]
public enum VisibilityClass
{
    /// <summary>Everybody.</summary>
    Public,

    /// <summary>The owner and the parties that it names.</summary>
    PartiesOnly,

    /// <summary>The owner, the parties that it names, and the verified competent authorities of the jurisdictions that it names.</summary>
    AuthoritiesOfArrangement,

    /// <summary>The owner, the parties that it names, and the verified competent authority of the one jurisdiction that it names as leading.</summary>
    LeadAuthority,

    /// <summary>The owner and the members of the panel, whom it names as parties.</summary>
    PanelSealed,

    /// <summary>The custodians alone, to whose keys it is encrypted. It comes with redress and is refused until then.</summary>
    CustodianSealed,
}
