using ComplianceRegistry.Domain.Jurisdictions;
using ComplianceRegistry.Domain.Time.Reckoning;

namespace ComplianceRegistry.Domain.Time;

/// <summary>Where an authority keeps its days: what a clock takes from the jurisdiction in which it is to act.</summary>
/// <param name="Jurisdiction">Code of the jurisdiction.</param>
/// <param name="TimeZone">IANA name of its time zone.</param>
/// <param name="Calendar">Id of its calendar, without version.</param>
[GenerateSerializer, Immutable, Alias("cr.Seat")]
public sealed record Seat([property: Id(0)] string Jurisdiction, [property: Id(1)] string TimeZone, [property: Id(2)] string Calendar)
{
    public static Seat Of(JurisdictionContent jurisdiction) => new(jurisdiction.Code, jurisdiction.TimeZone, jurisdiction.Calendar);

    /// <summary>The first instant of a day there.</summary>
    public DateTimeOffset StartOf(DateOnly day) => new LocalTime(TimeZoneInfo.FindSystemTimeZoneById(TimeZone)).EndOf(day.AddDays(-1));
}
