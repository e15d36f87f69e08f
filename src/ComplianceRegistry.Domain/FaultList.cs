using System.Collections.Immutable;
using System.Text;
using System.Text.RegularExpressions;

namespace ComplianceRegistry.Domain;

/// <summary>Collects every fault of an input; the rules on texts stand here once for all topics.</summary>
internal sealed partial class FaultList
{
    private readonly ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();

    public void Add(string pointer, string code, string detail) => faults.Add(new Fault(pointer, code, detail));

    public void AddRange(IEnumerable<Fault> more) => faults.AddRange(more);

    public ImmutableArray<Fault> ToImmutable() => faults.ToImmutable();

    /// <summary>A text that must be there. Tabs and line breaks may stand in it; what it says is kept exactly.</summary>
    public void RequiredText(string pointer, string? text, int maxLength)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            Add(pointer, "required", "A text is required here; white space alone is none.");
        }
        else
        {
            OptionalText(pointer, text, maxLength);
        }
    }

    /// <summary>A text that may be absent, but not blank.</summary>
    public void OptionalText(string pointer, string? text, int maxLength)
    {
        if (text is null)
        {
            return;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            Add(pointer, "blank", "The text is blank. Leave it out, or write something.");
        }

        CheckCharacters(pointer, text);
        if (Length(text) > maxLength)
        {
            Add(pointer, "max-length", $"The text has {Length(text)} characters; at most {maxLength} are kept.");
        }
    }

    /// <summary>A text on one line that may be absent, but not blank.</summary>
    public void OptionalLine(string pointer, string? text, int maxLength)
    {
        OptionalText(pointer, text, maxLength);
        if (text?.AsSpan().ContainsAny('\n', '\r', '\t') == true)
        {
            Add(pointer, "one-line", "Tabs and line breaks may not stand here.");
        }
    }

    public void Pattern(string pointer, string? text, Regex pattern, string expected)
    {
        if (text is not null && !pattern.IsMatch(text))
        {
            Add(pointer, "pattern", expected);
        }
    }

    public void Email(string pointer, string? address, int maxLength)
    {
        OptionalLine(pointer, address, maxLength);
        Pattern(pointer, address, EmailAddress(), "An e-mail address such as office@example.org is expected.");
    }

    public void Url(string pointer, string? url, int maxLength)
    {
        if (url is null || url.Length > maxLength || !url.All(char.IsAscii) || !Uri.IsWellFormedUriString(url, UriKind.Absolute)
            || new Uri(url).Scheme is not ("http" or "https"))
        {
            Add(pointer, "url", $"An absolute http or https address of at most {maxLength} ASCII characters is expected; percent-encode others.");
        }
    }

    public void Sha256(string pointer, string? hash) =>
        Pattern(pointer, hash ?? "", Sha256Hex(), "A SHA-256 hash as 64 lower-case hexadecimal digits is expected.");

    public void KebabCase(string pointer, string? name, int maxLength)
    {
        OptionalLine(pointer, name, maxLength);
        Pattern(pointer, name ?? "", KebabCaseName(), "A name in kebab-case is expected: lower-case letters and digits, joined by hyphens.");
    }

    public void Party(string pointer, string? id)
    {
        if (id is not null && (!RegistryId.TryParse(id, Parties.Party.IdPrefix, out var read) || read.ToString() != id))
        {
            Add(
                pointer,
                "malformed-id",
                $"'{Excerpt(id)}' is no id of a party. Ids are in capitals, such as PTY-7K2M-9QXD-4WTZ-…, and end in a check character.");
        }
    }

    public void Jurisdiction(string pointer, string? code)
    {
        if (code is null || !JurisdictionCode().IsMatch(code))
        {
            Add(pointer, "pattern", "The code of a jurisdiction is expected: two capital letters of ISO 3166-1, or EU.");
        }
    }

    public void MaxItems<T>(string pointer, ImmutableArray<T> items, int max)
    {
        if (items.Length > max)
        {
            Add(pointer, "max-items", $"There are {items.Length} items; at most {max} are kept.");
        }
    }

    /// <summary>Length in Unicode code points, as JSON Schema counts.</summary>
    private static int Length(string text)
    {
        var length = text.Length;
        foreach (var character in text)
        {
            length -= char.IsLowSurrogate(character) ? 1 : 0;
        }

        return length;
    }

    private static string Excerpt(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 40), "…");

    private void CheckCharacters(string pointer, string text)
    {
        if (text.AsSpan().ContainsAny(ForbiddenCharacters.Values))
        {
            Add(pointer, "control-character", "NUL and other control characters may not stand in a text; tabs and line breaks may.");
        }

        for (var index = 0; index < text.Length; index++)
        {
            if (Rune.TryGetRuneAt(text, index, out var rune))
            {
                index += rune.Utf16SequenceLength - 1;
                continue;
            }

            Add(pointer, "unpaired-surrogate", "Half of a surrogate pair stands alone: this is no Unicode text.");
            return;
        }
    }

    [GeneratedRegex(@"^[^\s@]+@[^\s@.]+(\.[^\s@.]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex EmailAddress();

    [GeneratedRegex(@"^[0-9a-f]{64}\z", RegexOptions.CultureInvariant)]
    private static partial Regex Sha256Hex();

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z", RegexOptions.CultureInvariant)]
    private static partial Regex KebabCaseName();

    [GeneratedRegex(@"^[A-Z]{2}\z", RegexOptions.CultureInvariant)]
    private static partial Regex JurisdictionCode();
}

/// <summary>The control characters of ASCII without tab and line breaks, and DEL.</summary>
internal static class ForbiddenCharacters
{
    public static readonly System.Buffers.SearchValues<char> Values = System.Buffers.SearchValues.Create(
        [.. Enumerable.Range(0, 32).Append(127).Select(code => (char)code).Except(['\t', '\n', '\r'])]);
}
