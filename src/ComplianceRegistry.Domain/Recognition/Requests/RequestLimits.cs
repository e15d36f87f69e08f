namespace ComplianceRegistry.Domain.Recognition.Requests;

/// <summary>Upper bounds of what is kept of a request; lengths in Unicode code points. The API's description reads them too.</summary>
public static class RequestLimits
{
    public const int ScopeCodes = 50;
    public const int Text = 4_000;
    public const int ShortText = 1_000;
    public const int Line = 300;
    public const int Questions = 20;
    public const int Rounds = 2;
    public const int Comments = 100;
    public const int Grounds = 20;
    public const int Conditions = 20;
    public const int Remedies = 10;
    public const int Steps = 20;
    public const int Signatory = 200;
}
