global using OutageScenario = ComplianceRegistry.Domain.Tests.Scenario<
    ComplianceRegistry.Domain.Outages.OutageDecider,
    ComplianceRegistry.Domain.Outages.DeclaredOutage,
    ComplianceRegistry.Domain.Outages.OutageCommand>;

using ComplianceRegistry.Domain.Outages;

namespace ComplianceRegistry.Domain.Tests.Outages;

/// <summary>Lives of a declared outage up to each of its states.</summary>
internal static class OutageLives
{
    public static readonly string Id = Sample.Id("OUT", "outage");

    public static DateTimeOffset Now => Sample.Now;

    public static OutageDeclared Declared(DateTimeOffset? to = null) =>
        new() { From = Now.AddHours(-3), To = to, Reason = OutageReason.TechnicalFailure, Basis = Sample.TheSecretariat.Basis };

    public static OutageScenario Given(OutageStatus status) => new(Id, status switch
    {
        OutageStatus.Absent => [],
        OutageStatus.Open => [Declared()],
        OutageStatus.Ended => [Declared(Now.AddHours(1))],
        _ => throw new ArgumentOutOfRangeException(nameof(status)),
    });

    public static OutageCommand Command(OutageTrigger trigger) => trigger switch
    {
        OutageTrigger.Declare => Declare(Now.AddHours(-3), null),
        OutageTrigger.DeclareWhole => Declare(Now.AddHours(-3), Now.AddHours(1)),
        OutageTrigger.End => End(Now.AddHours(-1)),
        _ => throw new ArgumentOutOfRangeException(nameof(trigger)),
    };

    public static DeclareOutage Declare(DateTimeOffset from, DateTimeOffset? to) =>
        new() { Actor = Sample.TheSecretariat, Now = Now, From = from, To = to, Reason = OutageReason.TechnicalFailure };

    public static EndOutage End(DateTimeOffset to) => new() { Actor = Sample.TheSecretariat, Now = Now, To = to };
}
