using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Views.Parties;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Parties;

/// <summary>A party.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Status">Where its verification stands.</param>
/// <param name="Roles">What it is in the registry.</param>
/// <param name="Name">Registered or trade name.</param>
/// <param name="Jurisdiction">Code of the jurisdiction of establishment.</param>
/// <param name="RegistrationNumber">Number in the company register there.</param>
/// <param name="Contact">How to reach it; null when none was given or when it was erased.</param>
/// <param name="RecordedFrom">The imported register that named it first; null when it applied by itself.</param>
/// <param name="EvidenceRequest">What the authority asked for last; null when nothing is asked.</param>
/// <param name="Evidence">Documents provided or relied on, oldest first.</param>
/// <param name="Mandates">Mandates that it gave to authorised representatives.</param>
/// <param name="Members">Who acts for it, by pseudonym.</param>
/// <param name="Actions">What you may do now: POST …/{action}.</param>
internal sealed record PartyResource(
    [property: RegularExpression(Limits.PartyId)] string Id,
    [property: AtLeast(1)] long Version,
    PartyStatus Status,
    [property: MaxLength(7)] ImmutableArray<PartyRole> Roles,
    [property: StringLength(PartyLimits.Name)] string Name,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: StringLength(PartyLimits.RegistrationNumber)] string? RegistrationNumber,
    ContactBody? Contact,
    [property: StringLength(PartyLimits.Source)] string? RecordedFrom,
    [property: StringLength(PartyLimits.Reason)] string? EvidenceRequest,
    [property: MaxLength(10_000)] ImmutableArray<EvidenceBody> Evidence,
    [property: MaxLength(PartyLimits.Mandates)] ImmutableArray<MandateResource> Mandates,
    [property: MaxLength(PartyLimits.Members)] ImmutableArray<MemberResource> Members,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    public static PartyResource Of(Party party, long version, ImmutableArray<string> actions) => new(
        party.Id,
        version,
        party.Status,
        party.Content!.Roles,
        party.Content.Name,
        party.Content.Jurisdiction,
        party.Content.RegistrationNumber,
        ContactBody.Of(party.Contact),
        party.RecordedFrom,
        party.EvidenceRequest,
        EvidenceBody.Of(party.Evidence),
        [.. party.Mandates.Select(mandate => new MandateResource(mandate.Representative, mandate.Status))],
        [.. party.Members.Select(member => new MemberResource(member.Subject, member.Role))],
        actions);
}

/// <summary>A mandate.</summary>
/// <param name="Representative">Registry id of the authorised representative.</param>
/// <param name="Status">Whether it binds yet.</param>
internal sealed record MandateResource([property: RegularExpression(Limits.PartyId)] string Representative, MandateStatus Status);

/// <summary>A person who acts for a party.</summary>
/// <param name="Member">Pseudonym: a keyed hash of issuer and subject.</param>
/// <param name="Role">What the person may do.</param>
internal sealed record MemberResource([property: RegularExpression(Limits.Hash)] string Member, MemberRole Role);

/// <summary>A page of parties in alphabetical order.</summary>
/// <param name="Items">The parties.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
internal sealed record PartyPage([property: MaxLength(200)] ImmutableArray<PartyListItem> Items, [property: StringLength(Limits.CursorLength)] string? Next);

/// <summary>A party as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case.</param>
/// <param name="Status">Where its verification stands.</param>
/// <param name="Roles">What it is in the registry.</param>
/// <param name="Name">Registered or trade name.</param>
/// <param name="Jurisdiction">Code of the jurisdiction of establishment.</param>
/// <param name="RegistrationNumber">Number in the company register there.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
internal sealed record PartyListItem(
    [property: RegularExpression(Limits.PartyId)] string Id,
    [property: AtLeast(1)] long Version,
    PartyStatus Status,
    [property: MaxLength(7)] ImmutableArray<PartyRole> Roles,
    [property: StringLength(PartyLimits.Name)] string Name,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: StringLength(PartyLimits.RegistrationNumber)] string? RegistrationNumber,
    DateTimeOffset UpdatedAt)
{
    public static PartyListItem Of(PartyItem item) =>
        new(item.Id, item.Version, item.Status, item.Roles, item.Name, item.Jurisdiction, item.RegistrationNumber, item.UpdatedAt);
}
