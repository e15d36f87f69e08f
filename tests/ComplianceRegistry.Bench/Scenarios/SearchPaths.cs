using ComplianceRegistry.Bench.Corpus;

namespace ComplianceRegistry.Bench.Scenarios;

/// <summary>Addresses of searches with two filters.</summary>
internal static class SearchPaths
{
    private const int Searches = 200;
    private const int Spellings = 32;

    /// <summary>Two hundred searches, asked again and again: what a register's visitors look for.</summary>
    public static IEnumerable<string> Repeated(string[] terms, string sort) =>
        from index in Enumerable.Range(0, Searches)
        select Path(terms, index, sort, spelling: 0);

    /// <summary>The same searches, each in so many spellings of upper and lower case that none comes twice between two registrations.</summary>
    public static IEnumerable<string> Different(string[] terms, string sort) =>
        from spelling in Enumerable.Range(0, Spellings)
        from index in Enumerable.Range(0, Searches)
        select Path(terms, index, sort, spelling);

    private static string Path(string[] terms, int index, string sort, int spelling)
    {
        var term = Spell(terms[index % terms.Length], spelling);
        var jurisdiction = SystemCorpus.Jurisdictions[index % SystemCorpus.Jurisdictions.Length];
        var sector = SystemCorpus.Sectors[index * 5 % SystemCorpus.Sectors.Length];
        return $"/v1/systems?q={term}&jurisdiction={jurisdiction}&sector={sector}&sort={sort}&limit=20";
    }

    /// <summary>The term with those of its first letters in upper case whose bits are set.</summary>
    private static string Spell(string term, int spelling) =>
        string.Concat(term.Select((letter, index) => index < int.Log2(Spellings) && (spelling >> index & 1) == 1 ? char.ToUpperInvariant(letter) : letter));
}
