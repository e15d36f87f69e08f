using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>The receiving authority objected.</summary>
/// <param name="Grounds">Its grounds; what is sealed of them is left out.</param>
/// <param name="Members">Pseudonyms of who prepared and who decided.</param>
[EventKind("request.objected")]
public sealed record RequestObjected(ImmutableArray<ReasonedGround> Grounds, ImmutableArray<string> Members) : RequestEvent;

/// <summary>The time for consulting on the objection is over, and no cure was offered or answered.</summary>
[EventKind("request.consultation-over")]
public sealed record ConsultationOver : RequestEvent;

/// <summary>The receiving authority did not act on its objection: it lapsed.</summary>
[EventKind("request.objection-lapsed")]
public sealed record ObjectionLapsed : RequestEvent;

/// <summary>The receiving authority dropped its objection.</summary>
[EventKind("request.objection-withdrawn")]
public sealed record ObjectionWithdrawn : RequestEvent;

/// <summary>A cure was offered for each ground.</summary>
[EventKind("request.cure-offered")]
public sealed record CureOffered(ImmutableArray<OfferedCure> Cures) : RequestEvent;

/// <summary>Both authorities verify together.</summary>
[EventKind("request.verification-requested")]
public sealed record VerificationRequested : RequestEvent;

/// <summary>One authority filed the report of the joint verification.</summary>
[EventKind("request.verification-reported")]
public sealed record VerificationReported(VerificationReport Report) : RequestEvent;

/// <summary>The other authority agreed to the report: it binds on facts.</summary>
[EventKind("request.verification-agreed")]
public sealed record VerificationAgreed : RequestEvent;

/// <summary>The joint verification ended without a report.</summary>
[EventKind("request.verification-expired")]
public sealed record VerificationExpired : RequestEvent;
