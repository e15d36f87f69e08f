using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain;
using ComplianceRegistry.Domain.Frameworks.Editions;
using ComplianceRegistry.Web.Deadlines;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Frameworks;

/// <summary>Which edition of a requirement set is drafted.</summary>
internal sealed record DraftEditionBody
{
    /// <summary>Set and edition, such as <c>common@2026-11</c>. It must be one that this registry has.</summary>
    [StringLength(EditionLimits.Reference, MinimumLength = 3)]
    public required string Reference { get; init; }
}

/// <summary>A comment on a draft. Public.</summary>
internal sealed record CommentBody
{
    /// <summary>The requirement that it is about; left out when it is about the whole.</summary>
    [StringLength(EditionLimits.Requirement, MinimumLength = 1)]
    public string? Requirement { get; init; }

    /// <summary>What is said; no personal data.</summary>
    [StringLength(EditionLimits.Comment, MinimumLength = 1)]
    public required string Text { get; init; }
}

/// <summary>When an adopted edition enters into force.</summary>
internal sealed record AdoptEditionBody
{
    /// <summary>The day; left out for the earliest.</summary>
    public DateOnly? InForceOn { get; init; }
}

/// <summary>What takes the place of an edition.</summary>
internal sealed record SupersedeEditionBody
{
    /// <summary>Reference of the later edition, which is in force.</summary>
    [StringLength(EditionLimits.Reference, MinimumLength = 3)]
    public required string Successor { get; init; }
}

/// <summary>The case of an edition of a requirement set.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case; the ETag.</param>
/// <param name="Reference">Set and edition.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="ContentHash">SHA-256 of the canonical JSON to which consultation and adoption are bound.</param>
/// <param name="IsUsable">Whether certificates may be issued against it: it is in force, or its transition is running.</param>
/// <param name="DraftedBy">The party that opened the case.</param>
/// <param name="AdoptedBy">The authority that adopted it; null while nobody has.</param>
/// <param name="InForceFrom">Since when it is in force; null before.</param>
/// <param name="Successor">Reference of the edition that took its place; null while none has.</param>
/// <param name="Clocks">The clocks that run.</param>
/// <param name="Comments">Comments on the draft, oldest first.</param>
/// <param name="Actions">What you may do now: POST …/{action}.</param>
internal sealed record EditionResource(
    [property: StringLength(Limits.IdLength)] string Id,
    [property: AtLeast(1)] long Version,
    [property: StringLength(EditionLimits.Reference)] string Reference,
    EditionStatus Status,
    [property: RegularExpression(Limits.Hash)] string ContentHash,
    bool IsUsable,
    [property: RegularExpression(Limits.PartyId)] string DraftedBy,
    [property: RegularExpression(Limits.PartyId)] string? AdoptedBy,
    DateTimeOffset? InForceFrom,
    [property: StringLength(EditionLimits.Reference)] string? Successor,
    [property: MaxLength(3)] ImmutableArray<RunningClockResource> Clocks,
    [property: MaxLength(EditionLimits.Comments)] ImmutableArray<EditionComment> Comments,
    [property: MaxLength(Limits.MaxActions), StringLength(40)] ImmutableArray<string> Actions)
{
    public static EditionResource Of(RequirementSetEdition edition, long version, ImmutableArray<string> actions, Rulebook rules) => new(
        edition.Id,
        version,
        edition.Reference,
        edition.Status,
        edition.ContentHash,
        edition.Standing(version).IsUsable,
        edition.DraftedBy,
        edition.AdoptedBy,
        edition.InForceFrom,
        edition.Successor,
        [.. edition.Clocks.All.Select(clock => RunningClockResource.Of(clock, rules))],
        edition.Comments,
        actions);
}
