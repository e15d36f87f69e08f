using System.Collections.Immutable;
using ComplianceRegistry.Domain.Frameworks.Reading;

namespace ComplianceRegistry.Domain.Frameworks;

/// <summary>How the requirements of one edition relate to those of another. A published version is never changed; a change is a later version.</summary>
/// <param name="From">Reference of the set from which relations are read, such as <c>common@2026-11</c>.</param>
/// <param name="To">Reference of the set to which they lead.</param>
/// <param name="Version">The version; later ones sort after earlier ones, and the newest counts.</param>
/// <param name="Mappings">The mappings. Every requirement of both sets is in at least one.</param>
public sealed record Crosswalk(string From, string To, string Version, ImmutableArray<Mapping> Mappings)
{
    /// <summary>Both sets and the version; the name of its file.</summary>
    public string Reference => $"{From}--{To}--{Version}";

    /// <summary>Reads a crosswalk from its data file (<c>contracts/frameworks/crosswalks/crosswalk.schema.json</c>), listing every fault.</summary>
    /// <remarks>Whether it fits its sets shows when all are put into a <see cref="RequirementCatalog"/>.</remarks>
    public static Parsed<Crosswalk> Parse(ReadOnlyMemory<byte> utf8Json) => DataDocument.Parse(utf8Json, CrosswalkReading.Read, CrosswalkReading.Check);
}

/// <summary>One relation between two requirements; or, with <see cref="Relation.None"/>, that nothing of the other set relates to the one that is named.</summary>
/// <param name="From">Requirement of the first set; null in a <c>none</c> of the second.</param>
/// <param name="To">Requirement of the second set; null in a <c>none</c> of the first.</param>
/// <param name="Relation">What <paramref name="From"/> is to <paramref name="To"/>.</param>
/// <param name="Rationale">Why, for people.</param>
/// <param name="Status">How far it has been examined.</param>
public sealed record Mapping(string? From, string? To, Relation Relation, string Rationale, MappingStatus Status);

/// <summary>How far a mapping has been examined, from least to most.</summary>
[GenerateSerializer]
public enum MappingStatus
{
    /// <summary>Proposed; examined by nobody but its author.</summary>
    Draft,

    /// <summary>Examined by somebody else.</summary>
    Reviewed,

    /// <summary>Adopted by those who govern the set.</summary>
    Adopted,
}
