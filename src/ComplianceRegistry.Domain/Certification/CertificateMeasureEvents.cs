using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>The body refused to certify what was drafted.</summary>
[EventKind("certificate.refused")]
public sealed record CertificateRefused(AdverseDecision Decision) : CertificateEvent;

/// <summary>A part of the certificate is in force from now on.</summary>
/// <param name="Restraint">What takes the rest.</param>
/// <param name="Decision">The decision; null when the registry followed another case.</param>
[EventKind("certificate.restricted")]
public sealed record CertificateRestricted(Restraint Restraint, AdverseDecision? Decision) : CertificateEvent;

/// <summary>The certificate is not in force until reinstated.</summary>
/// <param name="Restraint">What takes the force.</param>
/// <param name="Decision">The decision; null when the registry followed another case.</param>
[EventKind("certificate.suspended")]
public sealed record CertificateSuspended(Restraint Restraint, AdverseDecision? Decision) : CertificateEvent;

/// <summary>Restraints of a cause were lifted; others may stand.</summary>
/// <param name="Cause">The cause.</param>
[EventKind("certificate.reinstated")]
public sealed record CertificateReinstated(RestraintCause Cause) : CertificateEvent
{
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];

    /// <summary>State of the other case that is followed; null for a decision.</summary>
    public Basis? Basis { get; init; }
}

/// <summary>The certificate has ended by a decision of the body or its authority.</summary>
[EventKind("certificate.withdrawn")]
public sealed record CertificateWithdrawn(AdverseDecision Decision) : CertificateEvent;

/// <summary>The holder appealed.</summary>
/// <param name="Decision">Number of the decision.</param>
[EventKind("certificate.appealed")]
public sealed record CertificateAppealed(int Decision) : CertificateEvent
{
    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>The appeal was decided: the decision stands, or the certificate is as it was before.</summary>
/// <param name="Decision">Number of the decision.</param>
/// <param name="Outcome">Upheld or overturned.</param>
[EventKind("certificate.appeal-decided")]
public sealed record AppealDecided(int Decision, AppealStatus Outcome) : CertificateEvent
{
    /// <summary>Pseudonym of the person who decided.</summary>
    public required string Member { get; init; }

    public ImmutableArray<Parties.Evidence> Evidence { get; init; } = [];
}

/// <summary>The authority did not decide on the appeal in time. The secretariat may decide as well; the decision goes on holding.</summary>
/// <param name="Decision">Number of the decision.</param>
[EventKind("certificate.appeal-overdue")]
public sealed record AppealOverdue(int Decision) : CertificateEvent;

/// <summary>Nobody appealed in time.</summary>
/// <param name="Decision">Number of the decision.</param>
[EventKind("certificate.decision-final")]
public sealed record DecisionFinal(int Decision) : CertificateEvent;

/// <summary>Another body accepted the certificate in writing; it answers for it from now on when the body has lost its designation.</summary>
[EventKind("certificate.transfer-accepted")]
public sealed record TransferAccepted(TransferAcceptance Acceptance) : CertificateEvent
{
    /// <summary>State of the accepting body's designation.</summary>
    public required Basis Basis { get; init; }
}

/// <summary>The accepting body cannot take the certificate over any more: its own designation was lost, or does not cover the scope.</summary>
[EventKind("certificate.acceptance-fell")]
public sealed record AcceptanceFell(Basis Basis) : CertificateEvent;

/// <summary>The body has lost its designation for good: the certificate is under transfer, or suspended when no other body accepted it.</summary>
[EventKind("certificate.body-lost")]
public sealed record BodyLost(BodyLoss Loss) : CertificateEvent;

/// <summary>No body has assessed the certificate anew in time.</summary>
[EventKind("certificate.transfer-lapsed")]
public sealed record TransferLapsed : CertificateEvent;
