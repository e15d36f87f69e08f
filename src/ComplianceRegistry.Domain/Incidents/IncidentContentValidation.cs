using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Incidents;

/// <summary>Checks what is said of an incident. Pointers are those of the API's documents.</summary>
internal static class IncidentContentValidation
{
    public static ImmutableArray<Fault> Validate(Incident incident, IncidentCommand command)
    {
        var faults = new FaultList();
        switch (command)
        {
            case OpenIncident open:
                Opening(faults, open);
                break;
            case RecordHistoricIncident record:
                Historic(faults, record);
                break;
            case FileIncidentReport file:
                Narrative(faults, "/narrative", file.Narrative);
                break;
            case CompleteIncidentReport complete:
                Narrative(faults, "/narrative", complete.Narrative);
                break;
            case ReclassifyIncident reclassify:
                Set(faults, "/kinds", reclassify.Kinds);
                break;
            case LinkReport link:
                Joined(faults, incident, link);
                break;
            case LinkSystem link:
                Linked(faults, incident, link);
                break;
            case ActOnIncident act:
                Set(faults, "/measures", act.Measures);
                break;
            case RequireCorrection require:
                Steps(faults, incident, require);
                break;
        }

        return faults.ToImmutable();
    }

    private static void Opening(FaultList faults, OpenIncident open)
    {
        Set(faults, "/kinds", open.Kinds);
        IncidentSystemChecks.Systems(faults, open.Systems);
        IncidentSystemChecks.Seats(faults, open.Systems, open.Seats);
        IncidentDates.Awareness(faults, open.AwareAt, open.Now, open.Systems);
        IncidentDates.Occurrence(faults, open.OccurredOn, DateOnly.FromDateTime(open.AwareAt.UtcDateTime));
        if (open.Report is { } report)
            Narrative(faults, "/report", report);
        else if (open.IsComplete)
            faults.Add("/report", "required", "A complete report tells something.");
        faults.AddRange(open.Faults);
    }

    private static void Historic(FaultList faults, RecordHistoricIncident record)
    {
        Set(faults, "/kinds", record.Kinds);
        IncidentSystemChecks.Systems(faults, record.Systems);
        IncidentDates.Historic(faults, record);
        faults.KebabCase("/source", record.Origin.Source, IncidentLimits.Source);
        faults.RequiredText("/reference", record.Origin.Reference, IncidentLimits.Reference);
        faults.OptionalLine("/reference", record.Origin.Reference, IncidentLimits.Reference);
        if (record.Origin.FollowUps is < 0 or > IncidentLimits.FollowUps)
            faults.Add("/followUps", "range", $"A number from 0 to {IncidentLimits.FollowUps} is expected.");
        if (record.Seat.Jurisdiction != record.Actor.Jurisdiction)
            faults.Add("", "another-jurisdiction", "An authority takes over incidents for its own jurisdiction.");
        faults.AddRange(record.Faults);
    }

    private static void Narrative(FaultList faults, string pointer, ReportNarrative narrative)
    {
        faults.RequiredText($"{pointer}/text", narrative.Text, IncidentLimits.Narrative);
        faults.Email($"{pointer}/contact/email", narrative.Contact?.Email, Parties.PartyLimits.Email);
        faults.OptionalText($"{pointer}/contact/person", narrative.Contact?.Person, Parties.PartyLimits.Person);
    }

    private static void Joined(FaultList faults, Incident incident, LinkReport link)
    {
        if (link.Narrative is null == link.Reference is null)
            faults.Add("", "one-of", "A report is told here, or the case that it comes from is named: one of both.");
        if (link.Narrative is { } narrative)
            Narrative(faults, "/narrative", narrative);
        if (link.Reference is { } reference && (reference.Length < 3 || !RegistryId.TryParse(reference, reference[..3], out var id) || id.ToString() != reference))
            faults.Add("/reference", "malformed-id", "This is no registry id. Ids are in capitals and end in a check character.");
        else if (link.Reference == incident.Id)
            faults.Add("/reference", "itself", "An incident does not join itself.");
        if (incident.Reports.Length >= IncidentLimits.Reports)
            faults.Add("", "max-items", $"At most {IncidentLimits.Reports} reports belong to an incident.");
    }

    private static void Linked(FaultList faults, Incident incident, LinkSystem link)
    {
        IncidentSystemChecks.Systems(faults, incident.Systems.Add(link.System));
        IncidentSystemChecks.Seats(faults, [link.System], link.Seats.AddRange(incident.Seats));
    }

    private static void Steps(FaultList faults, Incident incident, RequireCorrection require)
    {
        Set(faults, "/steps", [.. require.Steps.Select(step => step.Step)]);
        foreach (var (index, step) in require.Steps.Index())
        {
            if (step.Within is { } within && (within.Amount < 1 || within.Amount > Time.Period.MostOf(within.Unit)))
                faults.Add($"/steps/{index}/within/amount", "range", $"A period in this unit has an amount of 1 to {Time.Period.MostOf(within.Unit)}.");
        }

        if (incident.Corrections.Length >= IncidentLimits.Corrections)
            faults.Add("", "max-items", $"At most {IncidentLimits.Corrections} corrective actions belong to an incident.");
    }

    private static void Set<T>(FaultList faults, string pointer, ImmutableArray<T> values)
        where T : struct, Enum
    {
        if (values.IsEmpty)
            faults.Add(pointer, "min-items", "At least one is expected.");
        foreach (var (index, value) in values.Index().Where(item => values.IndexOf(item.Item) < item.Index || !Enum.IsDefined(item.Item)))
            faults.Add($"{pointer}/{index}", "repeated", $"'{Kebab.Of(value)}' stands here already. Each is named once.");
    }
}
