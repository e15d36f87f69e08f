using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Recognition;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Grains.Reactions;
using ComplianceRegistry.Grains.Systems;

namespace ComplianceRegistry.Grains.Recognition;

/// <summary>When a system is substantially modified, its recognitions are examined anew; one that is granted meets the releases that there are by then.</summary>
internal sealed class RecognitionsFollowSystems(AiSystemGrains systems, IRecognitionIndex recognitions) : IReaction
{
    public string Name => "recognitions-follow-systems";

    public ImmutableArray<string> Kinds => ["system.version-added", "recognition.granted"];

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var granted = act.Event as RecognitionGranted;
        if (act.Event is VersionAdded { Version.SubstantialModification: null } || await systems.ReadAsync(granted?.Request.System ?? act.Stream) is not { } system)
            yield break;
        var follow = new FollowModification { Actor = Actor.OfRegistry, System = system.State.Standing(system.Version) };
        foreach (var recognition in granted is null ? recognitions.AllOf(act.Stream) : [act.Stream])
            yield return new ReactionCommand(recognition, follow);
    }
}
