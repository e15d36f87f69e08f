namespace ComplianceRegistry.Domain.Designations;

/// <summary>Upper bounds of what a designation holds; lengths in Unicode code points. The API's description reads them too.</summary>
public static class DesignationLimits
{
    public const int ScopeCodes = 100;
    public const int ScopeCode = 64;
    public const int Provision = 300;
    public const int Objections = 60;
    public const int Source = 100;

    /// <summary>A body's number: four digits or more.</summary>
    public const string NumberPattern = "^[0-9]{4,12}$";
}
