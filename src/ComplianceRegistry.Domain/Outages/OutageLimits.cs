namespace ComplianceRegistry.Domain.Outages;

/// <summary>Within which bounds an outage can be declared: what lies beyond is a slip. The API's description reads them too.</summary>
public static class OutageLimits
{
    /// <summary>How many days ago an outage may have begun at most.</summary>
    public const int DaysBack = 30;

    /// <summary>How many days ahead one may begin at most; it then needs an end.</summary>
    public const int DaysAhead = 90;

    /// <summary>How many days one may last whose end is declared with it.</summary>
    public const int Days = 30;

    /// <summary>How many hours ago an end may lie: with more, a deadline that moves to the next working day could be over before anybody learns of it.</summary>
    public const int EndHoursBack = 24;

    public const int Jurisdictions = 300;
}
