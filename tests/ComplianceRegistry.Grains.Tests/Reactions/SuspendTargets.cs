using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Grains.Reactions;

namespace ComplianceRegistry.Grains.Tests.Reactions;

/// <summary>When any party ceases, the parties that a test names are suspended.</summary>
internal sealed class SuspendTargets(string name, Func<long> viewPosition) : IReaction
{
    public string Name => name;

    public ImmutableArray<string> Kinds => ["party.ceased"];

    public IReadOnlyList<string> Targets { get; set; } = [];

    /// <summary>Runs before each target is named; a test may hold it up.</summary>
    public Func<string, CancellationToken, Task> Before { get; set; } = static (_, _) => Task.CompletedTask;

    /// <summary>Positions that it was asked about, and the view's position then.</summary>
    public ConcurrentQueue<(long Position, long View)> Asked { get; } = new();

    public async IAsyncEnumerable<ReactionCommand> React(Occurrence act, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        Asked.Enqueue((act.Position, viewPosition()));
        await Task.Yield();
        foreach (var target in Targets)
        {
            await Before(target, cancellationToken);
            yield return new ReactionCommand(target, new SuspendParty { Actor = Actor.OfRegistry, Reason = act.Stream });
        }
    }
}
