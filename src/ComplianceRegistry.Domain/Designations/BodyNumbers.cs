using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>
/// The numbers of all bodies: one case, so that assigning is one thing at a time and a number is given once. A body has one number for all its designations,
/// as Regulation (EU) 2024/1689, Article 35(1) has it, and keeps it when they end.
/// </summary>
[GenerateSerializer, Immutable, Alias("cr.BodyNumbers")]
public sealed record BodyNumbers
{
    /// <summary>Prefix of the id of this case.</summary>
    public const string IdPrefix = "BNR";

    /// <summary>The id of the one case that there is.</summary>
    public static RegistryId TheId { get; } = RegistryId.Create(IdPrefix, SHA256.HashData(Encoding.UTF8.GetBytes("body-numbers")));

    [Id(0)]
    public required string Id { get; init; }

    /// <summary>Numbers by registry id of the body.</summary>
    [Id(1)]
    public ImmutableSortedDictionary<string, string> ByBody { get; init; } = ImmutableSortedDictionary<string, string>.Empty.WithComparers(StringComparer.Ordinal);

    /// <summary>The number of a body; null when it has none.</summary>
    public string? Of(string body) => ByBody.GetValueOrDefault(body);

    internal string Next => (ByBody.Count + 1).ToString("D4", CultureInfo.InvariantCulture);
}

/// <summary>Assigns a number to a body. By a verified competent authority, when it notifies or records a designation. Repeating it changes nothing.</summary>
[GenerateSerializer, Immutable, Alias("cr.AssignBodyNumber")]
public sealed record AssignBodyNumber : Command
{
    /// <summary>Registry id of the body.</summary>
    [Id(0)]
    public required string Body { get; init; }
}

/// <summary>A body got its number.</summary>
/// <param name="Body">Registry id of the body.</param>
/// <param name="Number">Four digits or more; no other body ever gets it.</param>
[EventKind("body.number-assigned")]
public sealed record BodyNumberAssigned(string Body, string Number) : IEvent;

/// <summary>The rules of assigning numbers to bodies.</summary>
public abstract class BodyNumbersDecider : IDecider<BodyNumbers, AssignBodyNumber>
{
    private BodyNumbersDecider()
    {
    }

    public static BodyNumbers Absent(string id) => new() { Id = id };

    public static Decision Decide(BodyNumbers state, AssignBodyNumber command, Rulebook rules)
    {
        if (!command.Actor.IsVerified || !command.Actor.Is(PartyRole.CompetentAuthority))
            return Decision.Refuse(Rejection.NotAllowed("competent-authority", "Only a verified competent authority has numbers assigned to bodies."));
        return state.Of(command.Body) is null ? Decision.Accept(new BodyNumberAssigned(command.Body, state.Next)) : Decision.Accept();
    }

    public static BodyNumbers Evolve(BodyNumbers state, IEvent @event) => @event is BodyNumberAssigned assigned
        ? state with { ByBody = state.ByBody.Add(assigned.Body, assigned.Number) }
        : throw new UnreachableEventException(@event);

    public static ActHeader Head(BodyNumbers after, IEvent @event) => new(null, [((BodyNumberAssigned)@event).Body], ActClass.Public);
}
