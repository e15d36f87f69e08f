using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Domain.Recognition.Gaps;

/// <summary>How far a certificate shows what the requirements of the receiving jurisdiction say themselves, declared differences left aside.</summary>
internal sealed class CertifiedCoverage
{
    private readonly SetRelations relations;
    private readonly ILookup<string, RequirementLink> links;
    private readonly Dictionary<string, RequirementCoverage> coverage;
    private readonly CertifiedResults results;
    private readonly CertificateClass @class;
    private readonly HashSet<string>? applicable;

    private CertifiedCoverage(RequirementSet asked, RequirementSet edition, GapQuestion question, RequirementCatalog catalog)
    {
        results = CertifiedResults.Of(question.Certificate, edition);
        relations = catalog.RelationsOf(edition.Reference, asked.Reference);
        links = relations.Links.Where(link => link.Relation is not null).ToLookup(link => link.To, StringComparer.Ordinal);
        coverage = catalog.CoverageOf(asked.Reference, edition.Reference, results.Met).OrThrow(asked.Reference)
            .Requirements.ToDictionary(one => one.Requirement, StringComparer.Ordinal);
        @class = question.Certificate.Content!.Class;
        applicable = question.Applicable?.ToHashSet(StringComparer.Ordinal);
    }

    public RelationBasis Basis => relations.Basis;

    public ImmutableArray<string> Sources => relations.Sources;

    /// <summary>The coverage by a certificate; null when the registry does not have the edition to which it is pinned, or it is pinned to none.</summary>
    public static CertifiedCoverage? Of(RequirementSet asked, GapQuestion question, RequirementCatalog catalog) =>
        question.Certificate.Content?.RequirementSet is { } pin && catalog.Find(pin.Reference) is { } edition
            ? new CertifiedCoverage(asked, edition, question, catalog)
            : null;

    /// <inheritdoc cref="CertifiedResults.For"/>
    public (ImmutableArray<RequirementResult> Found, int LeftOut) ResultsFor(IEnumerable<string> requirements) => results.For(requirements);

    /// <summary>How far one requirement is shown.</summary>
    public RequirementGap Of(Requirement asked)
    {
        var found = coverage[asked.Id];
        ImmutableArray<RequirementLink> alike = [.. links[asked.Id].Where(link => link.Relation == Relation.Equal && results.IsNotApplicable(link.From))];
        return found.Extent switch
        {
            CoverageExtent.Covered => Shown(found, GapResult.Covered),
            _ when applicable?.Contains(asked.Id) == false => NotOfItsClass(asked),
            _ when !alike.IsEmpty => NotApplicable(asked, alike),
            CoverageExtent.Partly => Shown(found, GapResult.Partly),
            _ => Missing(found),
        };
    }

    private static RequirementGap NotApplicable(Requirement asked, ImmutableArray<RequirementLink> alike) => new()
    {
        Requirement = asked.Id,
        Result = GapResult.NotApplicable,
        Confidence = alike.Max(GapConfidences.Of),
        By = [.. alike.Select(Link)],
        Reasons = [$"Equal to {string.Join(", ", alike.Select(link => link.From))}, which was found to ask nothing of this system."],
    };

    private static GapLink Link(RequirementLink link) => new(link.From, link.Relation!.Value, link.Derived, link.Status, link.Via);

    private RequirementGap NotOfItsClass(Requirement asked) => new()
    {
        Requirement = asked.Id,
        Result = GapResult.NotApplicable,
        Confidence = GapConfidences.OfTheText,
        Reasons = [$"It applies from the class '{asked.AppliesFrom}' on, and so to no certificate of the class '{Kebab.Of(@class)}'."],
    };

    private RequirementGap Shown(RequirementCoverage found, GapResult result) => new()
    {
        Requirement = found.Requirement,
        Result = result,
        Confidence = found.Links.Max(GapConfidences.Of),
        By = [.. found.Links.Select(Link)],
        Unmet = found.Unmet,
        Reasons = [found.Reason, .. WhyUnmet(found)],
    };

    private RequirementGap Missing(RequirementCoverage found) => new()
    {
        Requirement = found.Requirement,
        Result = GapResult.NotCovered,
        Confidence = ConfidenceOfMissing(found.Requirement),
        Unmet = found.Unmet,
        Reasons = [found.Reason, .. WhyUnmet(found)],
    };

    private GapConfidence ConfidenceOfMissing(string requirement) =>
        links[requirement].Select(GapConfidences.Of)
            .Concat(relations.NoneOfTo.Where(none => none.Requirement == requirement).Select(GapConfidences.Of))
            .DefaultIfEmpty(GapConfidences.OfNothing).Min();

    private IEnumerable<string> WhyUnmet(RequirementCoverage found) => found.Unmet.Select(id => results.Find(id) switch
    {
        null => $"The certificate says nothing of {id}.",
        { Outcome: RequirementOutcome.NotApplicable } => $"{id} was found not applicable. Whether what it shares with this requirement asks nothing here either has to be examined.",
        _ => $"{id} was found not met.",
    });
}
