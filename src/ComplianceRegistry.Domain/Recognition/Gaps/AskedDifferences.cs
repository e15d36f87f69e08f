using System.Collections.Immutable;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Domain.Recognition.Gaps;

/// <summary>The declared differences that count, as parts of what is asked, and how they are joined with what the requirements say themselves.</summary>
internal sealed class AskedDifferences
{
    private readonly ILookup<string, DifferenceGap> byRequirement;

    public AskedDifferences(IEnumerable<DifferenceStanding> counting, ImmutableArray<DifferenceAnswer> answers, RequirementSet asked)
    {
        All = [.. counting.Select(one => Part(one, answers.FirstOrDefault(answer => answer.Difference == one.Difference), asked))];
        byRequirement = All.SelectMany(part => part.Requirements, (part, requirement) => (part, requirement))
            .ToLookup(pair => pair.requirement, pair => pair.part, StringComparer.Ordinal);
    }

    /// <summary>Every difference that counts, by id.</summary>
    public ImmutableArray<DifferenceGap> All { get; }

    /// <summary>A requirement with the differences that belong to it: all parts shown is covered, some is partly, none is not covered.</summary>
    public RequirementGap JoinedTo(RequirementGap gap)
    {
        ImmutableArray<DifferenceGap> parts = [.. byRequirement[gap.Requirement]];
        return parts.IsEmpty ? gap : gap with
        {
            Result = Join([gap.Result, .. parts.Select(part => part.Result)]),
            Confidence = parts.Select(part => part.Confidence).Append(gap.Confidence).Min(),
            Differences = [.. parts.Select(part => part.Difference)],
            Reasons = [.. gap.Reasons, .. parts.Select(part => part.Reason)],
        };
    }

    /// <summary>What asks nothing adds nothing; a requirement that asks nothing itself is then as its differences are.</summary>
    private static GapResult Join(IEnumerable<GapResult> parts)
    {
        var asked = parts.Where(part => part != GapResult.NotApplicable).ToHashSet();
        return asked is { Count: 1 } ? asked.Single() : GapResult.Partly;
    }

    private static DifferenceGap Part(DifferenceStanding difference, DifferenceAnswer? answer, RequirementSet asked)
    {
        var isShown = answer is { Evidence.IsEmpty: false };
        return new DifferenceGap
        {
            Difference = difference.Difference,
            Basis = difference.Basis,
            Title = difference.Title,
            Provision = difference.Provision,
            Published = difference.Published,
            Wording = difference.Wording,
            Requirements = IsOfSet(difference, asked) ? [.. difference.Requirements.Where(id => asked.Find(id) is not null)] : [],
            Result = isShown ? GapResult.Covered : GapResult.NotCovered,
            Confidence = isShown ? GapConfidences.OfAnAnswer : GapConfidences.OfTheText,
            Evidence = isShown ? answer!.Evidence : [],
            Reason = $"The declared difference {difference.Difference} ({difference.Title}) is {(isShown ? "answered with evidence" : "not answered with evidence")}.",
        };
    }

    /// <summary>Whether it names requirements of the same set, in whatever edition: a requirement keeps its id over the editions.</summary>
    private static bool IsOfSet(DifferenceStanding difference, RequirementSet asked) =>
        difference.RequirementSet is not { } named || named.Split('@')[0] == asked.Id;
}
