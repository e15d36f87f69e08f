namespace ComplianceRegistry.Domain.Incidents;

/// <summary>Upper bounds of what an incident holds; lengths in Unicode code points. Together they keep a payload below 256 KiB and an act's subjects below 4 KiB.</summary>
public static class IncidentLimits
{
    public const int Narrative = 20_000;
    public const int Systems = 20;
    public const int Jurisdictions = 60;
    public const int Reports = 200;
    public const int Corrections = 50;
    public const int Milestones = 10;
    public const int Kinds = 7;
    public const int Measures = 9;
    public const int Remedies = 12;
    public const int FollowUps = 1_000;
    public const int Source = 100;
    public const int Reference = 100;
    public const int RegistryId = 20;
}
