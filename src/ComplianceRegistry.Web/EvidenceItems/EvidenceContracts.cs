using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.EvidenceItems;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.EvidenceItems;

/// <summary>Evidence that is announced: its content is uploaded next, and must be what is said here.</summary>
internal sealed record AnnounceEvidenceBody
{
    /// <summary>How it is called. Shown to those who may read it.</summary>
    [StringLength(EvidenceLimits.Title, MinimumLength = 1)]
    public required string Title { get; init; }

    /// <summary>Who may read it: everybody, or the owner with those whom the other members name. custodian-sealed is not open yet.</summary>
    public required VisibilityClass Visibility { get; init; }

    /// <summary>Registry ids of the parties that may read it beside the owner; none when it is public.</summary>
    [MaxLength(EvidenceLimits.Parties)]
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public ImmutableArray<string> Parties { get; init; } = [];

    /// <summary>Codes of the jurisdictions whose authorities may read it, under the visibilities that speak of authorities; one under lead-authority.</summary>
    [MaxLength(EvidenceLimits.Jurisdictions)]
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public ImmutableArray<string> Jurisdictions { get; init; } = [];

    /// <summary>The version of a system that it is about.</summary>
    public EvidenceSubjectBody? Subject { get; init; }

    /// <summary>Media type without parameters, in lower case.</summary>
    [StringLength(EvidenceLimits.MediaType, MinimumLength = 3), RegularExpression(EvidenceLimits.MediaTypePattern)]
    public required string MediaType { get; init; }

    /// <summary>Bytes of the content.</summary>
    [Range(1L, EvidenceLimits.Size)]
    public required long Size { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(Limits.Hash, ErrorMessage = Limits.HashHint)]
    public required string Sha256 { get; init; }

    /// <summary>First day for which it speaks, apart from when it is received.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day for which it speaks.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public Audience ToAudience() => new(Visibility, [.. Parties.Select(party => party.ToUpperInvariant())], Jurisdictions);

    public AnnouncedDocument ToDocument() =>
        new() { MediaType = MediaType, Size = Size, Sha256 = Sha256, EffectiveFrom = EffectiveFrom, EffectiveTo = EffectiveTo };
}

/// <summary>The version of a system that evidence is about.</summary>
internal sealed record EvidenceSubjectBody
{
    /// <summary>Registry id of the system.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public required string System { get; init; }

    /// <summary>SHA-256 of the release, as the system's entry has it.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(Limits.Hash, ErrorMessage = Limits.HashHint)]
    public required string VersionHash { get; init; }

    public static EvidenceSubject? ToSubject(EvidenceSubjectBody? body) => body is null ? null : new EvidenceSubject(body.System.ToUpperInvariant(), body.VersionHash);
}

/// <summary>Content that is to replace the present one.</summary>
internal sealed record ReplaceEvidenceBody
{
    /// <summary>Media type without parameters, in lower case.</summary>
    [StringLength(EvidenceLimits.MediaType, MinimumLength = 3), RegularExpression(EvidenceLimits.MediaTypePattern)]
    public required string MediaType { get; init; }

    /// <summary>Bytes of the content.</summary>
    [Range(1L, EvidenceLimits.Size)]
    public required long Size { get; init; }

    /// <summary>SHA-256 of the content.</summary>
    [StringLength(64, MinimumLength = 64), RegularExpression(Limits.Hash, ErrorMessage = Limits.HashHint)]
    public required string Sha256 { get; init; }

    /// <summary>First day for which it speaks, apart from when it is received.</summary>
    public DateOnly? EffectiveFrom { get; init; }

    /// <summary>Last day for which it speaks.</summary>
    public DateOnly? EffectiveTo { get; init; }

    public AnnouncedDocument ToDocument() =>
        new() { MediaType = MediaType, Size = Size, Sha256 = Sha256, EffectiveFrom = EffectiveFrom, EffectiveTo = EffectiveTo };
}

/// <summary>A legal order to erase the content of evidence.</summary>
internal sealed record EraseEvidenceBody
{
    /// <summary>Reference of the order, such as a file number; stands in the log for ever, so it must not name a person.</summary>
    [StringLength(EvidenceLimits.Basis, MinimumLength = 1)]
    [RegularExpression(EvidenceLimits.BasisPattern, ErrorMessage = "A reference has letters, digits, spaces and . / : _ - only.")]
    public required string Basis { get; init; }
}

/// <summary>Which evidence is wanted.</summary>
internal sealed record EvidenceListQuery
{
    /// <summary>Registry id of the system that it is about.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.SystemId)]
    public string? System { get; init; }

    /// <summary>Registry id of the party that handed it in.</summary>
    [StringLength(Limits.IdLength, MinimumLength = Limits.IdLength), RegularExpression(Limits.PartyId, ErrorMessage = Limits.PartyIdHint)]
    public string? Party { get; init; }

    /// <summary>Most items on the page.</summary>
    [Range(1, 200)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before, of the same list.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }
}

/// <summary>Which content is wanted.</summary>
internal sealed record EvidenceContentQuery
{
    /// <summary>Number of the content, from 1; the present one when absent.</summary>
    [Range(1, EvidenceLimits.Versions)]
    public int? Number { get; init; }
}
