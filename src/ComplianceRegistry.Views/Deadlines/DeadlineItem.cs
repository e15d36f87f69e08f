using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Views.Deadlines;

/// <summary>A clock that runs in a case.</summary>
/// <param name="Case">Registry id of the case.</param>
/// <param name="Running">The clock, its deadline and who bears it.</param>
public sealed record DeadlineItem(string Case, RunningClock Running);

/// <summary>A page of deadlines.</summary>
/// <param name="Items">In order of due; clocks that stand still come last.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record DeadlineList(IReadOnlyList<DeadlineItem> Items, string? Next);

/// <summary>Which deadlines to list; null is any.</summary>
/// <param name="Bearer">Registry id of the party that has to act.</param>
/// <param name="Jurisdiction">Code of the jurisdiction of the acting authority.</param>
/// <param name="Case">Registry id of the case.</param>
/// <param name="DueBefore">Only what is due before that.</param>
public sealed record DeadlineSearch(string? Bearer = null, string? Jurisdiction = null, string? Case = null, DateTimeOffset? DueBefore = null);

/// <summary>A case with a clock that is due; of a sealed case, that is all that is known.</summary>
/// <param name="Due">The instant.</param>
/// <param name="Case">Registry id of the case.</param>
public sealed record DueCase(DateTimeOffset Due, string Case);

/// <summary>A clock as it is kept.</summary>
/// <param name="Clock">Its name.</param>
/// <param name="Due">The first instant that is too late; null while it stands still.</param>
/// <param name="Running">The clock itself; null when a sealed act started it.</param>
public sealed record DeadlineRow(string Clock, DateTimeOffset? Due, RunningClock? Running);
