namespace ComplianceRegistry.Cli.Replay;

/// <summary>A device and the decision on it.</summary>
/// <param name="Row">Number of its row.</param>
/// <param name="Key">Number of the decision.</param>
/// <param name="DecidedOn">Day of the decision; default when the row cannot be read.</param>
/// <param name="Scope">Scope code of the panel that decided.</param>
/// <param name="Fault">Why the row cannot be read; null when it can.</param>
internal sealed record DeviceRow(long Row, string Key, DateOnly DecidedOn, string Scope, RowUnreadableException? Fault)
{
    public static List<DeviceRow> ReadAll(FileInfo file, DeviceColumns columns) =>
        [.. SourceRow.ReadAll(file, columns.Key, columns.DecidedOn, columns.Panel).Select(row => Read(row, columns))];

    private static DeviceRow Read(SourceRow row, DeviceColumns columns)
    {
        try
        {
            var decidedOn = row.Day(columns.DecidedOn, columns.DateFormat)
                ?? throw new RowUnreadableException("no-date", "The row names no day of the decision.");
            return new DeviceRow(row.Number, row[columns.Key], decidedOn, SourceRow.Meaning(columns.Scopes, row[columns.Panel], columns.Panel), null);
        }
        catch (RowUnreadableException fault)
        {
            return new DeviceRow(row.Number, row[columns.Key], default, "", fault);
        }
    }
}
