using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Grains.Frameworks;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Recognition;

/// <summary>
/// When the transition from an edition is over, the recognitions of certificates that are pinned to it are examined anew; one that is granted, or whose certificate
/// was renewed, meets the edition as it is by then.
/// </summary>
internal sealed class RecognitionsFollowEditions(EditionGrains editions, IRecognitionIndex recognitions) : IReaction
{
    public string Name => "recognitions-follow-editions";

    public ImmutableArray<string> Kinds => ["edition.retired", "recognition.granted", "recognition.certificate-followed", "recognition.reinstated", "recognition.restored"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var followed = act.Event as RecognitionEvent;
        var stream = followed is null ? act.Stream : followed.Certificate?.RequirementSet is { } pin ? RequirementSetEdition.IdOf(pin.Reference).ToString() : null;
        if (stream is null || await editions.ReadAsync(stream) is not { State: { Retired: { } retired } } edition)
            yield break;
        var follow = new FollowEdition { Actor = Actor.OfRegistry, Edition = edition.State.Reference, Retired = retired, Basis = new Basis(stream, edition.Version) };
        foreach (var recognition in followed is null ? recognitions.AllPinnedTo(edition.State.Reference) : [act.Stream])
            yield return new ReactionCommand(recognition, follow);
    }
}
