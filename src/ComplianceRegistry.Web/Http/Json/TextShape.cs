using System.Buffers;
using System.Collections.Frozen;
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace ComplianceRegistry.Web.Http.Json;

/// <summary>The rules that a text must follow beside being text.</summary>
/// <param name="MinLength">In code points.</param>
/// <param name="MaxLength">In code points.</param>
/// <param name="Pattern">Must match the whole text; null if anything goes.</param>
/// <param name="PatternHint">The pattern in words.</param>
/// <param name="Allowed">The only values; null if others go.</param>
/// <param name="Format">A further syntax; none by default.</param>
internal sealed record TextRules(int MinLength, int MaxLength, Regex? Pattern, string? PatternHint, FrozenSet<string>? Allowed, TextFormat Format);

/// <summary>Syntaxes that a text may have to follow.</summary>
internal enum TextFormat
{
    None,

    /// <summary>A calendar date, <c>2026-08-01</c>.</summary>
    Date,

    /// <summary>An RFC 3339 instant with an offset.</summary>
    Instant,

    /// <summary>An absolute http or https address.</summary>
    Address,
}

/// <summary>A string.</summary>
internal sealed class TextShape(TextRules rules) : Shape
{
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>? _allowed = rules.Allowed?.GetAlternateLookup<ReadOnlySpan<char>>();

    public TextRules Rules => rules;

    public override string Description => rules.Format switch
    {
        TextFormat.Date => "a date such as \"2026-08-01\"",
        TextFormat.Instant => "an instant such as \"2026-08-09T10:11:12.345Z\"",
        TextFormat.Address => "an http or https address",
        _ => "a string",
    };

    public override void Check(ref Utf8JsonReader reader, JsonFaults faults)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            RefuseType(ref reader, faults);
            return;
        }

        var buffer = ArrayPool<char>.Shared.Rent(reader.ValueSpan.Length + 1);
        if (JsonText.TryRead(ref reader, buffer, faults, out var text))
            CheckText(text, faults);
        ArrayPool<char>.Shared.Return(buffer);
    }

    private void CheckText(ReadOnlySpan<char> text, JsonFaults faults)
    {
        var length = JsonText.CodePoints(text);
        if (_allowed is { } allowed)
        {
            if (!allowed.Contains(text))
                faults.Add("not-allowed", $"This must be one of: {string.Join(", ", rules.Allowed!.Order(StringComparer.Ordinal))}.");
        }
        else if (length < rules.MinLength || length > rules.MaxLength)
            faults.Add("length", string.Create(CultureInfo.InvariantCulture, $"This must have {rules.MinLength} to {rules.MaxLength} characters; it has {length}."));
        else if (rules.Pattern is { } pattern && !MatchesWhole(pattern, text))
            faults.Add("pattern", rules.PatternHint ?? $"This must match {pattern}.");
        else if (!Follows(text))
            faults.Add("format", $"This must be {Description}.");
    }

    private static bool MatchesWhole(Regex pattern, ReadOnlySpan<char> text)
    {
        foreach (var match in pattern.EnumerateMatches(text))
            return match.Index == 0 && match.Length == text.Length;
        return false;
    }

    private bool Follows(ReadOnlySpan<char> text) => rules.Format switch
    {
        TextFormat.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        TextFormat.Instant => text.Length >= 20 && text[10] == 'T' && (text[^1] == 'Z' || text[^6] is '+' or '-')
            && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        TextFormat.Address => Uri.TryCreate(text.ToString(), UriKind.Absolute, out var address) && address.Scheme is "http" or "https",
        _ => true,
    };
}
