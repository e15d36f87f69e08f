using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace ComplianceRegistry.Domain.Time;

/// <summary>One version of a jurisdiction's public holidays: the data in <c>contracts/calendars</c>. Saturdays and Sundays are never working days.</summary>
public sealed class WorkingDayCalendar
{
    private readonly FrozenDictionary<DateOnly, Holiday> byDate;

    internal WorkingDayCalendar(string id, string version, string jurisdiction, string title, string note, ImmutableArray<CalendarYear> years)
    {
        (Id, Version, Jurisdiction, Title, Note, Years) = (id, version, jurisdiction, title, note, years);
        byDate = years.SelectMany(year => year.Holidays).DistinctBy(holiday => holiday.Date).ToFrozenDictionary(holiday => holiday.Date);
    }

    /// <summary>Kebab-case id, as jurisdictions name it.</summary>
    public string Id { get; }

    /// <summary>The version; later ones sort later.</summary>
    public string Version { get; }

    /// <summary>Id and version, such as <c>eu@2026-11</c>.</summary>
    public string Reference => $"{Id}@{Version}";

    /// <summary>Code of the jurisdiction; empty for the calendar of those that have none of their own.</summary>
    public string Jurisdiction { get; }

    /// <summary>Whose working days these are.</summary>
    public string Title { get; }

    /// <summary>What is left out; may be empty.</summary>
    public string Note { get; }

    /// <summary>In order and without a gap; none when no public holiday is known.</summary>
    public ImmutableArray<CalendarYear> Years { get; }

    /// <summary>Reads a calendar from its data file (<c>contracts/calendars/calendar.schema.json</c>), listing every fault.</summary>
    public static Parsed<WorkingDayCalendar> Parse(ReadOnlyMemory<byte> utf8Json) => DataDocument.Parse(utf8Json, CalendarReading.Read, CalendarReading.Check);

    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte})"/>
    public static Parsed<WorkingDayCalendar> Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    /// <summary>The public holiday on a day; null when there is none.</summary>
    public Holiday? Find(DateOnly day) => byDate.GetValueOrDefault(day);

    /// <summary>Whether the calendar says anything of a day's year. Of other years only weekends are known.</summary>
    public bool Covers(DateOnly day) => !Years.IsEmpty && day.Year >= Years[0].Year && day.Year <= Years[^1].Year;

    /// <summary>Whether a day is no Saturday, no Sunday and no public holiday.</summary>
    public bool IsWorkingDay(DateOnly day) => !IsWeekend(day) && !byDate.ContainsKey(day);

    internal static bool IsWeekend(DateOnly day) => day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}

/// <summary>The public holidays of one year.</summary>
/// <param name="Sources">Statutes and official pages that give the days; at least one.</param>
/// <param name="Holidays">In order of date, each date once.</param>
public sealed record CalendarYear(int Year, ImmutableArray<string> Sources, ImmutableArray<Holiday> Holidays);

/// <summary>A public holiday.</summary>
/// <param name="Name">Its name where it is kept.</param>
/// <param name="IsProvisional">Whether no official source gives the day yet.</param>
public sealed record Holiday(DateOnly Date, string Name, bool IsProvisional);
