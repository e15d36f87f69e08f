using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Grains.Cases;

namespace ComplianceRegistry.Grains.Arrangements;

/// <summary>The cases of arrangements.</summary>
public sealed class ArrangementGrains(CaseLog log, KnownCases known, IGrainFactory grains) : CasesOf<IArrangementGrain, Arrangement, ArrangementCommand>(log, known, grains)
{
    /// <summary>What requests and recognitions rely on about an arrangement now; null when there is none under this id.</summary>
    /// <param name="id">Registry id, validated.</param>
    public async ValueTask<ArrangementStanding?> StandingAsync(string id) => await ReadAsync(id) is { } found ? found.State.Standing(found.Version) : null;
}
