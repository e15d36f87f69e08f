using System.Globalization;
using System.Text.Json.Nodes;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Web.Arrangements;
using ComplianceRegistry.Web.Differences;
using ComplianceRegistry.Web.Incidents;
using ComplianceRegistry.Web.Monitoring;
using Microsoft.OpenApi;
using ContentLimits = ComplianceRegistry.Domain.Assessments.Schemas.SchemaLimits;

namespace ComplianceRegistry.Web.Http.OpenApi;

/// <summary>Examples for the description, composed from schemas with values that mean something.</summary>
internal static class Samples
{
    public const string Party = "PTY-7K2M-9QXD-4WTZ-8";
    public const string System = "AIS-7K2M-9QXD-4WTZ-C";
    public const string Designation = "DSG-7K2M-9QXD-4WTZ-P";
    public const string Evidence = "EVD-7K2M-9QXD-4WTZ-Z";
    public const string Assessment = "ASM-7K2M-9QXD-4WTZ-8";
    public const string Edition = "RSE-7K2M-9QXD-4WTZ-C";
    public const string Incident = "INC-7K2M-9QXD-4WTZ-T";
    public const string Certificate = "CRT-7K2M-9QXD-4WTZ-6";
    public const string MonitoringPlan = "MON-7K2M-9QXD-4WTZ-R";
    public const string Difference = "NDF-7K2M-9QXD-4WTZ-Z";
    public const string Outage = "OUT-7K2M-9QXD-4WTZ-Y";
    public const string Request = "REQ-3XCB-J52V-4K8G-I";
    public const string Recognition = "RCG-7K2M-9QXD-4WTZ-E";
    public const string Arrangement = "ARR-7K2M-9QXD-4WTZ-N";
    public const string Operation = "OPR-7K2M-9QXD-4WTZ-3";
    public const string Hash = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08";

    private static readonly Dictionary<string, string> ByName = new(StringComparer.Ordinal)
    {
        ["name"] = "Application screening",
        ["title"] = "Test report",
        ["mediaType"] = "application/pdf",
        ["reference"] = "AS-200",
        ["intendedPurpose"] = "Ranks job applications for a recruiter.",
        ["dataAndLogic"] = "Applications and past decisions; gradient boosting.",
        ["sector"] = "employment",
        ["jurisdiction"] = "DE",
        ["home"] = "DE",
        ["code"] = "DE",
        ["label"] = "1.0",
        ["email"] = "office@example.org",
        ["person"] = "Registration office",
        ["url"] = "https://example.org/system",
        ["questionnaire"] = "common@2026-08",
        ["framework"] = "eu-ai-act@2026-07-27",
        ["class"] = "high-risk",
        ["subject"] = "demo-provider-eu",
        ["act"] = "system.listed",
        ["advance"] = "P30D",
        ["offset"] = "P30D",
        ["basis"] = "Order 12/2026",
        ["representative"] = Party,
        ["requirementSets"] = "common@2026-11",
        ["tacitApprovalBar"] = "Administrative Procedure Act, section 12",
        ["unsigned"] = "KR",
        ["withdrawals"] = "KR",
        ["missing"] = "KR",
        ["authority"] = Party,
        ["body"] = Party,
        ["bearer"] = Party,
        ["bodyName"] = "Example Certification",
        ["designation"] = Designation,
        ["scope"] = "annex-iii-biometrics",
        ["effectiveScope"] = "annex-iii-biometrics",
        ["certificate"] = Certificate,
        ["number"] = "0001",
        ["provision"] = "Article 31(5)",
        ["provider"] = Party,
        ["deployer"] = Party,
        ["party"] = Party,
        ["keeper"] = Party,
        ["actor"] = Party,
        ["system"] = System,
        ["result"] = $"/v1/operations/{Operation}/rows",
        ["timeZone"] = "Europe/Berlin",
        ["languages"] = "de",
        ["memberOf"] = "EU",
        ["actions"] = "correct",
        ["classes"] = "high-risk",
        ["provisions"] = "Annex III(4)(a)",
        ["legalBasis"] = "Article 22",
        ["registrationNumber"] = "HRB 12345",
        ["edition"] = "2026-08",
    };

    /// <summary>An example that satisfies a schema of the document; null when the schema says too little.</summary>
    public static JsonNode? Of(IOpenApiSchema schema, OpenApiDocument document) => new SampleComposer(document).Of(schema, "", 0);

    /// <summary>A text as the kind of value that the schema asks for.</summary>
    public static JsonNode Scalar(IOpenApiSchema schema, string text) => (schema.Type & ~JsonSchemaType.Null) == JsonSchemaType.Integer
        ? JsonValue.Create(long.Parse(text, CultureInfo.InvariantCulture))
        : JsonValue.Create(text);

    /// <summary>An example of a problem.</summary>
    public static JsonNode Problem(int status)
    {
        var problem = ProblemOf(status);
        return new JsonObject
        {
            ["type"] = $"urn:compliance-registry:problem:{problem.Code}",
            ["title"] = problem.Title,
            ["status"] = status,
            ["detail"] = problem.Detail,
            ["code"] = problem.Code,
            ["faults"] = Faults(problem),
            ["traceId"] = "4bf92f3577b34da6a3ce929d0e0e4736",
        };
    }

    private static JsonArray Faults(Problem problem)
    {
        var faults = new JsonArray();
        foreach (var fault in problem.Faults.IsDefault ? [] : problem.Faults)
            faults.Add(new JsonObject { ["pointer"] = fault.Pointer, ["code"] = fault.Code, ["detail"] = fault.Detail });
        return faults;
    }

    private static Problem ProblemOf(int status) => status switch
    {
        400 => Problems.Faulty([new Fault("/version/contentHash", "pattern", Limits.HashHint)]),
        409 => Problems.NotErasable(41),
        412 => Problems.Stale(2),
        422 => Problems.Unacceptable([new Fault("/sector", "unknown-sector", "There is no sector 'astrology'. GET /v1/sectors lists those there are.")]),
        428 => Problems.NoIfMatch,
        503 => Problems.Busy,
        _ => Problems.ForStatus(status),
    };

    public static string TextOf(IOpenApiSchema schema, string name) => schema switch
    {
        { Format: "date" } => "2026-08-01",
        { Format: "date-time" } => "2026-08-09T10:11:12.345Z",
        { Pattern: Limits.Hash } => Hash,
        { Pattern: Limits.PartyId } => Party,
        { Pattern: Limits.SystemId } => System,
        { Pattern: Limits.DesignationId } => Designation,
        { Pattern: Limits.EvidenceId } => Evidence,
        { Pattern: Limits.AssessmentId } => Assessment,
        { Pattern: ContentLimits.EvidenceId } => Evidence,
        { Pattern: ContentLimits.Decimal } => "0.934",
        { Pattern: ContentLimits.SetReference } => "common@2026-11",
        { Pattern: Limits.CertificateId } => Certificate,
        { Pattern: IncidentId.Pattern } => Incident,
        { Pattern: DifferenceId.Pattern } => Difference,
        { Pattern: PlanId.Pattern } => MonitoringPlan,
        { Pattern: CertificateLimits.NumberPattern } => CertificateNumber.Of("0001", Certificate),
        { Pattern: ArrangementId.Pattern } => Arrangement,
        { Pattern: Limits.RequestId } => Request,
        { Pattern: Limits.RecognitionId } => Recognition,
        { Pattern: Limits.OutageId } => Outage,
        { Pattern: Limits.JurisdictionCode } => name == "memberOf" ? "EU" : "DE",
        { Pattern: Limits.AnyId } or { MinLength: Limits.IdLength, MaxLength: Limits.IdLength } => Party,
        _ => Fit(ByName.GetValueOrDefault(name, "text"), schema),
    };

    private static string Fit(string text, IOpenApiSchema schema) =>
        text.Length > schema.MaxLength ? text[..schema.MaxLength.Value] : text.PadRight(schema.MinLength ?? 0, 'x');
}
