using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Deadlines;

/// <summary>A clock that runs in a case, as the case's resource shows it.</summary>
/// <param name="Name">Its name.</param>
/// <param name="Due">The first instant that is too late; null while it stands still.</param>
/// <param name="Bearer">Registry id of the party that has to act in time; null when time just passes, or any authority of the jurisdiction may act.</param>
/// <param name="Rule">Id and version of the rule.</param>
/// <param name="Provision">Where the time limit stands.</param>
/// <param name="Consequence">What happens when nobody acts in time.</param>
/// <param name="Explanation">How the end came about, step by step.</param>
internal sealed record RunningClockResource(
    [property: StringLength(100)] string Name,
    DateTimeOffset? Due,
    [property: RegularExpression(Limits.PartyId)] string? Bearer,
    [property: StringLength(130)] string Rule,
    [property: StringLength(500)] string Provision,
    [property: StringLength(64)] string Consequence,
    [property: MaxLength(1_000), StringLength(1_000)] ImmutableArray<string> Explanation)
{
    public static RunningClockResource Of(RunningClock clock, Rulebook rules) => new(
        clock.Name,
        clock.Due,
        clock.Bearer,
        clock.Clock.Rule.ToReference(),
        clock.Clock.Rule.Provision,
        clock.Clock.Rule.Consequence,
        [.. rules.Explain(clock).Steps.Select(step => step.Text)]);
}
