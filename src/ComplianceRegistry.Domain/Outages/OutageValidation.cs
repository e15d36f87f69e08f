using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Outages;

/// <summary>Checks when an outage is said to be, and whom it is said to concern.</summary>
internal static class OutageValidation
{
    /// <summary>Every fault of a declaration or of an end.</summary>
    public static ImmutableArray<Fault> Validate(DeclaredOutage outage, OutageCommand command)
    {
        var faults = new FaultList();
        switch (command)
        {
            case DeclareOutage declare:
                CheckBeginning(faults, declare);
                CheckEnd(faults, declare.From, declare.To, declare.Now);
                CheckLength(faults, declare);
                CheckJurisdictions(faults, declare.Jurisdictions);
                faults.AddRange(declare.Faults);
                break;
            case EndOutage end:
                CheckEnd(faults, outage.From, end.To, end.Now);
                if (end.To > end.Now)
                {
                    faults.Add("/to", "future", "An outage is over once its end has come.");
                }

                break;
        }

        return faults.ToImmutable();
    }

    private static void CheckBeginning(FaultList faults, DeclareOutage declare)
    {
        if (declare.From < declare.Now.AddDays(-OutageLimits.DaysBack))
        {
            faults.Add("/from", "too-early", $"An outage that is declared now began at most {OutageLimits.DaysBack} days ago.");
        }

        if (declare.From > declare.Now.AddDays(OutageLimits.DaysAhead))
        {
            faults.Add("/from", "too-late", $"An outage is declared at most {OutageLimits.DaysAhead} days ahead.");
        }
        else if (declare.From > declare.Now && declare.To is null)
        {
            faults.Add("/to", "required", "An outage that lies ahead has an end: until one is declared, no deadline after its beginning would be known.");
        }
    }

    private static void CheckEnd(FaultList faults, DateTimeOffset from, DateTimeOffset? to, DateTimeOffset now)
    {
        if (to <= from)
        {
            faults.Add("/to", "order", "An outage ends after it began.");
        }

        if (to < now.AddHours(-OutageLimits.EndHoursBack))
        {
            faults.Add("/to", "too-early", $"An end is declared at most {OutageLimits.EndHoursBack} hours after it came, so that no deadline that it moves is over already.");
        }
    }

    private static void CheckLength(FaultList faults, DeclareOutage declare)
    {
        if (declare.To - declare.From > TimeSpan.FromDays(OutageLimits.Days))
        {
            faults.Add("/to", "too-late", $"An outage whose end is declared with it lasts at most {OutageLimits.Days} days.");
        }
    }

    private static void CheckJurisdictions(FaultList faults, ImmutableArray<string> codes)
    {
        faults.MaxItems("/jurisdictions", codes, OutageLimits.Jurisdictions);
        var known = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (index, code) in codes.Index())
        {
            faults.Jurisdiction($"/jurisdictions/{index}", code);
            if (code is not null && !known.Add(code))
            {
                faults.Add($"/jurisdictions/{index}", "repeated", $"The jurisdiction '{code}' is there twice.");
            }
        }
    }
}
