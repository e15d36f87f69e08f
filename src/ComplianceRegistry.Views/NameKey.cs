using System.Text;

namespace ComplianceRegistry.Views;

/// <summary>
/// The key by which names are sorted and compared: lower case, Latin letters without diacritics, runs of anything else
/// but letters and digits as one space.
/// </summary>
internal static class NameKey
{
    private const int FirstFolded = 0xC0;

    /// <summary>What U+00C0 to U+017F stand for; a space where the letter has no plain form.</summary>
    private const string Folded =
        "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty" +
        "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkklllllll" +
        "lllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

    public static string Of(string name)
    {
        var key = new StringBuilder(name.Length);
        foreach (var rune in name.EnumerateRunes())
        {
            Append(key, rune);
        }

        return key.ToString().TrimEnd();
    }

    private static void Append(StringBuilder key, Rune rune)
    {
        var folded = rune.Value - FirstFolded is var index && index >= 0 && index < Folded.Length ? new Rune(Folded[index]) : Rune.ToLowerInvariant(rune);
        if (Rune.IsLetterOrDigit(folded))
        {
            key.Append(folded);
        }
        else if (key.Length > 0 && key[^1] != ' ' && Rune.GetUnicodeCategory(folded) != System.Globalization.UnicodeCategory.NonSpacingMark)
        {
            key.Append(' ');
        }
    }
}
