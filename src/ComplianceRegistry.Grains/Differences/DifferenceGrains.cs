using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Differences;

/// <summary>The cases of declared national differences.</summary>
public sealed class DifferenceGrains(CaseLog log, KnownCases known, IGrainFactory grains) : CasesOf<IDifferenceGrain, NationalDifference, DifferenceCommand>(log, known, grains)
{
    /// <summary>What a difference says to a request that was filed at an instant; null when there is none, or it was not published before.</summary>
    /// <param name="id">Registry id, validated.</param>
    /// <param name="filed">The instant of the filing.</param>
    public async ValueTask<DifferenceStanding?> StandingAt(string id, DateTimeOffset filed) =>
        await ReadAsync(id) is { } found ? found.State.StandingAt(filed, found.Version) : null;
}
