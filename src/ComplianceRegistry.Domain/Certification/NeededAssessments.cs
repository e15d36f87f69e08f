using System.Collections.Immutable;
using System.Text;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Domain.Certification;

/// <summary>What a certificate needs: kinds of assessments, each approved for the very release, and a result for each requirement.</summary>
/// <param name="Rule">Id and version of the rule that says so.</param>
/// <param name="Kinds">The kinds.</param>
/// <param name="Requirements">Ids of the requirements that apply to the class; each has to be judged.</param>
[GenerateSerializer, Immutable, Alias("cr.NeededAssessments")]
public sealed record NeededAssessments(
    [property: Id(0)] string Rule, [property: Id(1)] ImmutableArray<AssessmentKind> Kinds, [property: Id(2)] ImmutableArray<string> Requirements);

/// <summary>Which assessments certificates need: the data in <c>contracts/certification</c>. Immutable.</summary>
public sealed record NeededAssessmentsRules(string Version, ImmutableArray<NeededAssessmentsRule> Rules)
{
    /// <summary>What is needed for a class against a set; null when no certificate is issued for the pair.</summary>
    /// <param name="class">Class of the certificate.</param>
    /// <param name="edition">The edition of the requirement set.</param>
    public NeededAssessments? For(CertificateClass @class, RequirementSet edition) =>
        Rules.FirstOrDefault(rule => rule.Class == @class && rule.RequirementSet == edition.Id) is { } found
            ? new NeededAssessments($"{found.Id}@{Version}", found.Kinds, [.. edition.ApplicableTo(found.ClassOfSet).Select(requirement => requirement.Id)])
            : null;

    /// <summary>Ids of the sets against which certificates are issued.</summary>
    public IEnumerable<string> RequirementSets => Rules.Select(rule => rule.RequirementSet).Distinct();

    /// <summary>A fault for each rule whose set there is not, or whose class an edition of the set does not have.</summary>
    public ImmutableArray<Fault> Against(RequirementCatalog catalog) => [.. Rules.Index().SelectMany(rule => rule.Item.Against(catalog, $"/rules/{rule.Index}"))];

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
/// <param name="ClassOfSet">The class of the set whose requirements have to be judged; empty when the set knows no classes: then all have to.</param>
public sealed record NeededAssessmentsRule(
    string Id, CertificateClass Class, string RequirementSet, ImmutableArray<AssessmentKind> Kinds, string Provision, string ClassOfSet)
{
    internal static NeededAssessmentsRule Read(DataReader data) => new(
        data.Id("id"),
        data.OneOf<CertificateClass>("class"),
        data.Id("requirementSet"),
        [.. data.Texts("assessments").Select((text, index) => KindOf(data, text, index))],
        data.Text("provision"),
        data.OptionalText("requirementsOf"));

    internal IEnumerable<Fault> Against(RequirementCatalog catalog, string pointer)
    {
        var editions = catalog.EditionsOf(RequirementSet);
        if (editions.IsEmpty)
            yield return new Fault($"{pointer}/requirementSet", "unknown-set", $"There is no requirement set '{RequirementSet}'.");
        foreach (var edition in editions.Where(edition => edition.Classes.IsEmpty ? ClassOfSet.Length > 0 : edition.Classes.All(known => known.Id != ClassOfSet)))
            yield return new Fault($"{pointer}/requirementsOf", "unknown-class", edition.Classes.IsEmpty
                ? $"{edition.Reference} knows no classes."
                : $"One of the classes of {edition.Reference} is expected: {string.Join(", ", edition.Classes.Select(known => known.Id))}.");
    }

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
