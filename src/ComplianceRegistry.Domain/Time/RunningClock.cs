namespace ComplianceRegistry.Domain.Time;

/// <summary>A clock that runs in a case. Its deadline is kept beside it: nothing but an act of the case moves it.</summary>
/// <param name="Name">Kebab-case name, one of its kind in the case.</param>
/// <param name="Clock">Rule, start, calendar and whatever happened to it since.</param>
/// <param name="Due">The first instant that is too late; null while the clock stands still.</param>
/// <param name="Bearer">Registry id of the party that has to act in time; null when nobody has to and time just passes.</param>
/// <param name="Jurisdiction">Code of the jurisdiction of the acting authority.</param>
[GenerateSerializer, Immutable, Alias("cr.RunningClock")]
public sealed record RunningClock(
    [property: Id(0)] string Name,
    [property: Id(1)] StatutoryClock Clock,
    [property: Id(2)] DateTimeOffset? Due,
    [property: Id(3)] string? Bearer,
    [property: Id(4)] string Jurisdiction)
{
    public bool IsDue(DateTimeOffset now) => Due <= now;
}
