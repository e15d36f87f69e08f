using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.EvidenceItems;

/// <summary>Who may read something, as its owner declared it.</summary>
/// <param name="Class">The class of its visibility.</param>
/// <param name="Parties">Registry ids of the parties that may read it beside the owner; empty when it is public.</param>
/// <param name="Jurisdictions">Codes of the jurisdictions whose authorities may read it, when the class speaks of authorities.</param>
[GenerateSerializer, Immutable, Alias("cr.Audience")]
public sealed record Audience(
    [property: Id(0)] VisibilityClass Class,
    [property: Id(1)] ImmutableArray<string> Parties,
    [property: Id(2)] ImmutableArray<string> Jurisdictions)
{
    /// <summary>Everybody.</summary>
    public static Audience Everybody { get; } = new(VisibilityClass.Public, [], []);

    public bool IsPublic => Class == VisibilityClass.Public;
}

/// <summary>The one place where it is decided who may read what.</summary>
public static class Visibility
{
    /// <summary>Whether an actor may read what this owner entrusted to the registry for this audience.</summary>
    /// <param name="actor">Who asks; null for the public.</param>
    /// <param name="owner">Registry id of the owner.</param>
    /// <param name="audience">Whom the owner declared.</param>
    public static bool MayRead(Actor? actor, string owner, Audience audience) => audience.Class switch
    {
        VisibilityClass.Public => true,
        VisibilityClass.PartiesOnly or VisibilityClass.PanelSealed => IsParty(actor, owner, audience),
        VisibilityClass.AuthoritiesOfArrangement or VisibilityClass.LeadAuthority => IsParty(actor, owner, audience) || IsAuthority(actor, audience),
        _ => false,
    };

    /// <summary>A suspended owner keeps what is its own; those whom it named read only while they are verified.</summary>
    private static bool IsParty(Actor? actor, string owner, Audience audience) =>
        actor is not null && (actor.Party == owner || (actor.IsVerified && audience.Parties.Contains(actor.Party)));

    private static bool IsAuthority(Actor? actor, Audience audience) =>
        actor is { IsVerified: true } && actor.Is(PartyRole.CompetentAuthority) && audience.Jurisdictions.Contains(actor.Jurisdiction);
}
