namespace ComplianceRegistry.Acceptance.Recognition;

/// <summary>Bodies that outside programs send about recognition, in the API's fixed shapes.</summary>
internal static class Bodies
{
    /// <summary>Hash of the release that is certified.</summary>
    public static string Release { get; } = new('a', 64);

    public static object[] Documents { get; } = [new { title = "Report", url = "https://authority.example/1", contentHash = Release }];

    public static object Shown { get; } = new { evidence = Documents };

    public static object Declaration { get; } = new { statement = "The system is lawfully certified in Germany.", signatory = "A. Example, director" };

    public static object Measure { get; } = new { ground = "requirements-not-met", provision = "Article 44(3)", evidence = Documents };

    public static object Terms(string[] scope, string[] editions, params object[] signatories) => new
    {
        signatories,
        classes = new[] { "product" },
        scope,
        requirementSets = editions,
        routes = new[]
        {
            new { route = "automatic", window = Period(14, "calendar-day") },
            new { route = "streamlined", window = Period(28, "calendar-day") },
            new { route = "technical", window = Period(60, "calendar-day") },
        },
        notice = Period(6, "month"),
        runOn = Period(3, "month"),
    };

    public static object Signatory(string jurisdiction, string? tacitApprovalBar = null) =>
        new { jurisdiction, roles = new[] { "certificate-authorising", "certificate-consuming" }, tacitApprovalBar };

    /// <summary>A ground with all five parts.</summary>
    public static object Ground(string ground, string risk = "Older applicants are ranked lower.", string? difference = null) =>
        new { ground, provision = "Act 1, Article 2", evidence = Documents, risk, cure = "Mend it.", difference };

    public static object Objection(object ground) => new { kind = "objection", grounds = new[] { ground } };

    public static object Refusal(object ground, string reasons = "It was not mended.", bool isSealed = false) => new
    {
        kind = "refusal",
        refusal = new { grounds = new[] { ground }, reasons, remedies = new[] { new { body = "Review body of Korea", within = "30 days" } }, @sealed = isSealed },
    };

    public static object Cure { get; } = new { cures = new[] { new { ground = 1, text = "It was mended." } } };

    /// <summary>A difference of Korea that adds a duty of its own, for one scope code.</summary>
    public static object Difference(string scope, DateTimeOffset now) => new
    {
        title = "Notice in Korean",
        text = "Users are told in Korean that a result was generated.",
        justification = "Most of them read no other language.",
        provision = "AI Basic Act, Article 31(2)",
        satisfiedBy = "The label of the system, as a picture.",
        requirementSet = "kr-ai-basic-act@2026-01-22",
        requirements = Array.Empty<string>(),
        classes = new[] { "product" },
        scope = new[] { scope },
        reviewOn = DateOnly.FromDateTime(now.AddDays(700).UtcDateTime),
    };

    /// <summary>A provisional suspension with what the other authorities have to be told.</summary>
    public static object Suspension { get; } = new
    {
        ground = "serious-risk",
        provision = "Act 1, Article 40",
        evidence = Documents,
        notice = new
        {
            identification = "Application screening, release 1.0",
            origin = "Made in Germany, brought here by its provider.",
            risk = "Older applicants are ranked lower.",
            nature = "The recognition is suspended.",
            duration = "Until the ranking was corrected.",
            operatorArguments = "The provider was asked, and said nothing.",
            cause = "requirements-not-met",
        },
    };

    private static object Period(int amount, string unit) => new { amount, unit };
}
