using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>Checks the dates of an incident. Days are compared generously by a day, since they are those of any time zone.</summary>
internal static class IncidentDates
{
    private const int FirstYear = 1971;

    /// <summary>Awareness is not in the future, and not before there was a first version of one of the systems.</summary>
    public static void Awareness(FaultList faults, DateTimeOffset awareAt, DateTimeOffset now, ImmutableArray<ConcernedSystem> systems)
    {
        if (awareAt > now)
            faults.Add("/awareAt", "future", "Nobody becomes aware of an incident in the future.");
        if (awareAt.Year < FirstYear)
            faults.Add("/awareAt", "range", $"An instant from {FirstYear} on is expected.");
        else if (systems.Select(system => system.Since).Min() is { } since && DateOnly.FromDateTime(awareAt.UtcDateTime.AddDays(1)) < since && systems.All(system => system.Since is not null))
            faults.Add("/awareAt", "before-the-system", "There was no version of the system then.");
    }

    public static void Occurrence(FaultList faults, DateOnly? occurredOn, DateOnly awareOn)
    {
        if (occurredOn?.Year < FirstYear)
            faults.Add("/occurredOn", "range", $"A day from {FirstYear} on is expected.");
        if (occurredOn > awareOn.AddDays(1))
            faults.Add("/occurredOn", "order", "An incident happens before somebody becomes aware of it.");
    }

    /// <summary>Dates of a source may contradict each other and are kept as they are; what cannot be is refused.</summary>
    public static void Historic(FaultList faults, RecordHistoricIncident record)
    {
        var today = DateOnly.FromDateTime(record.Now.UtcDateTime);
        foreach (var (pointer, date) in new[] { ("/occurredOn", record.OccurredOn), ("/awareOn", record.AwareOn), ("/reportedOn", record.ReportedOn), ("/completedOn", record.CompletedOn) })
        {
            if (date > today || date?.Year < FirstYear)
                faults.Add(pointer, "range", $"A day of the past, from {FirstYear} on, is expected.");
        }

        if (record.CompletedOn < record.ReportedOn)
            faults.Add("/completedOn", "order", "A last report does not come before the first.");
    }
}
