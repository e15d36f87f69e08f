using ComplianceRegistry.Grains.Log;

namespace ComplianceRegistry.Grains.Cases;

/// <summary>
/// Tells whether anything is recorded under an id, without waking a grain for it. Readers ask here first: an activation that is made for an unknown id ends
/// at once, and requests that arrive in that moment could be lost on it.
/// </summary>
public sealed class KnownCases(CaseLog log)
{
    /// <summary>Whether the case exists: by this node's copy of the log, or else by the sequencer's word.</summary>
    /// <param name="id">Registry id of the case.</param>
    public async ValueTask<bool> ContainsAsync(string id) =>
        log.Replica.HeadOf(id) is not null || (await log.Sequencer.HeadOf(id)).Version != LogHead.Absent;
}
