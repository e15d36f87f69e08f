namespace ComplianceRegistry.Domain.Differences;

/// <summary>Upper bounds of what a declared difference holds; lengths in Unicode code points. The API's description reads them too.</summary>
public static class DifferenceLimits
{
    public const int Title = 200;
    public const int Text = 5_000;
    public const int Justification = 5_000;
    public const int Provision = 300;
    public const int SatisfiedBy = 5_000;
    public const int RequirementSet = 130;
    public const int Requirements = 100;
    public const int Requirement = 64;
    public const int Classes = 2;
    public const int ScopeCodes = 50;
    public const int ScopeCode = 64;
    public const int Reason = 2_000;
    public const int Comment = 2_000;
    public const int Comments = 200;
    public const int CommentsOfOneParty = 10;
    public const int Wordings = 50;

    /// <summary>How often dormancy can have begun and ended, and wordings changed.</summary>
    public const int Periods = 500;
}
