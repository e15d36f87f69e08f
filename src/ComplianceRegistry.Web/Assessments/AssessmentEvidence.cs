using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Assessments;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.EvidenceItems;

namespace ComplianceRegistry.Web.Assessments;

/// <summary>Compares the evidence that assessments name with what the cases of the evidence have now.</summary>
internal sealed class AssessmentEvidence(AssessmentGrains assessments, EvidenceGrains evidence)
{
    private static readonly Actor Registry = new(Actor.Registry, PartyStatus.Verified, [], "", null, "");

    /// <summary>A fault for each item that there is not, or that has other content than is named. Malformed ids are the decider's to refuse.</summary>
    public async Task<ImmutableArray<Fault>> Check(AssessmentContent content)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var (index, named) in content.Evidence.Index().Where(item => RegistryId.TryParse(item.Item.Evidence, EvidenceItem.IdPrefix, out _)))
        {
            var binding = await evidence.BindingAsync(named.Evidence);
            if (binding is null)
                faults.Add(new Fault($"/content/evidence/{index}/evidence", "unknown-evidence", "The registry has no content of such evidence. Hand it in by POST /v1/evidence."));
            else if (binding.Commitment != named.Commitment)
                faults.Add(new Fault($"/content/evidence/{index}/commitment", "other-content", $"The evidence has the commitment {binding.Commitment} now."));
        }

        return faults.ToImmutable();
    }

    /// <summary>The case after evidence that was replaced or erased since has been noted, so that an approval that it bears is one of the present content; null when there is no case.</summary>
    /// <param name="id">Registry id, validated.</param>
    public async ValueTask<CaseReading<Assessment>?> Current(string id)
    {
        if (await assessments.ReadAsync(id) is not { } found)
            return null;
        var other = await Other(found.State);
        if (other.IsEmpty)
            return found;
        await assessments.Grain(id).Execute(new NoteEvidence { Actor = Registry, Present = other }, null);
        return await assessments.ReadAsync(id);
    }

    // What was noted before is not noted again. Erased evidence has no commitment.
    private async Task<ImmutableArray<NamedEvidence>> Other(Assessment assessment)
    {
        var other = ImmutableArray.CreateBuilder<NamedEvidence>();
        foreach (var named in assessment.Content!.Evidence)
        {
            var present = named with { Commitment = (await evidence.BindingAsync(named.Evidence))?.Commitment ?? "" };
            if (present != named && !assessment.Replaced.Contains(present))
                other.Add(present);
        }

        return other.ToImmutable();
    }
}
