namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>Upper bounds of what an arrangement holds; lengths in Unicode code points. The API's description reads them too.</summary>
public static class ArrangementLimits
{
    public const int Title = 300;
    public const int Signatories = 60;
    public const int Roles = 2;
    public const int Classes = 10;
    public const int ScopeCodes = 100;
    public const int ScopeCode = 64;
    public const int RequirementSets = 50;
    public const int RequirementSet = 130;
    public const int Routes = 3;
    public const int Provision = 300;

    /// <summary>How many days ahead of its proposal an effect may be set: ten years.</summary>
    public const int DaysAhead = 3_653;

    /// <summary>Days of the longest window of a route: no request waits for more than a year.</summary>
    public const int WindowDays = 366;

    /// <summary>Days of the longest notice.</summary>
    public const int NoticeDays = 5 * 366;

    /// <summary>Days of the longest confidence building, and of the longest run-on.</summary>
    public const int PhaseDays = 10 * 366;
}
