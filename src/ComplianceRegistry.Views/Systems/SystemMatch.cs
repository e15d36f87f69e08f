using System.Collections.Immutable;
using System.Text;

namespace ComplianceRegistry.Views.Systems;

/// <summary>A search as one FTS5 expression: the text's phrases first, then a group for each filter, then what is unwanted.</summary>
/// <param name="Expression">The expression; null when nothing restricts the systems.</param>
/// <param name="Phrases">How many phrases the text has: the first ones, which decide the rank.</param>
/// <param name="HasText">Whether the text restricts the systems, beside the filters.</param>
internal sealed record SystemMatch(string? Expression, int Phrases, bool HasText)
{
    public static SystemMatch Of(SystemSearch search)
    {
        var text = SearchText.Parse(search.Text);
        List<string> required = text.Wanted.Count == 0 ? [] : [string.Join(' ', text.Wanted)];
        required.AddRange(FiltersOf(search).Where(group => !group.IsEmpty).Select(Either));
        if (required.Count == 0 && text.Unwanted.Count > 0)
        {
            required.Add($"\"{FilterTokens.Any}\"");
        }

        var expression = required.Count == 0 ? null : Without(required, text.Unwanted);
        return new SystemMatch(expression, text.Wanted.Count, text.Wanted.Count + text.Unwanted.Count > 0);
    }

    private static IEnumerable<ImmutableArray<string>> FiltersOf(SystemSearch search)
    {
        yield return [.. search.Providers.Select(FilterTokens.Provider)];
        yield return Places(search);
        yield return [.. search.Statuses.Select(FilterTokens.Status)];
        yield return [.. search.Sectors.Select(FilterTokens.Sector)];
    }

    /// <summary>With both filters the class must hold in one of the jurisdictions, so one token stands for both.</summary>
    private static ImmutableArray<string> Places(SystemSearch search) => (search.Jurisdictions, search.Classes) switch
    {
        ({ IsEmpty: false } places, { IsEmpty: false } classes) => [.. from place in places from name in classes select FilterTokens.ClassThere(place, name)],
        ({ IsEmpty: false } places, _) => [.. places.Select(FilterTokens.Jurisdiction)],
        (_, var classes) => [.. classes.Select(FilterTokens.Class)],
    };

    private static string Either(ImmutableArray<string> tokens) =>
        tokens.Length == 1 ? $"\"{tokens[0]}\"" : $"({string.Join(" OR ", tokens.Distinct().Select(token => $"\"{token}\""))})";

    private static string Without(List<string> required, IReadOnlyList<string> unwanted)
    {
        var expression = new StringBuilder().Append('(').AppendJoin(" AND ", required).Append(')');
        return unwanted.Count == 0 ? expression.ToString() : expression.Append(" NOT (").AppendJoin(" OR ", unwanted).Append(')').ToString();
    }
}
