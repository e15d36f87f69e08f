using System.Collections.Immutable;
using ComplianceRegistry.Domain;

namespace ComplianceRegistry.Grains.Reactions;

/// <summary>
/// A rule that reaches from case to case: an act in one causes commands in others. It may be asked about the same act again, after a restart for instance;
/// the commands that were accepted then have no second effect.
/// </summary>
public interface IReaction
{
    /// <summary>Kebab-case name, never changed: what was done is remembered under it.</summary>
    string Name { get; }

    /// <summary>Kinds of events that it listens to, sealed ones among them.</summary>
    ImmutableArray<string> Kinds { get; }

    /// <summary>
    /// The commands that an act causes, at most one for each target. The view of this node has every act up to this one at least, so targets can be asked of it.
    /// </summary>
    IAsyncEnumerable<ReactionCommand> React(Occurrence act, CancellationToken cancellationToken);
}

/// <summary>An act as reactions see it.</summary>
/// <param name="Position">Position in the log.</param>
/// <param name="Stream">Registry id of its case.</param>
/// <param name="Version">Version of its case.</param>
/// <param name="At">When it was recorded.</param>
/// <param name="Event">What happened.</param>
public sealed record Occurrence(long Position, string Stream, long Version, DateTimeOffset At, IEvent Event)
{
    /// <summary>The act as the basis of a command.</summary>
    public Basis Basis => new(Stream, Version);
}

/// <summary>A command to another case.</summary>
/// <param name="Target">Registry id of that case, of a kind that is known (<see cref="Cases.CaseKinds"/>).</param>
/// <param name="Command">A command that it knows, given by the registry (<see cref="Actor.OfRegistry"/>).</param>
public sealed record ReactionCommand(string Target, Command Command);
