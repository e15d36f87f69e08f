using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.EvidenceItems;

/// <summary>A document or result that a party hands in: what it is about, who may read it, and every content that it has had.</summary>
[GenerateSerializer, Immutable, Alias("cr.EvidenceItem")]
public sealed record EvidenceItem
{
    /// <summary>Prefix of the ids of items of evidence.</summary>
    public const string IdPrefix = "EVD";

    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public EvidenceStatus Status { get; init; } = EvidenceStatus.Absent;

    /// <summary>Registry id of the party that handed it in; empty while absent.</summary>
    [Id(2)]
    public string Owner { get; init; } = "";

    /// <summary>Code of the jurisdiction of the owner, whose store of the vault has it.</summary>
    [Id(3)]
    public string Jurisdiction { get; init; } = "";

    /// <summary>Who may read it.</summary>
    [Id(4)]
    public Audience Audience { get; init; } = Audience.Everybody;

    /// <summary>The system that it is about; null when it is about none.</summary>
    [Id(5)]
    public EvidenceSubject? Subject { get; init; }

    /// <summary>Personal, since titles name people: not decided on; null when it was erased.</summary>
    [Id(6)]
    public EvidenceTitle? Title { get; init; }

    /// <summary>Content that is to come; null when none is.</summary>
    [Id(7)]
    public AnnouncedDocument? Announced { get; init; }

    /// <summary>Every content that it has had, oldest first; the last is the current one.</summary>
    [Id(8)]
    public ImmutableArray<DocumentVersion> Versions { get; init; } = [];

    /// <summary>The last attempt to read content that is not public; null when there was none.</summary>
    [Id(9)]
    public Reading? LastReading { get; init; }

    /// <summary>Reference of the legal order by which the content was erased; null when it was not.</summary>
    [Id(10)]
    public string? ErasedBy { get; init; }

    /// <summary>The content that it has now; null before any came, and after it was erased.</summary>
    public DocumentVersion? Current => Status == EvidenceStatus.Erased || Versions.IsEmpty ? null : Versions[^1];

    /// <summary>Whether an actor may read it.</summary>
    public bool IsOpenTo(Actor? actor) => Visibility.MayRead(actor, Owner, Audience);
}

/// <summary>The version of a system that evidence is about.</summary>
/// <param name="System">Registry id of the system.</param>
/// <param name="VersionHash">SHA-256 of its release, lower-case hex.</param>
[GenerateSerializer, Immutable, Alias("cr.EvidenceSubject")]
public sealed record EvidenceSubject([property: Id(0)] string System, [property: Id(1)] string VersionHash);

/// <summary>Personal: how an item of evidence is called.</summary>
[GenerateSerializer, Immutable, Alias("cr.EvidenceTitle")]
public sealed record EvidenceTitle([property: Id(0)] string Title);

/// <summary>A document as its owner announces it, before its bytes come: they must turn out to be these.</summary>
[GenerateSerializer, Immutable, Alias("cr.AnnouncedDocument")]
public sealed record AnnouncedDocument
{
    /// <summary>Media type without parameters, in lower case.</summary>
    [Id(0)]
    public required string MediaType { get; init; }

    /// <summary>Bytes.</summary>
    [Id(1)]
    public required long Size { get; init; }

    /// <summary>SHA-256 of the bytes, lower-case hex.</summary>
    [Id(2)]
    public required string Sha256 { get; init; }

    /// <summary>First day for which the document speaks, as its owner says: apart from when it came. Null when it says none.</summary>
    [Id(3)]
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day for which it speaks; null when it says none.</summary>
    [Id(4)]
    public DateOnly? EffectiveTo { get; init; }
}

/// <summary>Content that came, and where it lies.</summary>
/// <param name="Document">What was announced, and what it is.</param>
/// <param name="Kept">Where it lies and when it came.</param>
[GenerateSerializer, Immutable, Alias("cr.DocumentVersion")]
public sealed record DocumentVersion([property: Id(0)] AnnouncedDocument Document, [property: Id(1)] KeptContent Kept);

/// <summary>Where content lies in the vault, what is committed to it, and when it came.</summary>
/// <param name="Store">Name of the vault's store.</param>
/// <param name="Blob">Opaque name within it.</param>
/// <param name="Salt">Salt of the commitment, lower-case hex; null for public content.</param>
/// <param name="Commitment">See <see cref="ContentCommitment"/>.</param>
/// <param name="ReceivedAt">When it was received, by the registry's clock: nobody can date it back.</param>
[GenerateSerializer, Immutable, Alias("cr.KeptContent")]
public sealed record KeptContent(
    [property: Id(0)] string Store,
    [property: Id(1)] string Blob,
    [property: Id(2)] string? Salt,
    [property: Id(3)] string Commitment,
    [property: Id(4)] DateTimeOffset ReceivedAt);

/// <summary>An attempt to read content that is not public.</summary>
/// <param name="Party">Registry id of the party on whose behalf it was made.</param>
/// <param name="Member">Pseudonym of the person.</param>
/// <param name="Version">Which content, from 1.</param>
/// <param name="Granted">Whether it was given out.</param>
[GenerateSerializer, Immutable, Alias("cr.Reading")]
public sealed record Reading(
    [property: Id(0)] string Party, [property: Id(1)] string Member, [property: Id(2)] int Version, [property: Id(3)] bool Granted);
