namespace ComplianceRegistry.Domain.EvidenceItems;

/// <summary>Upper bounds of what an item of evidence holds; lengths in Unicode code points. The API's description reads them too.</summary>
public static class EvidenceLimits
{
    /// <summary>Bytes of content: 100 MiB.</summary>
    public const long Size = 104_857_600;

    public const int Title = 300;
    public const int MediaType = 100;
    public const int Parties = 20;
    public const int Jurisdictions = 50;
    public const int Versions = 100;
    public const int Basis = 100;

    /// <summary>What a media type looks like, without parameters.</summary>
    public const string MediaTypePattern = "^[a-z0-9][a-z0-9!#$&^_.+-]*/[a-z0-9][a-z0-9!#$&^_.+-]*$";

    /// <summary>What a reference to a legal order looks like: it stands in the log for ever, so it has no room for a sentence.</summary>
    public const string BasisPattern = "^[A-Za-z0-9][A-Za-z0-9 ./:_-]*$";
}
