namespace ComplianceRegistry.Cli.Replay;

/// <summary>An adverse event as its reports tell it.</summary>
internal sealed record EventRow
{
    /// <summary>Number of its row.</summary>
    public required long Row { get; init; }

    /// <summary>Number of the report.</summary>
    public required string Key { get; init; }

    /// <summary>Number of the decision on the device.</summary>
    public required string Device { get; init; }

    /// <summary>The source's code of what it led to.</summary>
    public required string Type { get; init; }

    /// <summary>What that is in the registry.</summary>
    public string Kind { get; init; } = "";

    public DateOnly? OccurredOn { get; init; }

    /// <summary>The day on which the manufacturer was informed, of the last report.</summary>
    public DateOnly? AwareOn { get; init; }

    /// <summary>The day on which the authority received the first report.</summary>
    public DateOnly ReportedOn { get; init; }

    /// <summary>The day of the last follow-up; null without any, and when the source dates it before the first report.</summary>
    public DateOnly? CompletedOn { get; init; }

    public int FollowUps { get; init; }

    public string[] Remedies { get; init; } = [];

    /// <summary>Why the row cannot be read; null when it can.</summary>
    public RowUnreadableException? Fault { get; init; }

    public static List<EventRow> ReadAll(FileInfo file, EventColumns columns) => [.. SourceRow.ReadAll(
        file, columns.Key, columns.Device, columns.OccurredOn, columns.AwareOn, columns.ReportedOn, columns.LastReportOn, columns.Reports, columns.Kind, columns.Remedy)
        .Select(row => Read(row, columns))];

    private static EventRow Read(SourceRow row, EventColumns columns)
    {
        var named = new EventRow { Row = row.Number, Key = row[columns.Key], Device = row[columns.Device], Type = row[columns.Kind] };
        try
        {
            return named.With(row, columns);
        }
        catch (RowUnreadableException fault)
        {
            return named with { Fault = fault };
        }
    }

    private EventRow With(SourceRow row, EventColumns columns)
    {
        var followUps = row.Codes(columns.Reports).Count(code => code == columns.FollowUp);
        var reportedOn = row.Day(columns.ReportedOn, columns.DateFormat)
            ?? throw new RowUnreadableException("no-date", "The row names no day on which the report was received.");
        var lastOn = row.Day(columns.LastReportOn, columns.DateFormat);
        return this with
        {
            Kind = SourceRow.Meaning(columns.Kinds, Type, columns.Kind),
            OccurredOn = row.Day(columns.OccurredOn, columns.DateFormat),
            AwareOn = row.Day(columns.AwareOn, columns.DateFormat),
            ReportedOn = reportedOn,
            CompletedOn = followUps > 0 && lastOn >= reportedOn ? lastOn : null,
            FollowUps = followUps,
            Remedies = [.. row.Codes(columns.Remedy).Select(code => SourceRow.Meaning(columns.Remedies, code, columns.Remedy)).Distinct()],
        };
    }
}
