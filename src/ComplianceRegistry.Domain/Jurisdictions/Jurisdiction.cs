using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Domain.Systems;

namespace ComplianceRegistry.Domain.Jurisdictions;

/// <summary>A state or a union of states with its own rules and authorities.</summary>
[GenerateSerializer, Immutable, Alias("cr.Jurisdiction")]
public sealed record Jurisdiction
{
    /// <summary>Prefix of the ids of jurisdictions.</summary>
    public const string IdPrefix = "JUR";

    [Id(0)]
    public required string Id { get; init; }

    /// <summary>What is recorded; null while absent.</summary>
    [Id(1)]
    public JurisdictionContent? Content { get; init; }

    public JurisdictionStatus Status => Content is null ? JurisdictionStatus.Absent : JurisdictionStatus.Established;

    /// <summary>The registry id that belongs to a code: always the same, so that a jurisdiction is established once.</summary>
    /// <param name="code">ISO 3166-1 alpha-2 code in capitals, or <c>EU</c>.</param>
    public static RegistryId IdOf(string code) => RegistryId.Create(IdPrefix, SHA256.HashData(Encoding.UTF8.GetBytes("jurisdiction:" + code)));
}

/// <summary>Facts about a jurisdiction.</summary>
[GenerateSerializer, Immutable, Alias("cr.JurisdictionContent")]
public sealed record JurisdictionContent
{
    /// <summary>ISO 3166-1 alpha-2 code in capitals, or <c>EU</c>.</summary>
    [Id(0)]
    public required string Code { get; init; }

    [Id(1)]
    public required string Name { get; init; }

    /// <summary>Codes of the unions whose rules apply here too.</summary>
    [Id(2)]
    public ImmutableArray<string> MemberOf { get; init; } = [];

    /// <summary>Official languages as BCP 47 tags; the first is used by default.</summary>
    [Id(3)]
    public ImmutableArray<string> Languages { get; init; } = [];

    /// <summary>IANA name of the time zone in which its authorities count.</summary>
    [Id(4)]
    public required string TimeZone { get; init; }

    /// <summary>Kebab-case id of its calendar of working days.</summary>
    [Id(5)]
    public required string Calendar { get; init; }

    /// <summary>For which areas entries are kept from the public; empty when there is no such section.</summary>
    [Id(6)]
    public ImmutableArray<NonPublicRule> NonPublicSection { get; init; } = [];

    /// <summary>When a provider established elsewhere needs a representative here; null when never.</summary>
    [Id(7)]
    public RepresentativeRule? Representative { get; init; }
}

/// <summary>An area whose systems may be listed in the non-public section, with reduced fields.</summary>
[GenerateSerializer, Immutable, Alias("cr.NonPublicRule")]
public sealed record NonPublicRule([property: Id(0)] NonPublicArea Area, [property: Id(1)] string LegalBasis)
{
    /// <summary>Fields that the section takes beside those of every entry.</summary>
    [Id(2)]
    public ImmutableArray<EntryField> Fields { get; init; } = [];

    /// <summary>Kinds of links that the section takes.</summary>
    [Id(3)]
    public ImmutableArray<SystemLinkKind> Links { get; init; } = [];

    internal bool Takes(EntryField field) => Fields.Contains(field);
}

/// <summary>The duty of providers established elsewhere to appoint an authorised representative established here.</summary>
[GenerateSerializer, Immutable, Alias("cr.RepresentativeRule")]
public sealed record RepresentativeRule
{
    /// <summary>Classes, in this jurisdiction's framework, for which the duty holds.</summary>
    [Id(0)]
    public ImmutableArray<string> Classes { get; init; } = [];

    [Id(1)]
    public required string LegalBasis { get; init; }
}

/// <summary>Areas of public power in which entries may be kept from the public.</summary>
[GenerateSerializer]
public enum NonPublicArea
{
    LawEnforcement,
    Migration,
    Asylum,
    Border,
}

/// <summary>Fields of an entry that a non-public section may take or not.</summary>
[GenerateSerializer]
public enum EntryField
{
    /// <summary>The information used and the operating logic (Annex VIII, section A, point 6).</summary>
    DataAndLogic,

    /// <summary>The statement of a version's substantial modification.</summary>
    SubstantialModification,
}
