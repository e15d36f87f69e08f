using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Views.Systems;

/// <summary>
/// Filters as words of the text index, so that text and filters are one query. Each begins with a character of the
/// private use area, which counts as a letter in the index and is taken out of all text: no search can hit a filter by
/// accident.
/// </summary>
internal static class FilterTokens
{
    /// <summary>Begins every token.</summary>
    public const char Mark = '\uE000';

    /// <summary>Stands for what is neither letter nor digit in a value.</summary>
    private const char Other = '\uE001';

    /// <summary>The token that every system has.</summary>
    public static readonly string Any = $"{Mark}a";

    public static string Jurisdiction(string code) => Token('j', code);

    public static string Class(string name) => Token('c', name);

    public static string ClassThere(string jurisdiction, string name) => Token('t', $"{jurisdiction} {name}");

    public static string Status(ListingStatus status) => Token('s', status.ToString());

    public static string Sector(string code) => Token('x', code);

    public static string SectorThere(string jurisdiction, string code) => Token('y', $"{jurisdiction} {code}");

    public static string Provider(string id) => Token('p', id);

    private static string Token(char kind, string value) => string.Create(value.Length + 2, (kind, value), static (token, source) =>
    {
        (token[0], token[1]) = (Mark, source.kind);
        for (var index = 0; index < source.value.Length; index++)
        {
            var character = source.value[index];
            token[index + 2] = char.IsAsciiLetterOrDigit(character) ? char.ToLowerInvariant(character) : Other;
        }
    });
}
