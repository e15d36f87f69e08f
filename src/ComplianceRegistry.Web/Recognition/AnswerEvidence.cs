using System.Collections.Immutable;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Domain.Recognition.Gaps;
using ComplianceRegistry.Grains.Assessments;
using ComplianceRegistry.Grains.EvidenceItems;

namespace ComplianceRegistry.Web.Recognition;

/// <summary>Compares the evidence of answers to differences with what is there.</summary>
internal sealed class AnswerEvidence(EvidenceGrains evidence, AssessmentGrains assessments)
{
    /// <summary>A fault for each item that there is not, or that has another content now than the one that is named.</summary>
    public async Task<ImmutableArray<Fault>> Against(ImmutableArray<DifferenceAnswer> answers)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        foreach (var (answer, said) in answers.Index())
        {
            foreach (var (item, proof) in said.Evidence.Index())
            {
                if (await FaultOf($"/answers/{answer}/evidence/{item}", proof) is { } fault)
                    faults.Add(fault);
            }
        }

        return faults.DrainToImmutable();
    }

    private async ValueTask<Fault?> FaultOf(string pointer, Proof proof) => await HashOf(proof) switch
    {
        null => new Fault($"{pointer}/id", "unknown-evidence", $"There is no {Kebab.Of(proof.Kind)} {proof.Id}, or it has no content."),
        { } hash when hash != proof.Hash => new Fault($"{pointer}/hash", "evidence-changed", $"The content of {proof.Id} is another than the one that is named."),
        _ => null,
    };

    private async ValueTask<string?> HashOf(Proof proof) => proof.Kind switch
    {
        ProofKind.Evidence when RegistryId.TryParse(proof.Id, EvidenceItem.IdPrefix, out var id) => (await evidence.BindingAsync(id.ToString()))?.Commitment,
        ProofKind.Assessment when RegistryId.TryParse(proof.Id, Assessment.IdPrefix, out var id) && await assessments.ReadAsync(id.ToString()) is { } found =>
            found.State.Standing(found.Version).ContentHash,
        _ => null,
    };
}
