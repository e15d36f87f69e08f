using System.Collections.Immutable;
using System.Text;
using ComplianceRegistry.Domain.Assessments;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>The kinds of assessments that a certificate needs, each approved for the very release.</summary>
/// <param name="Rule">Id and version of the rule that says so.</param>
/// <param name="Kinds">The kinds.</param>
[GenerateSerializer, Immutable, Alias("cr.NeededAssessments")]
public sealed record NeededAssessments([property: Id(0)] string Rule, [property: Id(1)] ImmutableArray<AssessmentKind> Kinds);

/// <summary>Which assessments certificates need: the data in <c>contracts/certification</c>. Immutable.</summary>
public sealed record NeededAssessmentsRules(string Version, ImmutableArray<NeededAssessmentsRule> Rules)
{
    /// <summary>What is needed for a class against a set; null when no certificate is issued for the pair.</summary>
    /// <param name="class">Class of the certificate.</param>
    /// <param name="requirementSet">Id of the requirement set, without edition.</param>
    public NeededAssessments? For(CertificateClass @class, string requirementSet) =>
        Rules.FirstOrDefault(rule => rule.Class == @class && rule.RequirementSet == requirementSet) is { } found
            ? new NeededAssessments($"{found.Id}@{Version}", found.Kinds)
            : null;

    /// <summary>Reads the rules from their data file (<c>contracts/certification/needed-assessments.schema.json</c>), listing every fault.</summary>
    public static Parsed<NeededAssessmentsRules> Parse(ReadOnlyMemory<byte> utf8Json) => DataDocument.Parse(
        utf8Json,
        data =>
        {
            _ = data.OptionalText("$schema");
            return new NeededAssessmentsRules(data.Id("version"), data.List("rules", NeededAssessmentsRule.Read));
        },
        Check);

    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte})"/>
    public static Parsed<NeededAssessmentsRules> Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    private static IEnumerable<Fault> Check(NeededAssessmentsRules rules) =>
        rules.Rules.DistinctBy(rule => (rule.Class, rule.RequirementSet)).Count() == rules.Rules.Length
            ? []
            : [new Fault("/rules", "repeated-rule", "There is at most one rule for a class and a requirement set.")];
}

/// <summary>What is needed for a class against a requirement set.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Class">Class of the certificate.</param>
/// <param name="RequirementSet">Id of the set, without edition.</param>
/// <param name="Kinds">The kinds of assessments.</param>
/// <param name="Provision">What it rests on.</param>
public sealed record NeededAssessmentsRule(string Id, CertificateClass Class, string RequirementSet, ImmutableArray<AssessmentKind> Kinds, string Provision)
{
    internal static NeededAssessmentsRule Read(DataReader data) => new(
        data.Id("id"),
        data.OneOf<CertificateClass>("class"),
        data.Id("requirementSet"),
        [.. data.Texts("assessments").Select((text, index) => KindOf(data, text, index))],
        data.Text("provision"));

    private static AssessmentKind KindOf(DataReader data, string text, int index)
    {
        foreach (var kind in Enum.GetValues<AssessmentKind>())
        {
            if (Kebab.Of(kind) == text)
                return kind;
        }

        data.Report($"assessments/{index}", "unknown-kind", $"There is no kind of assessment '{text}'.");
        return default;
    }
}
