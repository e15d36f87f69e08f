using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Grains.Arrangements;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Recognition;

/// <summary>When an arrangement ends, or a signatory leaves it, the recognitions under it learn how long they stay; one that is granted meets the arrangement as it is by then.</summary>
internal sealed class RecognitionsFollowArrangements(ArrangementGrains arrangements, IRecognitionIndex recognitions) : IReaction
{
    public string Name => "recognitions-follow-arrangements";

    public ImmutableArray<string> Kinds => ["arrangement.amended", "arrangement.signatory-withdrew", "arrangement.terminated", "recognition.granted"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var granted = act.Event as RecognitionGranted;
        if (act.Event is ArrangementAmended { Departures.IsEmpty: true } || await arrangements.ReadAsync(granted?.Request.Arrangement ?? act.Stream) is not { } arrangement)
            yield break;
        if (arrangement.State.Standing(arrangement.Version) is not { } standing)
            yield break;
        var follow = new FollowArrangement { Actor = Actor.OfRegistry, Arrangement = standing };
        foreach (var recognition in granted is null ? recognitions.AllUnder(act.Stream) : [act.Stream])
            yield return new ReactionCommand(recognition, follow);
    }
}
