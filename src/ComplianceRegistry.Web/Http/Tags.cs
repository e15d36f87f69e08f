namespace ComplianceRegistry.Web.Http;

/// <summary>The topics by which the API's description is grouped.</summary>
internal static class Tags
{
    public const string Parties = "parties";
    public const string Jurisdictions = "jurisdictions";
    public const string Systems = "systems";
    public const string Designations = "designations";
    public const string Certificates = "certificates";
    public const string Arrangements = "arrangements";
    public const string Differences = "national-differences";
    public const string Recognition = "recognition";
    public const string Classification = "classification";
    public const string Frameworks = "frameworks";
    public const string Deadlines = "deadlines";
    public const string Evidence = "evidence";
    public const string Incidents = "incidents";
    public const string Assessments = "assessments";
    public const string Monitoring = "monitoring";
    public const string Imports = "imports";
    public const string Log = "log";
    public const string Identity = "identity";
    public const string Operation = "operation";

    /// <summary>Every topic with its description.</summary>
    public static IReadOnlyList<(string Name, string Description)> All { get; } =
    [
        (Systems, "AI systems: registration, search, and what happens to their listings."),
        (Parties, "Organisations that act in the registry, and their verification."),
        (Jurisdictions, "The jurisdictions in which systems are listed and authorities act."),
        (Designations, "Conformity assessment bodies: their designations for scope codes, objections to them, and their numbers."),
        (Certificates, "Certificates of conformity assessment bodies: drafts, decisions, surveillance, measures, appeals and transfers."),
        (Arrangements, "Arrangements of jurisdictions on mutual recognition: negotiated, signed, changed by agreement, left and ended."),
        (Differences, "Declared national differences: what jurisdictions ask beyond the common requirements, and for which filings each counts."),
        (Recognition, "What a certificate is worth in another jurisdiction: what it shows there and what is left, requests, and what becomes of recognitions."),
        (Classification, "Questionnaires, frameworks, and the class of a system in each jurisdiction."),
        (Deadlines, "The clocks that run in cases, how their deadlines came about, and the rules and calendars behind them."),
        (Evidence, "Documents that parties hand in, encrypted in the vault, and who may read them."),
        (Monitoring, "How systems are watched after they were placed on the market: plans, measurements, breaches, missing reports."),
        (Incidents, "Serious incidents: reports, what authorities do about them, and whether time limits are kept."),
        (Assessments, "Impact assessments, adversarial tests, benchmarks, audits and socio-economic statements: examined, approved, followed up, compared."),
        (Frameworks, "Requirement sets, the crosswalks between them, how far one is covered by another, and how editions come into force."),
        (Imports, "Registers of others, taken over row by row."),
        (Log, "The verifiable log: entries, checkpoints and proofs. Anybody may check it."),
        (Identity, "Who is asking."),
        (Operation, "Whether the registry works, and the clock of a development environment."),
    ];
}
