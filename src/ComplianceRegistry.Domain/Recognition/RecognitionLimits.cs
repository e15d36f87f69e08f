namespace ComplianceRegistry.Domain.Recognition;

/// <summary>Upper bounds of what a recognition holds; lengths in Unicode code points. The API's description reads them too.</summary>
public static class RecognitionLimits
{
    public const int Provision = 300;

    /// <summary>Each part of a notice, a remedy, the reasons of an objection.</summary>
    public const int Text = 4_000;
    public const int Conditions = 50;

    /// <summary>Objections to one suspension.</summary>
    public const int Objections = 300;

    /// <summary>Releases that are recognised within one recognition.</summary>
    public const int Releases = 51;
    public const int Suspensions = 1_000;
}
