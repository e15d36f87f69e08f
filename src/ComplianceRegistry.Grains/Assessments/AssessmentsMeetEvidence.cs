using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Assessments;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Assessments;

/// <summary>
/// The other side of <see cref="AssessmentsFollowEvidence"/>: what an assessment names, and what was approved on it, meets the present content, which may have
/// been replaced a moment before.
/// </summary>
internal sealed class AssessmentsMeetEvidence(AssessmentGrains assessments, PresentEvidence evidence) : IReaction
{
    public string Name => "assessments-meet-evidence";

    public ImmutableArray<string> Kinds => ["assessment.content-recorded", "assessment.approved"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await assessments.ReadAsync(act.Stream) is { } assessment)
            yield return new ReactionCommand(act.Stream, new NoteEvidence { Actor = Actor.OfRegistry, Present = await evidence.Of(assessment.State) });
    }
}
