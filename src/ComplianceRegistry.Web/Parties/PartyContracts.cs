using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Parties;
using ComplianceRegistry.Domain.Systems;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Parties;

/// <summary>An application for a party.</summary>
internal sealed record ApplyBody
{
    /// <summary>What the organisation will be in the registry.</summary>
    [MinLength(1), MaxLength(7)]
    public required ImmutableArray<PartyRole> Roles { get; init; }

    /// <summary>Registered or trade name.</summary>
    [StringLength(PartyLimits.Name, MinimumLength = 1)]
    public required string Name { get; init; }

    /// <summary>Code of the jurisdiction in which it is established; its authority verifies it.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public required string Jurisdiction { get; init; }

    /// <summary>Number in the company register there.</summary>
    [StringLength(PartyLimits.RegistrationNumber, MinimumLength = 1)]
    public string? RegistrationNumber { get; init; }

    /// <summary>How to reach it.</summary>
    public ContactBody? Contact { get; init; }

    public PartyContent ToContent() => new() { Roles = Roles, Name = Name, Jurisdiction = Jurisdiction, RegistrationNumber = RegistrationNumber };
}

/// <summary>How to reach the people who answer for an organisation or a system. Public, and erasable on a legal order.</summary>
internal sealed record ContactBody
{
    /// <summary>E-mail address.</summary>
    [StringLength(PartyLimits.Email, MinimumLength = 3)]
    public string? Email { get; init; }

    /// <summary>Name of a contact person or office.</summary>
    [StringLength(PartyLimits.Person, MinimumLength = 1)]
    public string? Person { get; init; }

    /// <summary>The contact; null when nothing is given.</summary>
    public static Contact? ToContact(ContactBody? body) => body is { Email: null, Person: null } or null ? null : new Contact(body.Email, body.Person);

    public static ContactBody? Of(Contact? contact) => contact is null ? null : new ContactBody { Email = contact.Email, Person = contact.Person };
}

/// <summary>A document that supports an application.</summary>
internal sealed record EvidenceBody
{
    /// <summary>What it is.</summary>
    [StringLength(PartyLimits.EvidenceTitle, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>Where it can be read.</summary>
    [StringLength(PartyLimits.Url, MinimumLength = 8), Url]
    public required string Url { get; init; }

    /// <summary>SHA-256 of its bytes.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(SystemLimits.ContentHashPattern, ErrorMessage = Limits.HashHint)]
    public required string ContentHash { get; init; }

    public static ImmutableArray<Evidence> ToEvidence(ImmutableArray<EvidenceBody> bodies) =>
        [.. bodies.Select(body => new Evidence(body.Title, body.Url, body.ContentHash))];

    public static ImmutableArray<EvidenceBody> Of(ImmutableArray<Evidence> evidence) =>
        [.. evidence.Select(one => new EvidenceBody { Title = one.Title, Url = one.Url, ContentHash = one.ContentHash })];
}

/// <summary>A claim to a party that an imported register named.</summary>
internal sealed record ClaimBody
{
    /// <summary>Number in the company register.</summary>
    [StringLength(PartyLimits.RegistrationNumber, MinimumLength = 1)]
    public string? RegistrationNumber { get; init; }

    /// <summary>How to reach it.</summary>
    public ContactBody? Contact { get; init; }
}

/// <summary>What an authority asks for before it decides.</summary>
internal sealed record RequestEvidenceBody
{
    /// <summary>What is asked for; left out when the request went another way. Public.</summary>
    [StringLength(PartyLimits.Reason, MinimumLength = 1)]
    public string? Request { get; init; }
}

/// <summary>Evidence handed in or relied on.</summary>
internal sealed record ProvideEvidenceBody
{
    /// <summary>The documents.</summary>
    [MaxLength(PartyLimits.EvidencePerAct)]
    public ImmutableArray<EvidenceBody> Evidence { get; init; } = [];
}

/// <summary>Why something is done.</summary>
internal sealed record ReasonBody
{
    /// <summary>Reasons, or where they are found. Public.</summary>
    [StringLength(PartyLimits.Reason, MinimumLength = 1)]
    public string? Reason { get; init; }
}

/// <summary>The representative of a mandate.</summary>
internal sealed record MandateBody
{
    /// <summary>Registry id of the authorised representative.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public required string Representative { get; init; }
}

/// <summary>Nothing needs to be said.</summary>
internal sealed record EmptyBody;

/// <summary>A person who shall act for the party.</summary>
internal sealed record AddMemberBody
{
    /// <summary>The person's subject in the tokens of this registry's issuer. Only a pseudonym of it is kept.</summary>
    [StringLength(255, MinimumLength = 1)]
    public required string Subject { get; init; }

    /// <summary>What the person may do.</summary>
    public MemberRole Role { get; init; } = MemberRole.Member;
}

/// <summary>A person who shall act for the party no more.</summary>
internal sealed record RemoveMemberBody
{
    /// <summary>The person's subject in the tokens of this registry's issuer.</summary>
    [StringLength(255, MinimumLength = 1)]
    public required string Subject { get; init; }
}

/// <summary>Which parties are wanted.</summary>
internal sealed record PartiesQuery
{
    /// <summary>Words that the name must hold; all parties when absent.</summary>
    [StringLength(200, MinimumLength = 1)]
    public string? Q { get; init; }

    /// <summary>Most parties on the page.</summary>
    [Range(1, 200)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before, under the same words.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }
}
