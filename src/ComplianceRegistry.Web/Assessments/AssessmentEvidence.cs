using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Assessments.Schemas;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Grains.Assessments;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.EvidenceItems;

namespace ComplianceRegistry.Web.Assessments;

/// <summary>Compares the evidence that assessments name with what the cases of the evidence have now.</summary>
internal sealed class AssessmentEvidence(AssessmentGrains assessments, EvidenceGrains evidence, PresentEvidence present)
{
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

    /// <summary>
    /// The case after evidence that was replaced or erased since has been noted, so that an approval that it bears is one of the present content, however late the
    /// reactions are; null when there is no case.
    /// </summary>
    /// <param name="id">Registry id, validated.</param>
    public async ValueTask<CaseReading<Assessment>?> Current(string id)
    {
        if (await assessments.ReadAsync(id) is not { } found)
            return null;
        var news = found.State.News(await present.Of(found.State));
        if (news.IsEmpty)
            return found;
        await assessments.Grain(id).Execute(new NoteEvidence { Actor = Actor.OfRegistry, Present = news }, null);
        return await assessments.ReadAsync(id);
    }
}
