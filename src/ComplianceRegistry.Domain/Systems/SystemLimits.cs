namespace ComplianceRegistry.Domain.Systems;

/// <summary>
/// Upper bounds of what an entry holds; lengths in Unicode code points. The API's description reads them too. Together they keep
/// a payload below 256 KiB and an act's subjects below 4 KiB.
/// </summary>
public static class SystemLimits
{
    public const int Name = 500;
    public const int Reference = 200;
    public const int IntendedPurpose = 10_000;
    public const int DataAndLogic = 20_000;
    public const int Sector = 64;
    public const int Url = 1_000;
    public const int VersionLabel = 100;
    public const int SubstantialModification = 4_000;
    public const int Provision = 200;
    public const int Reason = 4_000;
    public const int Source = 100;
    public const int Links = 50;
    public const int Deployments = 60;
    public const int Versions = 1_000;

    /// <summary>SHA-256 in lower-case hex.</summary>
    public const string ContentHashPattern = "^[0-9a-f]{64}$";
}
