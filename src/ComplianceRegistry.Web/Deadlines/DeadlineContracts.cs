using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Views.Deadlines;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Deadlines;

/// <summary>Which deadlines to list. Different parameters must all hold.</summary>
internal sealed record DeadlinesQuery
{
    /// <summary>Registry id of the party that has to act in time.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public string? Party { get; init; }

    /// <summary>Registry id of an authority: deadlines of its jurisdiction.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public string? Authority { get; init; }

    /// <summary>Registry id of the case.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.AnyId, ErrorMessage = Limits.AnyIdHint)]
    public string? Case { get; init; }

    /// <summary>Only what is due before this instant.</summary>
    public DateTimeOffset? DueBefore { get; init; }

    /// <summary>Most deadlines on the page.</summary>
    [Range(1, DeadlineQueries.MaxLimit)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before, under the same search.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }
}

/// <summary>A page of deadlines.</summary>
/// <param name="Items">In order of due; clocks that stand still come last.</param>
/// <param name="Next">Cursor of the next page; absent on the last.</param>
internal sealed record DeadlinePage(
    [property: MaxLength(DeadlineQueries.MaxLimit)] ImmutableArray<DeadlineResource> Items, [property: StringLength(Limits.CursorLength)] string? Next);

/// <summary>A clock that runs in a case.</summary>
/// <param name="Case">Registry id of the case.</param>
/// <param name="Clock">Name of the clock in the case.</param>
/// <param name="Due">The first instant that is too late; absent while the clock stands still.</param>
/// <param name="Overdue">Whether that instant has come, and its consequence has yet to be recorded.</param>
/// <param name="Party">Registry id of the party that has to act in time; absent when nobody has to.</param>
/// <param name="Jurisdiction">Code of the jurisdiction of the authority that acts.</param>
/// <param name="Rule">Id and version of the rule.</param>
/// <param name="Provision">Where the time limit stands.</param>
/// <param name="Consequence">Code of what happens when nobody acts in time.</param>
/// <param name="StartEvent">What started it.</param>
/// <param name="StartedAt">The instant of that event.</param>
internal sealed record DeadlineResource(
    [property: StringLength(Limits.IdLength)] string Case,
    [property: StringLength(100)] string Clock,
    DateTimeOffset? Due,
    bool Overdue,
    [property: StringLength(Limits.IdLength)] string? Party,
    [property: StringLength(2)] string Jurisdiction,
    [property: StringLength(200)] string Rule,
    [property: StringLength(500)] string Provision,
    [property: StringLength(100)] string Consequence,
    [property: StringLength(100)] string StartEvent,
    DateTimeOffset StartedAt)
{
    public static DeadlineResource Of(DeadlineItem item, DateTimeOffset now)
    {
        var (running, clock) = (item.Running, item.Running.Clock);
        return new DeadlineResource(
            item.Case, running.Name, running.Due, running.IsDue(now), running.Bearer, running.Jurisdiction, clock.Rule.ToReference(), clock.Rule.Provision,
            clock.Rule.Consequence, clock.StartEvent, clock.StartedAt);
    }
}

/// <summary>How a deadline came about.</summary>
/// <param name="Deadline">The clock and its deadline.</param>
/// <param name="LastDay">The local day with whose end, or during which, the period ends; absent while the clock stands still.</param>
/// <param name="Calendar">Id and version of the calendar by which working days were counted.</param>
/// <param name="TimeZone">IANA name of the time zone in which days begin.</param>
/// <param name="Steps">Each step of the reckoning, in order: every excluded day, pause, extension, outage and rule.</param>
/// <param name="Text">The steps for people: one numbered line for each.</param>
internal sealed record DeadlineExplanation(
    DeadlineResource Deadline,
    DateOnly? LastDay,
    [property: StringLength(200)] string Calendar,
    [property: StringLength(64)] string TimeZone,
    [property: MaxLength(10_000)] ImmutableArray<ClockStepResource> Steps,
    [property: StringLength(2_000_000)] string Text)
{
    public static DeadlineExplanation Of(DeadlineItem item, Deadline deadline, DateTimeOffset now) => new(
        DeadlineResource.Of(item, now), deadline.LastDay, deadline.Calendar, deadline.TimeZone, [.. deadline.Steps.Select(ClockStepResource.Of)], deadline.Explain());
}

/// <summary>A step of the reckoning of a deadline.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Text">The step in words.</param>
internal sealed record ClockStepResource(StepKind Kind, [property: StringLength(2_000)] string Text)
{
    public static ClockStepResource Of(ClockStep step) => new(step.Kind, step.Text);
}
