using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Time;
using ComplianceRegistry.Web.Hosting;
using ComplianceRegistry.Web.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace ComplianceRegistry.Web.Deadlines;

/// <summary>The rules that set time limits, and the calendars by which they are counted.</summary>
internal static class TimeRuleEndpoints
{
    private const string Hour = "public, max-age=3600";

    public static void Map(IEndpointRouteBuilder api)
    {
        api.MapGet("/clock-rules", Rules).AllowAnonymous().Refuses(400, 401)
            .Describe(Tags.Deadlines, "listClockRules", "The rules of clocks", "Every version of every rule that sets a time limit. A published version never changes: clocks that run are bound to it.");
        api.MapGet("/calendars", Calendars).AllowAnonymous().Refuses(400, 401)
            .Describe(Tags.Deadlines, "listCalendars", "The calendars", "Every version of every calendar of public holidays, in brief.");
        api.MapGet("/calendars/{reference}", Calendar).AllowAnonymous().Refuses(401, 404)
            .Describe(Tags.Deadlines, "getCalendar", "One version of a calendar", "Its public holidays by year, with their sources, and which of them are provisional.");
    }

    private static Reply<ClockRuleList> Rules(Rulebook rules) =>
        new(new ClockRuleList([.. rules.Clocks.All.Select(ClockRuleResource.Of)])) { CacheControl = Hour };

    private static Reply<CalendarList> Calendars(Rulebook rules) =>
        new(new CalendarList([.. rules.Calendars.All.Select(CalendarItem.Of)])) { CacheControl = Hour };

    private static Results<Reply<RawJson>, Problem> Calendar(string reference, Rulebook rules) => rules.Calendars.Find(reference) is null
        ? Problems.NotFound($"There is no calendar '{reference}'. GET /v1/calendars lists those there are.")
        : new Reply<RawJson>(new RawJson(RulebookFiles.Calendar(reference))) { CacheControl = Hour };
}

/// <summary>Every rule of a clock.</summary>
/// <param name="Items">By reference.</param>
internal sealed record ClockRuleList([property: MaxLength(1_000)] ImmutableArray<ClockRuleResource> Items);

/// <summary>One version of a rule that sets a time limit.</summary>
/// <param name="Reference">Id and version.</param>
/// <param name="Id">Its id.</param>
/// <param name="Version">Its version.</param>
/// <param name="Period">How long.</param>
/// <param name="Convention">How days and hours are counted.</param>
/// <param name="Provision">Where the time limit stands.</param>
/// <param name="Consequence">Code of what happens when nobody acts in time.</param>
internal sealed record ClockRuleResource(
    [property: StringLength(200)] string Reference,
    [property: StringLength(100)] string Id,
    [property: StringLength(100)] string Version,
    PeriodResource Period,
    CountingConvention Convention,
    [property: StringLength(500)] string Provision,
    [property: StringLength(100)] string Consequence)
{
    public static ClockRuleResource Of(ClockRule rule) => new(
        rule.ToReference(), rule.Id, rule.Version, new PeriodResource(rule.Period.Amount, rule.Period.Unit), rule.Convention, rule.Provision, rule.Consequence);
}

/// <summary>A length of time as law expresses it.</summary>
/// <param name="Amount">How many.</param>
/// <param name="Unit">Of what.</param>
internal sealed record PeriodResource([property: Range(1, 100_000)] int Amount, TimeUnit Unit);

/// <summary>Every calendar.</summary>
/// <param name="Items">By reference.</param>
internal sealed record CalendarList([property: MaxLength(1_000)] ImmutableArray<CalendarItem> Items);

/// <summary>One version of a calendar, in brief.</summary>
/// <param name="Reference">Id and version.</param>
/// <param name="Title">Whose public holidays it has.</param>
/// <param name="Jurisdiction">Code of the jurisdiction; absent when it belongs to none.</param>
/// <param name="FirstYear">The first year that it covers; absent when it has none.</param>
/// <param name="LastYear">The last year that it covers; beyond it only weekends count.</param>
internal sealed record CalendarItem(
    [property: StringLength(200)] string Reference,
    [property: StringLength(200)] string Title,
    [property: StringLength(2)] string? Jurisdiction,
    [property: Range(1971, 2200)] int? FirstYear,
    [property: Range(1971, 2200)] int? LastYear)
{
    public static CalendarItem Of(WorkingDayCalendar calendar) => new(
        calendar.Reference,
        calendar.Title,
        calendar.Jurisdiction.Length > 0 ? calendar.Jurisdiction : null,
        calendar.Years.IsEmpty ? null : calendar.Years[0].Year,
        calendar.Years.IsEmpty ? null : calendar.Years[^1].Year);
}
