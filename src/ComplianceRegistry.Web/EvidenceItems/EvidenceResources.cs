using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Views.EvidenceItems;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.EvidenceItems;

/// <summary>An item of evidence.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Owner">Registry id of the party that handed it in.</param>
/// <param name="Title">How it is called; null when that was erased.</param>
/// <param name="Visibility">Who may read it.</param>
/// <param name="Parties">Parties that may read it beside the owner.</param>
/// <param name="Jurisdictions">Jurisdictions whose authorities may read it.</param>
/// <param name="Subject">The version of a system that it is about; null when it is about none.</param>
/// <param name="Announced">Content that is to come; null when none is.</param>
/// <param name="Contents">Every content that it has had, oldest first; the last is the present one.</param>
/// <param name="ErasedBy">Reference of the legal order by which its content was erased; null when it was not.</param>
/// <param name="Actions">What you may do now: content by PUT …/content, the others by POST …/{action}.</param>
internal sealed record EvidenceResource(
    [property: RegularExpression(Limits.EvidenceId)] string Id,
    [property: AtLeast(1)] long Version,
    EvidenceStatus Status,
    [property: RegularExpression(Limits.PartyId)] string Owner,
    [property: StringLength(EvidenceLimits.Title)] string? Title,
    VisibilityClass Visibility,
    [property: MaxLength(EvidenceLimits.Parties), RegularExpression(Limits.PartyId)] ImmutableArray<string> Parties,
    [property: MaxLength(EvidenceLimits.Jurisdictions), RegularExpression(Limits.JurisdictionCode)] ImmutableArray<string> Jurisdictions,
    EvidenceSubjectResource? Subject,
    AnnouncedContentResource? Announced,
    [property: MaxLength(EvidenceLimits.Versions)] ImmutableArray<EvidenceContentResource> Contents,
    [property: StringLength(EvidenceLimits.Basis)] string? ErasedBy,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    public static EvidenceResource Of(EvidenceItem item, long version, ImmutableArray<string> actions) => new(
        item.Id,
        version,
        item.Status,
        item.Owner,
        item.Title?.Title,
        item.Audience.Class,
        item.Audience.Parties,
        item.Audience.Jurisdictions,
        EvidenceSubjectResource.Of(item.Subject),
        item.Announced is { } announced ? AnnouncedContentResource.Of(announced) : null,
        [.. item.Versions.Select((content, index) => EvidenceContentResource.Of(index + 1, content))],
        item.ErasedBy,
        actions);
}

/// <summary>The version of a system that evidence is about.</summary>
/// <param name="System">Registry id of the system.</param>
/// <param name="VersionHash">SHA-256 of the release.</param>
internal sealed record EvidenceSubjectResource([property: RegularExpression(Limits.SystemId)] string System, [property: RegularExpression(Limits.Hash)] string VersionHash)
{
    public static EvidenceSubjectResource? Of(EvidenceSubject? subject) => subject is null ? null : new EvidenceSubjectResource(subject.System, subject.VersionHash);
}

/// <summary>Content that is to come.</summary>
/// <param name="MediaType">Media type.</param>
/// <param name="Size">Bytes.</param>
/// <param name="Sha256">SHA-256 that it must have.</param>
/// <param name="EffectiveFrom">First day for which it speaks; null when it says none.</param>
/// <param name="EffectiveTo">Last day for which it speaks; null when it says none.</param>
internal sealed record AnnouncedContentResource(
    [property: StringLength(EvidenceLimits.MediaType)] string MediaType,
    [property: Range(1L, EvidenceLimits.Size)] long Size,
    [property: RegularExpression(Limits.Hash)] string Sha256,
    DateOnly? EffectiveFrom,
    DateOnly? EffectiveTo)
{
    public static AnnouncedContentResource Of(AnnouncedDocument document) =>
        new(document.MediaType, document.Size, document.Sha256, document.EffectiveFrom, document.EffectiveTo);
}

/// <summary>Content that came.</summary>
/// <param name="Number">Its number, from 1.</param>
/// <param name="Document">What it is.</param>
/// <param name="ReceivedAt">When it was received, by the registry's clock.</param>
/// <param name="Commitment">What approvals are bound to: the SHA-256 of public content, else an HMAC of it under a salt that is sealed.</param>
internal sealed record EvidenceContentResource(
    [property: Range(1, EvidenceLimits.Versions)] int Number,
    AnnouncedContentResource Document,
    DateTimeOffset ReceivedAt,
    [property: RegularExpression(Limits.Hash)] string Commitment)
{
    public static EvidenceContentResource Of(int number, DocumentVersion content) =>
        new(number, AnnouncedContentResource.Of(content.Document), content.Kept.ReceivedAt, content.Kept.Commitment);
}

/// <summary>Evidence whose content was erased.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case.</param>
/// <param name="ErasedBy">Reference of the legal order.</param>
internal sealed record ErasedEvidenceResource(
    [property: RegularExpression(Limits.EvidenceId)] string Id,
    [property: AtLeast(1)] long Version,
    [property: StringLength(EvidenceLimits.Basis)] string ErasedBy);

/// <summary>A page of public evidence.</summary>
/// <param name="Items">The latest announced first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record EvidencePage([property: MaxLength(200)] ImmutableArray<EvidenceListItem> Items, [property: StringLength(Limits.CursorLength)] string? Next);

/// <summary>Public evidence as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Owner">Registry id of the party that handed it in.</param>
/// <param name="Subject">The version of a system that it is about; null when it is about none.</param>
/// <param name="Document">The content that it has, or that is announced before it has one.</param>
/// <param name="ReceivedAt">When that was received; null before.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
internal sealed record EvidenceListItem(
    [property: RegularExpression(Limits.EvidenceId)] string Id,
    [property: AtLeast(1)] long Version,
    EvidenceStatus Status,
    [property: RegularExpression(Limits.PartyId)] string Owner,
    EvidenceSubjectResource? Subject,
    AnnouncedContentResource Document,
    DateTimeOffset? ReceivedAt,
    DateTimeOffset UpdatedAt)
{
    public static EvidenceListItem Of(EvidenceRow row) => new(
        row.Id, row.Version, row.Status, row.Owner, EvidenceSubjectResource.Of(row.Subject), AnnouncedContentResource.Of(row.Document), row.ReceivedAt, row.UpdatedAt);
}
