using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Domain.Recognition.Gaps;

/// <summary>
/// How a certificate and its supplements found the requirements of their edition. A supplement adds: what is met in one part is met where it applies,
/// and what a supplement leaves out stays as it was found. What is not met in any part is not met.
/// </summary>
internal sealed class CertifiedResults
{
    private readonly Dictionary<string, RequirementResult> results;

    private CertifiedResults(Dictionary<string, RequirementResult> results) => this.results = results;

    /// <summary>Ids of the requirements that are met.</summary>
    public IEnumerable<string> Met => results.Values.Where(result => result.Outcome == RequirementOutcome.Met).Select(result => result.Requirement);

    /// <summary>The results of a certificate that was issued, for the requirements that its edition has.</summary>
    public static CertifiedResults Of(Certificate certificate, RequirementSet edition)
    {
        var known = edition.Requirements.Select(requirement => requirement.Id).ToHashSet(StringComparer.Ordinal);
        return new CertifiedResults(certificate.Supplements.Prepend(certificate.Content!)
            .SelectMany(part => part.Requirements).Where(result => known.Contains(result.Requirement))
            .GroupBy(result => result.Requirement, StringComparer.Ordinal).ToDictionary(same => same.Key, Joined, StringComparer.Ordinal));
    }

    public RequirementResult? Find(string requirement) => results.GetValueOrDefault(requirement);

    public bool IsNotApplicable(string requirement) => Find(requirement)?.Outcome == RequirementOutcome.NotApplicable;

    /// <summary>The results for these requirements, and how many proofs were left out because there are too many.</summary>
    public (ImmutableArray<RequirementResult> Found, int LeftOut) For(IEnumerable<string> requirements)
    {
        var left = GapLimits.Proofs;
        var leftOut = 0;
        var found = ImmutableArray.CreateBuilder<RequirementResult>();
        foreach (var result in requirements.Distinct().Order(StringComparer.Ordinal).Select(Find).OfType<RequirementResult>())
        {
            var kept = Math.Min(left, result.Proofs.Length);
            found.Add(result with { Proofs = result.Proofs[..kept] });
            (left, leftOut) = (left - kept, leftOut + result.Proofs.Length - kept);
        }

        return (found.DrainToImmutable(), leftOut);
    }

    private static RequirementResult Joined(IGrouping<string, RequirementResult> same)
    {
        var outcomes = same.Select(result => result.Outcome).ToHashSet();
        var outcome = outcomes.Contains(RequirementOutcome.NotMet) ? RequirementOutcome.NotMet
            : outcomes.Contains(RequirementOutcome.Met) ? RequirementOutcome.Met
            : RequirementOutcome.NotApplicable;
        return new RequirementResult(same.Key, outcome, [.. same.SelectMany(result => result.Proofs).Distinct()]);
    }
}
