using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Domain.Recognition.Gaps;

/// <summary>Finds how far a certificate shows what a receiving jurisdiction asks for.</summary>
public static class GapFinding
{
    /// <summary>The analysis; the same question gives the same analysis.</summary>
    /// <exception cref="ArgumentException">The certificate was never issued, or the profile names an edition that the catalog does not have.</exception>
    public static GapAnalysis Find(GapQuestion question, RequirementCatalog catalog)
    {
        ArgumentNullException.ThrowIfNull(question);
        ArgumentNullException.ThrowIfNull(catalog);
        var content = question.Certificate.Content ?? throw new ArgumentException("The certificate was never issued.", nameof(question));
        var asked = catalog.Find(question.Profile.RequirementSet) ?? throw new ArgumentException($"There is no requirement set '{question.Profile.RequirementSet}'.", nameof(question));
        var coverage = CertifiedCoverage.Of(asked, question, catalog);
        var differences = new AskedDifferences(question.Counting, question.Answers, asked);
        RequirementGap[] gaps = [.. asked.Requirements.Select(one => differences.JoinedTo(coverage?.Of(one) ?? Unknown(one, content)))];
        var (found, leftOut) = coverage?.ResultsFor(gaps.SelectMany(gap => gap.By.Select(link => link.Certified).Concat(gap.Unmet))) ?? ([], 0);
        return new GapAnalysis
        {
            At = question.At,
            Certificate = new Basis(question.Certificate.Id, question.Version),
            Class = content.Class,
            Scope = question.Scope,
            Certified = content.RequirementSet,
            Receiving = question.Receiving,
            Profile = question.ProfileReference,
            Asked = new RequirementSetPin(asked.Id, asked.Edition, asked.ContentHash),
            Relation = coverage?.Basis ?? RelationBasis.Unknown,
            Sources = coverage?.Sources ?? [],
            Counts = Count([.. gaps.Select(gap => gap.Result), .. differences.All.Where(one => one.Requirements.IsEmpty).Select(one => one.Result)]),
            Requirements = [.. gaps],
            Differences = differences.All,
            Found = found,
            ProofsLeftOut = leftOut,
        };
    }

    private static RequirementGap Unknown(Requirement asked, CertificateContent content) => new()
    {
        Requirement = asked.Id,
        Result = GapResult.NotCovered,
        Confidence = GapConfidences.OfNothing,
        Reasons =
        [
            content.RequirementSet is { } pin
                ? $"The registry does not have {pin.Reference}, against which was certified."
                : "The certificate was recorded of the past without the edition against which was certified.",
        ],
    };

    private static GapCounts Count(IReadOnlyCollection<GapResult> results)
    {
        return new GapCounts(Of(GapResult.Covered), Of(GapResult.Partly), Of(GapResult.NotCovered), Of(GapResult.NotApplicable));

        int Of(GapResult wanted) => results.Count(result => result == wanted);
    }
}
