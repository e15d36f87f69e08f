using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text;

namespace ComplianceRegistry.Domain.Designations;

/// <summary>One edition of the codes for which bodies are designated.</summary>
public sealed class ScopeVocabulary
{
    private readonly FrozenSet<string> codes;

    private ScopeVocabulary(string edition, ImmutableArray<ScopeFamily> families)
    {
        (Edition, Families) = (edition, families);
        codes = families.SelectMany(family => family.Codes).Select(scope => scope.Code).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The edition, such as <c>2026-11</c>.</summary>
    public string Edition { get; }

    /// <summary>The codes in families, in the order in which they are shown.</summary>
    public ImmutableArray<ScopeFamily> Families { get; }

    /// <summary>Whether the code is one of the vocabulary's.</summary>
    public bool Contains(string code) => codes.Contains(code);

    /// <summary>The fault of a code that is none of the vocabulary's.</summary>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="code">The code.</param>
    public static Fault Unknown(string pointer, string code) =>
        new(pointer, "unknown-scope", $"There is no scope code '{code}'. GET /v1/scopes lists those there are.");

    /// <summary>Reads the vocabulary from its data file (<c>contracts/scopes/scopes.schema.json</c>), listing every fault.</summary>
    public static Parsed<ScopeVocabulary> Parse(ReadOnlyMemory<byte> utf8Json) => DataDocument.Parse(utf8Json, Read, Check);

    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte})"/>
    public static Parsed<ScopeVocabulary> Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    private static ScopeVocabulary Read(DataReader data) => new(data.Id("edition"), data.List("families", ReadFamily));

    private static ScopeFamily ReadFamily(DataReader data) =>
        new(data.Id("id"), data.Text("label"), data.Text("source"), data.List("codes", code => new ScopeCode(code.Id("code"), code.Text("label"))));

    private static IEnumerable<Fault> Check(ScopeVocabulary vocabulary)
    {
        var all = vocabulary.Families.SelectMany(family => family.Codes).ToList();
        return all.Count == 0 || all.DistinctBy(scope => scope.Code).Count() != all.Count
            ? [new Fault("/families", "repeated-id", "There is at least one scope code, and none is used twice.")]
            : [];
    }
}

/// <summary>Scope codes of one kind.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Label">Name for people.</param>
/// <param name="Source">Where the division stands.</param>
/// <param name="Codes">The codes.</param>
public sealed record ScopeFamily(string Id, string Label, string Source, ImmutableArray<ScopeCode> Codes);

/// <summary>A scope for which a body can be designated.</summary>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Label">Name for people.</param>
public sealed record ScopeCode(string Code, string Label);
