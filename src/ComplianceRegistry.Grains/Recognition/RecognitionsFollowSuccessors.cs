using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Grains.Commands;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Recognition;

/// <summary>
/// While a body is taking a certificate over, a recognition of its own certificate takes the place of that of the old one; from both sides, whichever comes first.
/// </summary>
internal sealed class RecognitionsFollowSuccessors(RecognitionGrains recognitions, IRecognitionIndex index) : IReaction
{
    public string Name => "recognitions-follow-successors";

    public ImmutableArray<string> Kinds =>
        ["recognition.granted", "recognition.reinstated", "recognition.restored", "recognition.reassessed", "recognition.certificate-followed", "recognition.suspension-lapsed"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await recognitions.ReadAsync(act.Stream) is not { State: { Request: { } request, HasForce: true } } changed)
            yield break;
        CaseReading<GrantedRecognition>? successor = null;
        foreach (var id in index.AllOf(request.System).Where(id => id != act.Stream))
        {
            if (await recognitions.ReadAsync(id) is not { } other || other.State.Request?.Receiving.Jurisdiction != request.Receiving.Jurisdiction)
                continue;
            if (other.State.IsUnderTransfer)
                yield return new ReactionCommand(id, Follow(changed));
            else if (changed.State.IsUnderTransfer && other.State.HasForce && other.State.Certificate!.Body == changed.State.Certificate!.Body)
                successor = other;
        }

        if (successor is not null)
            yield return new ReactionCommand(act.Stream, Follow(successor));
    }

    private static FollowSuccessor Follow(CaseReading<GrantedRecognition> successor) =>
        new() { Actor = Actor.OfRegistry, Successor = successor.State.Standing(successor.Version), Body = successor.State.Certificate!.Body };
}
