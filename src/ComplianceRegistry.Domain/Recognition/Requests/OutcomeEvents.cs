using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>The receiving jurisdiction recognises, by decision or by silence.</summary>
/// <param name="IsTacit">Whether by silence.</param>
/// <param name="Conditions">What has to be met afterwards.</param>
/// <param name="Members">Pseudonyms of who prepared and who decided; empty when by silence.</param>
[EventKind("request.recognised")]
public sealed record RequestRecognised(bool IsTacit, ImmutableArray<RecognitionCondition> Conditions, ImmutableArray<string> Members) : RequestEvent;

/// <summary>Nobody decided in time where silence cannot recognise: the secretariat is told.</summary>
/// <param name="Bar">The provision that bars recognition by silence.</param>
[EventKind("request.escalated-overdue")]
public sealed record RequestEscalatedOverdue(string Bar) : RequestEvent;

/// <summary>It is published that the decision is overdue.</summary>
[EventKind("request.overdue-published")]
public sealed record OverduePublished : RequestEvent;

/// <summary>It stays undecided; the issuing authority may take it to a dispute.</summary>
[EventKind("request.closed-undecided")]
public sealed record RequestClosedUndecided : RequestEvent;

/// <summary>The receiving jurisdiction refuses. For reasons of national security only provision and end are told.</summary>
/// <param name="Refusal">Grounds, reasons and remedies; what is sealed of them is left out.</param>
/// <param name="Sealed">Whether the reasons are sealed.</param>
/// <param name="Until">When a sealed refusal ends unless it is justified anew; null for others.</param>
/// <param name="Members">Pseudonyms of who prepared and who decided.</param>
[EventKind("recognition.refused")]
public sealed record RecognitionRefused(RefusalStatement Refusal, bool Sealed, DateTimeOffset? Until, ImmutableArray<string> Members) : RequestEvent;

/// <summary>The sealed reasons of an objection, a refusal or its justification.</summary>
[EventKind("recognition.reasons-sealed")]
public sealed record ReasonsSealed(string Reasons) : RequestEvent;

/// <summary>A sealed refusal was justified for another year.</summary>
[EventKind("recognition.refusal-justified")]
public sealed record RefusalJustified(string Provision, DateTimeOffset Until) : RequestEvent;

/// <summary>A sealed refusal was not justified anew: it lapsed, and the route's time runs on.</summary>
[EventKind("recognition.refusal-lapsed")]
public sealed record RefusalLapsed : RequestEvent;

/// <summary>The summary of the refusal was published.</summary>
[EventKind("request.summary-published")]
public sealed record SummaryPublished(string Text) : RequestEvent;

/// <summary>The summary was not published in time.</summary>
[EventKind("request.summary-overdue")]
public sealed record SummaryOverdue : RequestEvent;

/// <summary>The provider appealed to the review body.</summary>
[EventKind("request.appealed")]
public sealed record RequestAppealed(string Reasons, ImmutableArray<Parties.Evidence> Evidence) : RequestEvent;

/// <summary>The review body decided.</summary>
[EventKind("request.appeal-decided")]
public sealed record RequestAppealDecided(AppealOutcome Outcome, string Reasons) : RequestEvent;

/// <summary>The review body was silent: the receiving authority decides anew.</summary>
[EventKind("request.remitted")]
public sealed record RequestRemitted : RequestEvent;

/// <summary>No appeal is open any more; for a while the issuing authority may take a refusal to a dispute.</summary>
[EventKind("request.decision-final")]
public sealed record RequestDecisionFinal : RequestEvent;

/// <summary>The time to take it to a dispute is over.</summary>
[EventKind("request.dispute-time-over")]
public sealed record DisputeTimeOver : RequestEvent;

/// <summary>The parties look for a solution that binds nobody.</summary>
[EventKind("request.problem-solving-opened")]
public sealed record ProblemSolvingOpened(string Text) : RequestEvent;

/// <summary>An opinion was asked for: problem solving has more time.</summary>
[EventKind("request.opinion-requested")]
public sealed record OpinionRequested : RequestEvent;

/// <summary>Problem solving is over without a solution: the refusal stands.</summary>
[EventKind("request.problem-solving-ended")]
public sealed record ProblemSolvingEnded : RequestEvent;

/// <summary>The issuing authority took it to a dispute.</summary>
[EventKind("request.escalated")]
public sealed record RequestEscalated(string Interest, string Relief) : RequestEvent;
