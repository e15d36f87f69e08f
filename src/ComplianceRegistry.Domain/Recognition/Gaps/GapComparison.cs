using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Recognition.Gaps;

/// <summary>What changed from one gap analysis to a later one, as when an edition took the place of another. What did not change is left out.</summary>
/// <param name="Improved">More of it is shown than before, or it asks nothing more.</param>
/// <param name="Worsened">Less of it is shown than before.</param>
/// <param name="New">Asked now and not before.</param>
/// <param name="Gone">Asked before and not now.</param>
[GenerateSerializer, Immutable, Alias("cr.GapComparison")]
public sealed record GapComparison(
    [property: Id(0)] ImmutableArray<GapChange> Improved,
    [property: Id(1)] ImmutableArray<GapChange> Worsened,
    [property: Id(2)] ImmutableArray<GapChange> New,
    [property: Id(3)] ImmutableArray<GapChange> Gone)
{
    /// <summary>Compares two analyses, requirement by requirement and difference by difference: each keeps its id over the editions while it is the same.</summary>
    public static GapComparison Of(GapAnalysis before, GapAnalysis after)
    {
        ArgumentNullException.ThrowIfNull(before);
        ArgumentNullException.ThrowIfNull(after);
        var (was, now) = (Results(before), Results(after));
        return new GapComparison(
            Both((earlier, later) => Shown(later) > Shown(earlier)),
            Both((earlier, later) => Shown(later) < Shown(earlier)),
            [.. now.Where(one => !was.ContainsKey(one.Key)).Select(one => new GapChange(one.Key, null, one.Value))],
            [.. was.Where(one => !now.ContainsKey(one.Key)).Select(one => new GapChange(one.Key, one.Value, null))]);

        ImmutableArray<GapChange> Both(Func<GapResult, GapResult, bool> differ) =>
        [
            .. from one in now
               where was.ContainsKey(one.Key) && differ(was[one.Key], one.Value)
               select new GapChange(one.Key, was[one.Key], one.Value),
        ];
    }

    private static OrderedDictionary<string, GapResult> Results(GapAnalysis analysis) => new(
        analysis.Requirements.Select(gap => KeyValuePair.Create(gap.Requirement, gap.Result))
            .Concat(analysis.Differences.Select(gap => KeyValuePair.Create(gap.Difference, gap.Result))),
        StringComparer.Ordinal);

    /// <summary>How much is shown of what is asked. What asks nothing leaves nothing open, as what is covered.</summary>
    private static int Shown(GapResult result) => result switch
    {
        GapResult.NotCovered => 0,
        GapResult.Partly => 1,
        _ => 2,
    };
}

/// <summary>How far something is shown, before and after.</summary>
/// <param name="Id">Id of the requirement, or registry id of the difference.</param>
/// <param name="Before">How far it was shown; null when it was not asked.</param>
/// <param name="After">How far it is shown; null when it is not asked any more.</param>
[GenerateSerializer, Immutable, Alias("cr.GapChange")]
public sealed record GapChange([property: Id(0)] string Id, [property: Id(1)] GapResult? Before, [property: Id(2)] GapResult? After);
