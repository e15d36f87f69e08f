using System.Collections.Immutable;
using System.Text;

namespace ComplianceRegistry.Views.Systems;

/// <summary>
/// A search as one FTS5 expression: the text's phrases first, then a group for each filter, then what is unwanted. A class must hold in one of the
/// jurisdictions asked for, so one word stands for both; so it does for sector and jurisdiction, to have fewer lists to compare.
/// </summary>
/// <param name="Expression">The expression; null when nothing restricts the systems.</param>
/// <param name="Phrases">How many phrases the text has: the first ones, which decide the rank.</param>
/// <param name="HasText">Whether the text restricts the systems, beside the filters.</param>
internal sealed record SystemMatch(string? Expression, int Phrases, bool HasText)
{
    /// <summary>Above so many pairs of jurisdiction and sector two filters are quicker than one.</summary>
    private const int MaxPairs = 16;

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
        var (places, classes, sectors) = (search.Jurisdictions, search.Classes, search.Sectors);
        var sectorsThere = !places.IsEmpty && classes.IsEmpty && !sectors.IsEmpty && places.Length * sectors.Length <= MaxPairs;
        yield return [.. search.Providers.Select(FilterTokens.Provider)];
        yield return (places, classes) switch
        {
            _ when sectorsThere => [.. from place in places from sector in sectors select FilterTokens.SectorThere(place, sector)],
            ({ IsEmpty: false }, { IsEmpty: false }) => [.. from place in places from name in classes select FilterTokens.ClassThere(place, name)],
            ({ IsEmpty: false }, _) => [.. places.Select(FilterTokens.Jurisdiction)],
            _ => [.. classes.Select(FilterTokens.Class)],
        };
        yield return [.. search.Statuses.Select(FilterTokens.Status)];
        yield return sectorsThere ? [] : [.. sectors.Select(FilterTokens.Sector)];
    }

    private static string Either(ImmutableArray<string> tokens) =>
        tokens.Length == 1 ? $"\"{tokens[0]}\"" : $"({string.Join(" OR ", tokens.Distinct().Select(token => $"\"{token}\""))})";

    private static string Without(List<string> required, IReadOnlyList<string> unwanted)
    {
        var expression = new StringBuilder().Append('(').AppendJoin(" AND ", required).Append(')');
        return unwanted.Count == 0 ? expression.ToString() : expression.Append(" NOT (").AppendJoin(" OR ", unwanted).Append(')').ToString();
    }
}
