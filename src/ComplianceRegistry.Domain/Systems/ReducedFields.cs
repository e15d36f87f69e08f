using System.Collections.Immutable;
using ComplianceRegistry.Domain.Jurisdictions;

namespace ComplianceRegistry.Domain.Systems;

/// <summary>
/// What the non-public section takes of an entry beside the fields that every entry has: what the rules of each of its places take.
/// Under Article 49(4) of Regulation (EU) 2024/1689 neither the description of data and logic nor documents.
/// </summary>
internal sealed class ReducedFields
{
    private const string Code = "not-in-non-public-section";

    private readonly ImmutableArray<ImmutableArray<NonPublicRule>> places;

    /// <param name="jurisdictions">Where the rules stand.</param>
    /// <param name="content">The entry, whose areas decide which rules apply.</param>
    /// <param name="listed">Codes of its places. Those without such a section say nothing of fields.</param>
    public ReducedFields(JurisdictionCatalog jurisdictions, SystemContent content, IEnumerable<string> listed) =>
        places = [.. listed.Select(code => NonPublicSection.RulesIn(jurisdictions, code, content)).Where(rules => !rules.IsEmpty)];

    /// <summary>One fault for each field of the content that is not taken.</summary>
    public IEnumerable<Fault> Check(SystemContent content)
    {
        if (content.DataAndLogic is not null && RefusedUnder(rule => rule.Takes(EntryField.DataAndLogic)) is { } refusedUnder)
        {
            yield return NotTaken("/dataAndLogic", "the description of data and logic", refusedUnder);
        }

        foreach (var (index, link) in content.Links.Index())
        {
            if (RefusedUnder(rule => rule.Links.Contains(link.Kind)) is { } basis)
            {
                yield return NotTaken($"/links/{index}", $"links of the kind '{Kebab.Of(link.Kind)}'", basis);
            }
        }
    }

    /// <summary>The same of a version, with pointers below the given one.</summary>
    public IEnumerable<Fault> Check(SystemVersion? version, string pointer)
    {
        if (version?.SubstantialModification is not null && RefusedUnder(rule => rule.Takes(EntryField.SubstantialModification)) is { } basis)
        {
            yield return NotTaken(pointer + "/substantialModification", "statements of substantial modification", basis);
        }
    }

    /// <summary>The legal basis of the first place none of whose rules takes it; null when every place does.</summary>
    private string? RefusedUnder(Func<NonPublicRule, bool> takes) =>
        places.Where(rules => !rules.Any(takes)).Select(rules => rules[0].LegalBasis).FirstOrDefault();

    private static Fault NotTaken(string pointer, string what, string basis) =>
        new(pointer, Code, $"The non-public section does not take {what} ({basis}). Leave it out; a correction takes it away with null.");
}
