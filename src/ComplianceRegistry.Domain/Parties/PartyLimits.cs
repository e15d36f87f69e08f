namespace ComplianceRegistry.Domain.Parties;

/// <summary>Upper bounds of what a party's entry holds; lengths in Unicode code points. The API's description reads them too.</summary>
public static class PartyLimits
{
    public const int Name = 300;
    public const int RegistrationNumber = 100;
    public const int Email = 254;
    public const int Person = 200;
    public const int Reason = 4_000;
    public const int EvidenceTitle = 300;
    public const int Url = 1_000;
    public const int EvidencePerAct = 20;
    public const int Members = 200;
    public const int Mandates = 30;
    public const int Source = 100;
}
