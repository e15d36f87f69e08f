using System.Collections.Immutable;
using ComplianceRegistry.Domain.Parties;

namespace ComplianceRegistry.Grains.Bootstrap;

/// <summary>A party that a new registry begins with, verified at once: the secretariat, or one of the first authorities.</summary>
/// <param name="Key">Name of the founder in the list of founders; its id follows from it, so it is registered once.</param>
/// <param name="Content">What the register says about it.</param>
/// <param name="Members">Who acts for it.</param>
/// <param name="Contact">How to reach it.</param>
public sealed record Founder(string Key, PartyContent Content, ImmutableArray<PartyMember> Members, Contact? Contact = null);

/// <summary>What a foundation did; all zero when it had been done before.</summary>
/// <param name="Established">Jurisdictions established.</param>
/// <param name="Amended">Jurisdictions that a newer edition of the seed changed.</param>
/// <param name="Registered">Founders registered.</param>
/// <param name="Editions">Editions of requirement sets that entered into force.</param>
public sealed record FoundingResult(int Established, int Amended, int Registered, int Editions)
{
    /// <summary>How many acts it took.</summary>
    public int Acts => Established + Amended + Registered + Editions;
}

/// <summary>The rules or the log refused an act of the foundation. What was recorded before stays, and the foundation may be repeated.</summary>
public sealed class FoundingRefusedException(string what, string why) : Exception($"{what} could not be recorded: {why}");
