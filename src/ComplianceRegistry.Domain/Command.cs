using System.Collections.Immutable;

namespace ComplianceRegistry.Domain;

/// <summary>Something that an actor asks of a case. Time and actor enter here, at the edge.</summary>
[GenerateSerializer, Immutable, Alias("cr.Command")]
public abstract record Command
{
    /// <summary>Who asks, and in which capacity.</summary>
    [Id(0)]
    public required Actor Actor { get; init; }

    /// <summary>The instant of the decision, set by the grain: never before the case's last act.</summary>
    [Id(1)]
    public DateTimeOffset Now { get; init; }
}

/// <summary>The office or organisation on whose behalf a command is given.</summary>
/// <param name="Party">Registry id of the acting party, or <see cref="Registry"/> for the registry itself.</param>
/// <param name="Status">Status of that party when the command was given, for example <c>verified</c>.</param>
/// <param name="Roles">Roles that the party holds.</param>
/// <param name="Jurisdiction">Code of the jurisdiction in which the party is established; empty for the registry.</param>
/// <param name="Basis">Stream and version on which status and roles rest.</param>
/// <param name="Member">Pseudonym of the person who acts: keyed hash of issuer and subject, hex; empty for machines of the registry.</param>
[GenerateSerializer, Immutable, Alias("cr.Actor")]
public sealed record Actor(
    [property: Id(0)] string Party,
    [property: Id(1)] Parties.PartyStatus Status,
    [property: Id(2)] ImmutableArray<Parties.PartyRole> Roles,
    [property: Id(3)] string Jurisdiction,
    [property: Id(4)] Basis? Basis,
    [property: Id(5)] string Member)
{
    /// <summary>The name under which the registry itself acts: bootstrap and clocks.</summary>
    public const string Registry = "registry";

    /// <summary>The registry itself: what clocks and reactions act as.</summary>
    public static Actor OfRegistry { get; } = new(Registry, Parties.PartyStatus.Verified, [], "", null, "");

    public bool IsVerified => Status == Parties.PartyStatus.Verified;

    public bool Is(Parties.PartyRole role) => Roles.Contains(role);

    public bool IsRegistry => Party == Registry;
}

/// <summary>The state of another case that a command relies on.</summary>
[GenerateSerializer, Immutable, Alias("cr.Basis")]
public sealed record Basis([property: Id(0)] string Stream, [property: Id(1)] long Version);

/// <summary>A decider was given a command that it does not know: a bug, since the families of commands are closed.</summary>
internal sealed class UnreachableCommandException(Command command)
    : InvalidOperationException($"No decision is written for {command.GetType().Name}.");

/// <summary>A decider was given an event that it does not know: a bug, since every event of an aggregate is understood in every state.</summary>
internal sealed class UnreachableEventException(IEvent @event)
    : InvalidOperationException($"No evolution is written for {@event.GetType().Name}.");
