namespace ComplianceRegistry.Cli.Replay;

/// <summary>What an authority decided on devices, as commands: the designations under which its body decided, and the certificates.</summary>
/// <param name="columns">Names in the source.</param>
/// <param name="devices">The rows of the source.</param>
/// <param name="days">The authority's days.</param>
internal sealed class Decisions(DeviceColumns columns, IReadOnlyList<DeviceRow> devices, AuthorityDays days)
{
    /// <summary>
    /// One designation for each scope, from the first day on which the body decided within it: the source shows no more, since it tells decisions and not
    /// designations. The day is part of the key, so that a source that reaches further back gets its own.
    /// </summary>
    public List<HistoricCommand> Designations(string body) =>
    [
        .. devices.Where(device => device.Fault is null)
            .GroupBy(device => device.Scope, StringComparer.Ordinal)
            .Select(scope => (Code: scope.Key, First: scope.MinBy(device => device.DecidedOn)!))
            .OrderBy(scope => scope.First.DecidedOn)
            .Select(scope => HistoricCommand.Of(scope.First.Row, scope.Code, $"replay/{columns.Source}/{body}/{scope.Code}/{scope.First.DecidedOn:yyyy-MM-dd}", new
            {
                body,
                scope = new[] { scope.Code },
                effective = days.StartOf(scope.First.DecidedOn),
                source = columns.Source,
            })),
    ];

    /// <summary>One certificate for each device, without an end, since a clearance has none.</summary>
    /// <param name="systems">Registry ids of the systems by row.</param>
    /// <param name="designations">Registry ids of the designations by scope code.</param>
    public List<HistoricCommand> Certificates(IReadOnlyDictionary<long, string> systems, IReadOnlyDictionary<string, string> designations) =>
        [.. devices.Select(device => Certificate(device, systems.GetValueOrDefault(device.Row), designations.GetValueOrDefault(device.Scope)))];

    private HistoricCommand Certificate(DeviceRow device, string? system, string? designation)
    {
        if (device.Fault is { } fault)
        {
            return HistoricCommand.None(device.Row, device.Key, fault);
        }

        if (system is null || designation is null)
        {
            return HistoricCommand.None(device.Row, device.Key, "nothing-to-certify", "Its system or the designation of its panel is not in the registry.");
        }

        return HistoricCommand.Of(device.Row, device.Key, $"replay/{columns.Source}/{designation}/{device.Key}", new
        {
            designation,
            system,
            scope = new[] { device.Scope },
            @class = columns.Class,
            effective = days.StartOf(device.DecidedOn),
            source = columns.Source,
            sourceReference = device.Key,
        });
    }
}
