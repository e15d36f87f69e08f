using System.Collections.Immutable;
using System.Text;

namespace ComplianceRegistry.Domain.Classification;

/// <summary>One edition of the fixed vocabulary of sectors in which systems are used.</summary>
/// <param name="Edition">The edition, such as <c>2026-08</c>.</param>
/// <param name="Sectors">The sectors in the order in which they are shown.</param>
public sealed record SectorVocabulary(string Edition, ImmutableArray<Sector> Sectors)
{
    /// <summary>Whether the code is one of the vocabulary's.</summary>
    public bool Contains(string code) => Sectors.Any(sector => sector.Code == code);

    /// <summary>The fault of a code that is none of the vocabulary's.</summary>
    /// <param name="pointer">Where it stands.</param>
    /// <param name="code">The code.</param>
    public Fault Unknown(string pointer, string code) =>
        new(pointer, "unknown-sector", $"There is no sector '{code}'. Known: {string.Join(", ", Sectors.Select(known => known.Code))}.");

    /// <summary>Reads the vocabulary from its data file (<c>contracts/frameworks/sectors.schema.json</c>), listing every fault.</summary>
    public static Parsed<SectorVocabulary> Parse(ReadOnlyMemory<byte> utf8Json) => DataDocument.Parse(utf8Json, Read, Check);

    /// <inheritdoc cref="Parse(ReadOnlyMemory{byte})"/>
    public static Parsed<SectorVocabulary> Parse(string json) => Parse(Encoding.UTF8.GetBytes(json));

    private static SectorVocabulary Read(DataReader data) =>
        new(data.Id("edition"), data.List("sectors", sector => new Sector(sector.Id("code"), sector.Text("label"))));

    private static IEnumerable<Fault> Check(SectorVocabulary vocabulary) =>
        vocabulary.Sectors.IsEmpty || vocabulary.Sectors.DistinctBy(sector => sector.Code).Count() != vocabulary.Sectors.Length
            ? [new Fault("/sectors", "repeated-id", "There is at least one sector, and no code is used twice.")]
            : [];
}

/// <summary>A sector.</summary>
/// <param name="Code">Stable kebab-case code.</param>
/// <param name="Label">Name for people.</param>
public sealed record Sector(string Code, string Label);
