namespace ComplianceRegistry.Web.Http;

/// <summary>Patterns and bounds that contracts of several topics share. Their attributes say them to the check of bodies and to the API's description.</summary>
internal static class Limits
{
    public const string PartyId = "^[Pp][Tt][Yy]-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";
    public const string PartyIdHint = "This must be the id of a party, such as PTY-7K2M-9QXD-4WTZ-8.";
    public const string SystemId = "^[Aa][Ii][Ss]-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";
    public const string AnyId = "^[A-Za-z]{3}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";
    public const string AnyIdHint = "This must be a registry id, such as PTY-7K2M-9QXD-4WTZ-8.";
    public const string DesignationId = "^[Dd][Ss][Gg]-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";
    public const string EvidenceId = "^[Ee][Vv][Dd]-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";
    public const string SystemIdHint = "This must be the id of an AI system, such as AIS-7K2M-9QXD-4WTZ-C.";
    public const string AssessmentId = "^[Aa][Ss][Mm]-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";
    public const string AssessmentIdHint = "This must be the id of an assessment, such as ASM-7K2M-9QXD-4WTZ-8.";
    public const string CertificateId = "^[Cc][Rr][Tt]-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";
    public const string RequestId = "^[Rr][Ee][Qq]-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";
    public const string RecognitionId = "^[Rr][Cc][Gg]-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";
    public const string OutageId = "^[Oo][Uu][Tt]-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]{4}-[0-9A-Za-z]$";
    public const string JurisdictionCode = "^[A-Z]{2}$";
    public const string JurisdictionHint = "This must be the code of a jurisdiction: two capital letters of ISO 3166-1, or EU.";
    public const string HashHint = "This must be a SHA-256 hash: 64 lower-case hexadecimal digits.";
    public const string Hash = "^[0-9a-f]{64}$";
    public const int IdLength = 20;
    public const int CursorLength = 1000;
    public const int MaxActions = 30;
    public const int MaxListings = 300;
    public const int MaxFrameworks = 300;
    public const int MaxBadges = 10_000;
}
