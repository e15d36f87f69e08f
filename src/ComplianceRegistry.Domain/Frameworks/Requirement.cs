using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Frameworks;

/// <summary>One requirement of a set. Its id stays the same over the editions of the set as long as it is the same requirement.</summary>
/// <param name="Id">Id, unique in the set, such as <c>CR-GOV-1</c>, <c>art-9-2</c> or <c>GOVERN-1.1</c>.</param>
/// <param name="Group">The group in which it stands.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Provision">The provision that it renders, such as <c>Art. 9(2)</c>; null in the registry's own set.</param>
/// <param name="Text">What is asked, in the registry's own words.</param>
/// <param name="Evidence">What shows that it is met.</param>
/// <param name="Assessments">Kinds of assessment that serve it, of <see cref="AssessmentKinds"/>.</param>
/// <param name="AppliesFrom">The mildest class to which it applies; null when the set knows no classes.</param>
/// <param name="Status">Whether it was compared with an official text.</param>
public sealed record Requirement(
    string Id,
    string Group,
    string Title,
    string? Provision,
    string Text,
    ImmutableArray<string> Evidence,
    ImmutableArray<string> Assessments,
    string? AppliesFrom,
    RequirementStatus Status)
{
    /// <summary>The kinds of assessment that can serve a requirement.</summary>
    public static ImmutableArray<string> AssessmentKinds { get; } =
        ["impact-assessment", "red-team-report", "benchmark-result", "independent-audit", "socio-economic-impact"];

    /// <summary>Whether it asks for the same as another: provision and text are the same. Evidence, class and status may differ.</summary>
    public bool AsksTheSameAs(Requirement other) => other is not null && Provision == other.Provision && Text == other.Text;
}

/// <summary>Whether a requirement was compared with an official text.</summary>
public enum RequirementStatus
{
    /// <summary>Compared with the official text, or the registry's own.</summary>
    Checked,

    /// <summary>Written from general knowledge or from other sources; to be compared.</summary>
    Provisional,
}
