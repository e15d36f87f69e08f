using System.Collections.Frozen;
using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Jurisdictions;

/// <summary>The jurisdictions that the registry knows, for look-ups. Immutable.</summary>
public sealed class JurisdictionCatalog(IEnumerable<JurisdictionContent> jurisdictions)
{
    private readonly FrozenDictionary<string, JurisdictionContent> byCode =
        jurisdictions.ToFrozenDictionary(jurisdiction => jurisdiction.Code, StringComparer.Ordinal);

    /// <summary>Every jurisdiction, by code.</summary>
    public ImmutableArray<JurisdictionContent> All => [.. byCode.Values.OrderBy(jurisdiction => jurisdiction.Code, StringComparer.Ordinal)];

    /// <summary>What is known of a code; null when nothing is.</summary>
    public JurisdictionContent? Find(string code) => byCode.GetValueOrDefault(code);

    public bool Contains(string code) => byCode.ContainsKey(code);

    /// <summary>Whether a jurisdiction belongs to a union, such as DE to EU. None belongs to itself.</summary>
    public bool IsMemberOf(string code, string union) => Find(code)?.MemberOf.Contains(union) == true;

    /// <summary>Whether a place lies in a jurisdiction: it is the same, or a member.</summary>
    public bool IsWithin(string code, string jurisdiction) => code == jurisdiction || IsMemberOf(code, jurisdiction);

    /// <summary>The jurisdictions whose rules apply in a place: itself and the unions that it belongs to.</summary>
    public IEnumerable<JurisdictionContent> Governing(string code)
    {
        var own = Find(code);
        return own is null ? [] : own.MemberOf.Select(Find).Prepend(own).OfType<JurisdictionContent>();
    }

    /// <summary>The jurisdictions whose certificates hold in a place without being recognised there: itself, the unions that it belongs to, and their other members.</summary>
    public IEnumerable<string> SharingLawWith(string code)
    {
        var governing = Governing(code).Select(jurisdiction => jurisdiction.Code).ToArray();
        return governing.Concat(byCode.Values.Where(other => other.MemberOf.Any(governing.Contains)).Select(other => other.Code)).Distinct();
    }

    public Fault Unknown(string pointer, string code) =>
        new(pointer, "unknown-jurisdiction", $"The registry knows no jurisdiction '{code}'. It knows: {string.Join(", ", All.Select(known => known.Code))}.");
}
