using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Time;

/// <summary>Every version of every calendar that this registry works with; old versions stay, since running clocks are bound to them. Immutable.</summary>
public sealed class CalendarCatalog
{
    private const string Weekends = "weekends";
    private readonly FrozenDictionary<string, WorkingDayCalendar> byReference;

    internal CalendarCatalog(IEnumerable<WorkingDayCalendar> calendars) =>
        byReference = calendars.ToFrozenDictionary(calendar => calendar.Reference, StringComparer.Ordinal);

    /// <summary>Every calendar, by reference.</summary>
    public ImmutableArray<WorkingDayCalendar> All => [.. byReference.Values.OrderBy(calendar => calendar.Reference, StringComparer.Ordinal)];

    /// <summary>
    /// Reads a catalog from the data files under <c>contracts/calendars</c>, listing every fault of every file; pointers begin with the file's path.
    /// A file is named for its calendar's id and version.
    /// </summary>
    /// <param name="files">Name and content of each file; schemas left out.</param>
    public static Parsed<CalendarCatalog> Parse(IEnumerable<(string Path, ReadOnlyMemory<byte> Json)> files)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var calendars = new Dictionary<string, WorkingDayCalendar>(StringComparer.Ordinal);
        foreach (var (path, json) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            var parsed = WorkingDayCalendar.Parse(json);
            faults.AddRange(parsed.Faults.Select(fault => fault with { Pointer = $"/{path}{fault.Pointer}" }));
            if (parsed.Value is not { } calendar)
            {
                continue;
            }

            if (path != $"{calendar.Reference}.json")
            {
                faults.Add(new Fault($"/{path}", "file-name", $"The file of this calendar is named {calendar.Reference}.json."));
            }

            if (!calendars.TryAdd(calendar.Reference, calendar))
            {
                faults.Add(new Fault($"/{path}", "repeated-id", "Two files have this id and version."));
            }
        }

        return faults.Count > 0 ? new Parsed<CalendarCatalog>(null, faults.DrainToImmutable()) : new Parsed<CalendarCatalog>(new CalendarCatalog(calendars.Values), []);
    }

    /// <summary>Finds a version by its reference, such as <c>eu@2026-11</c>; null when there is none.</summary>
    public WorkingDayCalendar? Find(string reference) => byReference.GetValueOrDefault(reference);

    /// <summary>The newest version of the calendar that a seat names, or else of <c>weekends</c>, which has no public holidays.</summary>
    public WorkingDayCalendar ForSeat(Seat seat) =>
        Newest(seat.Calendar) ?? Newest(Weekends) ?? throw new InvalidOperationException($"There is neither a calendar '{seat.Calendar}' nor '{Weekends}'.");

    /// <summary>The newest version of a calendar, for clocks that start now; null when there is no calendar of that id.</summary>
    public WorkingDayCalendar? Newest(string id) =>
        byReference.Values.Where(calendar => calendar.Id == id).MaxBy(calendar => calendar.Version, StringComparer.Ordinal);
}
