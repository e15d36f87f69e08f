namespace ComplianceRegistry.Cli.Replay;

/// <summary>Adverse events of devices, as commands. The days are the source's; the registry finds out what they mean for the time limit.</summary>
internal static class AdverseEvents
{
    public static List<HistoricCommand> Incidents(IEnumerable<EventRow> events, EventColumns columns, IReadOnlyDictionary<string, string> systems) =>
        [.. events.Select(told => Incident(told, columns, systems.GetValueOrDefault(told.Device)))];

    private static HistoricCommand Incident(EventRow told, EventColumns columns, string? system)
    {
        if (told.Fault is { } fault)
        {
            return HistoricCommand.None(told.Row, told.Key, fault);
        }

        if (system is null)
        {
            return HistoricCommand.None(told.Row, told.Key, "unknown-device", $"The device '{told.Device}' is not in the registry.");
        }

        return HistoricCommand.Of(told.Row, told.Key, $"replay/{columns.Source}/{told.Key}", new
        {
            kinds = new[] { told.Kind },
            systems = new[] { system },
            occurredOn = told.OccurredOn,
            awareOn = told.AwareOn,
            reportedOn = told.ReportedOn,
            completedOn = told.CompletedOn,
            source = columns.Source,
            reference = told.Key,
            followUps = told.FollowUps,
            remedies = told.Remedies,
        });
    }
}
