using System.Globalization;
using System.Text;

namespace ComplianceRegistry.Views.Systems;

/// <summary>
/// What a person typed into a search, as phrases for FTS5: words that must occur, <c>"phrases"</c>, <c>prefix*</c> and
/// <c>-not</c>. Every phrase is quoted, so no text can be a syntax error or an operator.
/// </summary>
/// <param name="Wanted">Phrases that must occur, in FTS5 syntax.</param>
/// <param name="Unwanted">Phrases that must not.</param>
internal sealed record SearchText(IReadOnlyList<string> Wanted, IReadOnlyList<string> Unwanted)
{
    /// <summary>More phrases than this are not looked at.</summary>
    private const int MaxPhrases = 64;

    /// <summary>The index has the first so many letters of every word, so that beginnings are found as quickly as words.</summary>
    private const int MinPrefix = 3;

    /// <summary>From here on, one character says as much as several letters.</summary>
    private const char FirstIdeograph = '\u2E80';

    public static SearchText Parse(string? text)
    {
        var (wanted, unwanted) = (new List<string>(), new List<string>());
        var rest = (text ?? "").AsSpan().TrimStart();
        while (!rest.IsEmpty && wanted.Count + unwanted.Count < MaxPhrases)
        {
            var not = rest[0] == '-' && rest.Length > 1;
            rest = not ? rest[1..] : rest;
            var phrase = rest[0] == '"' ? TakeQuoted(ref rest) : TakeWord(ref rest);
            if (HasToken(phrase))
            {
                (not ? unwanted : wanted).Add(phrase);
            }

            rest = rest.TrimStart();
        }

        return new SearchText(wanted, unwanted);
    }

    /// <summary>Text without the characters that mark filters.</summary>
    public static string Plain(string text) =>
        text.Any(IsReserved) ? string.Concat(text.Select(character => IsReserved(character) ? ' ' : character)) : text;

    private static string TakeQuoted(ref ReadOnlySpan<char> rest)
    {
        var inside = rest[1..];
        var end = inside.IndexOf('"');
        var phrase = end < 0 ? inside : inside[..end];
        rest = end < 0 ? [] : inside[(end + 1)..];
        return Quoted(phrase) + (TakeStar(ref rest) ? Star(phrase) : "");
    }

    private static string TakeWord(ref ReadOnlySpan<char> rest)
    {
        var end = 0;
        while (end < rest.Length && !char.IsWhiteSpace(rest[end]) && rest[end] is not '"')
        {
            end++;
        }

        var word = rest[..end];
        rest = rest[end..];
        return Quoted(word) + (word.EndsWith("*", StringComparison.Ordinal) ? Star(word) : "");
    }

    private static bool TakeStar(ref ReadOnlySpan<char> rest)
    {
        var star = !rest.IsEmpty && rest[0] == '*';
        rest = star ? rest[1..] : rest;
        return star;
    }

    /// <summary>A star, unless so few letters stand before it that too much of the index begins with them.</summary>
    private static string Star(ReadOnlySpan<char> phrase)
    {
        var letters = 0;
        var end = phrase.TrimEnd('*');
        while (!end.IsEmpty && IsPartOfWord(end[^1]))
        {
            letters += end[^1] >= FirstIdeograph ? MinPrefix : char.IsLetterOrDigit(end[^1]) ? 1 : 0;
            end = end[..^1];
        }

        return letters >= MinPrefix ? "*" : "";
    }

    private static bool IsPartOfWord(char character) =>
        char.IsLetterOrDigit(character) || char.IsSurrogate(character) || char.GetUnicodeCategory(character) == UnicodeCategory.NonSpacingMark;

    private static string Quoted(ReadOnlySpan<char> phrase) => $"\"{Plain(phrase.ToString())}\"";

    private static bool IsReserved(char character) => character is '\0' or '"' || char.GetUnicodeCategory(character) == UnicodeCategory.PrivateUse;

    private static bool HasToken(string phrase) => phrase.EnumerateRunes().Any(Rune.IsLetterOrDigit);
}
