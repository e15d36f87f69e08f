using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>The authority of a jurisdiction confirmed receipt.</summary>
[EventKind("incident.acknowledged")]
public sealed record IncidentAcknowledged(string Jurisdiction, string Authority) : IncidentEvent;

/// <summary>The authority of a jurisdiction took measures.</summary>
[EventKind("incident.authority-acted")]
public sealed record AuthorityActed(string Jurisdiction, string Authority, ImmutableArray<AuthorityMeasure> Measures) : IncidentEvent;

/// <summary>The authority of a jurisdiction requires a corrective action.</summary>
[EventKind("incident.correction-required")]
public sealed record CorrectionRequired(Correction Correction, string Authority) : IncidentEvent;

/// <summary>The authority of a jurisdiction no longer asks that the systems be left as they are.</summary>
[EventKind("incident.freeze-released")]
public sealed record FreezeReleased(string Jurisdiction, string Authority) : IncidentEvent;

/// <summary>The authority of a jurisdiction is done.</summary>
[EventKind("incident.concluded")]
public sealed record IncidentConcluded(string Jurisdiction, string Authority) : IncidentEvent;

/// <summary>No report came in time.</summary>
[EventKind("incident.report-overdue")]
public sealed record ReportOverdue(DateTimeOffset? Effective) : IncidentEvent;

/// <summary>The initial report was not completed in time.</summary>
[EventKind("incident.completion-overdue")]
public sealed record CompletionOverdue(DateTimeOffset? Effective) : IncidentEvent;

/// <summary>The authority of a jurisdiction did not act in time.</summary>
[EventKind("incident.authority-action-overdue")]
public sealed record AuthorityActionOverdue(string Jurisdiction, DateTimeOffset? Effective) : IncidentEvent;

/// <summary>A step of a corrective action was not done in time.</summary>
[EventKind("incident.milestone-overdue")]
public sealed record MilestoneOverdue(int Correction, MilestoneStep Step, DateTimeOffset? Effective) : IncidentEvent;
