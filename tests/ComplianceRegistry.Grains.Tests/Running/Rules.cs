using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Grains.Tests.Running;

/// <summary>The rules of the repository.</summary>
internal static class Rules
{
    public static Rulebook Book { get; } = new(
        ClockRuleCatalog.Parse(Repository.Files("clocks")).OrThrow("contracts/clocks"), CalendarCatalog.Parse(Repository.Files("calendars")).OrThrow("contracts/calendars"));
}
