using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Reactions;
using ComplianceRegistry.Grains.Recognition;

namespace ComplianceRegistry.Grains.Systems;

/// <summary>The listing of a system shows what each recognition of its certificates has become; the first with force opens the listing of its jurisdiction.</summary>
internal sealed class ListingsFollowRecognitions(RecognitionGrains recognitions) : IReaction
{
    public string Name => "listings-follow-recognitions";

    public ImmutableArray<string> Kinds =>
    [
        "recognition.granted", "recognition.conditions-revised", "recognition.condition-met", "recognition.condition-failed", "recognition.certificate-followed",
        "recognition.suspended", "recognition.reinstated", "recognition.suspension-objected", "recognition.suspension-lapsed", "recognition.reassessment-begun",
        "recognition.reassessed", "recognition.arrangement-ended", "recognition.revoked", "recognition.expired", "recognition.transferred", "recognition.restored",
    ];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        if (await recognitions.ReadAsync(act.Stream) is { State: { Request: { } request } } recognition)
            yield return new ReactionCommand(request.System, new ShowRecognition { Actor = Actor.OfRegistry, Recognition = recognition.State.Standing(recognition.Version) });
    }
}
