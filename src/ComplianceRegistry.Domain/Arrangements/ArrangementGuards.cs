using System.Collections.Frozen;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Domain.Arrangements;

/// <summary>Who may do what with an arrangement: the conditions in the workflow, for one actor. The authority of a union acts for the union, and none of its members does.</summary>
internal sealed class ArrangementGuards(Arrangement arrangement, Actor actor)
{
    public const string Authority = "verified-competent-authority";
    public const string Drafter = "authority-of-the-jurisdiction-that-drafted";
    public const string Signatory = "authority-of-a-signatory";
    public const string SignerAmongOthers = "authority-of-a-signatory-before-others";
    public const string LastSigner = "authority-of-the-last-signatory";
    public const string Deciding = "authority-that-has-to-agree";
    public const string Clock = "clock-or-agreement-of-all";

    public static FrozenDictionary<string, Guard> All { get; } = new Guard[]
    {
        new(Authority, "Only a verified competent authority may draft an arrangement."),
        new(Drafter, "Only a verified competent authority of the jurisdiction that drafted the arrangement may do this."),
        new(Signatory, "Only a verified competent authority of a signatory may do this; for a union, the union's own."),
        new(SignerAmongOthers, "Only a verified competent authority of a signatory may sign; for a union, the union's own."),
        new(LastSigner, "Only a verified competent authority of a signatory may sign; for a union, the union's own."),
        new(Deciding, "Only a verified competent authority of a jurisdiction that has to agree may do this; for a union, the union's own."),
        new(Clock, "This follows from a clock, or from the agreement of all; nobody commands it."),
    }.ToFrozenDictionary(guard => guard.Code);

    public bool IsAuthority() => actor.IsVerified && actor.Is(PartyRole.CompetentAuthority);

    public bool IsDrafter() => IsAuthority() && actor.Jurisdiction == arrangement.Jurisdiction;

    public bool IsSignatory() => IsAuthority() && arrangement.Binds(actor.Jurisdiction);

    public bool IsLastSigner() => IsSignatory() && arrangement.Unsigned is [var last] && last == actor.Jurisdiction;

    public bool IsSignerAmongOthers() => IsSignatory() && !IsLastSigner();

    public bool IsDeciding() => IsSignatory() || (IsAuthority() && arrangement.Open.Any(proposal => arrangement.Deciding(proposal).Contains(actor.Jurisdiction)));

    public bool IsClock() => actor.IsRegistry;
}
