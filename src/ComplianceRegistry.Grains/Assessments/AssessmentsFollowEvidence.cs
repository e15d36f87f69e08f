using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Assessments;

/// <summary>When evidence is replaced or erased, every assessment that names it follows: what was examined on the former content falls away.</summary>
internal sealed class AssessmentsFollowEvidence(PresentEvidence evidence, IAssessmentIndex assessments) : IReaction
{
    public string Name => "assessments-follow-evidence";

    public ImmutableArray<string> Kinds => ["evidence.replaced", "evidence.erased"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var present = await evidence.OfItem(act.Stream);
        foreach (var assessment in assessments.AllNaming(act.Stream))
            yield return new ReactionCommand(assessment, new NoteEvidence { Actor = Actor.OfRegistry, Present = [present] });
    }
}
