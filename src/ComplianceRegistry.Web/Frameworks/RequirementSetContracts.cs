using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Domain.Frameworks.Editions;

namespace ComplianceRegistry.Web.Frameworks;

/// <summary>One edition of a requirement set in brief.</summary>
/// <param name="Reference">Set and edition, as crosswalks and certificates refer to it.</param>
/// <param name="Id">Id of the set.</param>
/// <param name="Edition">The edition.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Issuer">Who is responsible for the requirements.</param>
/// <param name="Requirements">How many requirements it has.</param>
/// <param name="IsProvisional">Whether parts of it could not be checked against an official text.</param>
/// <param name="ContentHash">SHA-256 of its canonical JSON (RFC 8785). Certificates are pinned to it.</param>
/// <param name="Case">Registry id of its case, if one is open: GET /v1/editions/{id} tells whether it is in force.</param>
internal sealed record RequirementSetItem(
    string Reference, string Id, string Edition, string Title, string Issuer, int Requirements, bool IsProvisional, string ContentHash, string Case)
{
    public static RequirementSetItem Of(RequirementSet set) =>
        new(set.Reference, set.Id, set.Edition, set.Title, set.Issuer, set.Requirements.Length, !set.Provisional.IsEmpty, set.ContentHash,
            RequirementSetEdition.IdOf(set.Reference).ToString());
}

/// <summary>Editions of requirement sets.</summary>
/// <param name="Items">By reference.</param>
internal sealed record RequirementSetList(ImmutableArray<RequirementSetItem> Items);

/// <summary>A crosswalk in brief.</summary>
/// <param name="Reference">Both sets and the version.</param>
/// <param name="From">The set from which relations are read.</param>
/// <param name="To">The set to which they lead.</param>
/// <param name="Version">The version; the newest counts.</param>
/// <param name="Mappings">How many mappings it has.</param>
internal sealed record CrosswalkItem(string Reference, string From, string To, string Version, int Mappings);

/// <summary>Every version of every crosswalk.</summary>
/// <param name="Items">By reference.</param>
internal sealed record CrosswalkList(ImmutableArray<CrosswalkItem> Items);

/// <summary>With what a set is compared.</summary>
internal sealed record ComparisonQuery
{
    /// <summary>The other set: a reference such as <c>nist-ai-rmf@2023-01</c>, or an id, which means its newest edition.</summary>
    [StringLength(RequirementLimits.Reference, MinimumLength = 1)]
    public required string With { get; init; }
}

/// <summary>By what a set is covered.</summary>
internal sealed record CoverageQuery
{
    public const int MaxMet = 500;

    /// <summary>The set that is met: a reference such as <c>common@2026-11</c>, or an id, which means its newest edition.</summary>
    [StringLength(RequirementLimits.Reference, MinimumLength = 1)]
    public required string By { get; init; }

    /// <summary>Requirements of it that are met; all when there is none.</summary>
    [MaxLength(MaxMet), StringLength(60, MinimumLength = 1)]
    public ImmutableArray<string>? Met { get; init; }

    /// <summary>How far a mapping must have been examined to count.</summary>
    public MappingStatus AtLeast { get; init; } = MappingStatus.Draft;
}

/// <summary>Bounds of what is sent about requirement sets.</summary>
internal static class RequirementLimits
{
    public const int Reference = 130;
}
