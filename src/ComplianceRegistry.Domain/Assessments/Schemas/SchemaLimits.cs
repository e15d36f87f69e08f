namespace ComplianceRegistry.Domain.Assessments.Schemas;

/// <summary>Bounds and patterns of what assessments say; lengths in Unicode code points. The check of bodies and the API's description read the same.</summary>
public static class SchemaLimits
{
    public const int Line = 300;
    public const int Text = 4_000;
    public const int Code = 60;
    public const int Number = 25;
    public const int Reference = 130;
    public const int Language = 35;
    public const int Items = 100;
    public const int Results = 500;
    public const int Evidence = 200;
    public const int IdLength = 20;

    /// <summary>A SHA-256 hash or a commitment.</summary>
    public const string Hash = "^[0-9a-f]{64}$";

    /// <summary>Kebab-case.</summary>
    public const string Name = "^[a-z0-9]+(-[a-z0-9]+)*$";

    /// <summary>An id within an assessment or a requirement set.</summary>
    public const string LocalId = "^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$";

    /// <summary>Set and edition.</summary>
    public const string SetReference = "^[a-z0-9-]+@[0-9][0-9A-Za-z.-]*$";

    /// <summary>A version such as <c>1.2</c> or <c>2026-11</c>.</summary>
    public const string Version = "^[0-9A-Za-z]+([.-][0-9A-Za-z]+)*$";

    /// <summary>A decimal number, written out.</summary>
    public const string Decimal = @"^-?(0|[1-9][0-9]*)(\.[0-9]+)?$";

    /// <summary>A tag of BCP 47, in its simple forms.</summary>
    public const string LanguageTag = "^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$";

    /// <summary>Registry id of an item of evidence.</summary>
    public const string EvidenceId = "^EVD-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$";

    public const string HashHint = "This must be a SHA-256 hash or a commitment: 64 lower-case hexadecimal digits.";
    public const string NameHint = "This must be a name in kebab-case.";
    public const string LocalIdHint = "This must be an id of letters and digits, joined by hyphens or points.";
    public const string DecimalHint = "This must be a decimal number written out, such as \"0.934\".";
    public const string VersionHint = "This must be a version, such as \"1.2\" or \"2026-11\".";
    public const string SetHint = "This must be a set and its edition, such as common@2026-11.";
    public const string LanguageHint = "This must be a language tag of BCP 47, such as de or pt-BR.";
    public const string EvidenceHint = "This must be the id of an item of evidence, such as EVD-7K2M-9QXD-4WTZ-8, in capitals.";
}
