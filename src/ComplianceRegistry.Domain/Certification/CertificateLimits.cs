namespace ComplianceRegistry.Domain.Certification;

/// <summary>Upper bounds of what a certificate holds; lengths in Unicode code points. The API's description reads them too. Together they keep a payload below 256 KiB.</summary>
public static class CertificateLimits
{
    public const int ScopeCodes = 50;
    public const int ScopeCode = 64;
    public const int Requirements = 300;
    public const int Requirement = 64;
    public const int Proofs = 900;
    public const int Supplements = 50;
    public const int Provision = 300;
    public const int Source = 100;
    public const int SourceReference = 100;
    public const int Acknowledged = 500;

    /// <summary>The body's number, then the characters of the registry id.</summary>
    public const string NumberPattern = "^[0-9]{4,12}-[0-9A-HJKMNP-TV-Z]{12}$";
}
