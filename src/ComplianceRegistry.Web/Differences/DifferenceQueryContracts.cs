using System.Collections.Immutable;
using System.ComponentModel.DataAnnotations;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Differences;
using ComplianceRegistry.Views.Differences;
using ComplianceRegistry.Web.Http;

namespace ComplianceRegistry.Web.Differences;

/// <summary>Which declared differences are wanted, by what they say now; different parameters must all hold.</summary>
internal sealed record DifferencesQuery
{
    /// <summary>Code of the jurisdiction that declares it.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public string? Jurisdiction { get; init; }

    /// <summary>The jurisdiction's requirement set and its edition.</summary>
    [StringLength(DifferenceLimits.RequirementSet, MinimumLength = 1)]
    public string? RequirementSet { get; init; }

    /// <summary>Id of a requirement to which it belongs.</summary>
    [StringLength(DifferenceLimits.Requirement, MinimumLength = 1)]
    public string? Requirement { get; init; }

    /// <summary>Class of certificates for which it is asked.</summary>
    public CertificateClass? Class { get; init; }

    /// <summary>A scope code for which it is asked, by name or because it is asked for all.</summary>
    [StringLength(DifferenceLimits.ScopeCode, MinimumLength = 1)]
    public string? Scope { get; init; }

    /// <summary>Where it stands.</summary>
    [AllowedValues("in-force", "under-review", "review-due", "dormant", "withdrawn")]
    public DifferenceStatus? Status { get; init; }

    /// <summary>Most differences on the page.</summary>
    [Range(1, DifferenceSearch.MaxLimit)]
    public int Limit { get; init; } = 50;

    /// <summary>The <c>next</c> of the page before, under the same search.</summary>
    [StringLength(Limits.CursorLength)]
    public string? Cursor { get; init; }

    public DifferenceSearch ToSearch() => new()
    {
        Jurisdiction = Jurisdiction,
        RequirementSet = RequirementSet,
        Requirement = Requirement,
        Class = Class,
        Scope = Scope,
        Status = Status,
        Limit = Limit,
        Cursor = Cursor,
    };
}

/// <summary>Which state of a declared difference is wanted.</summary>
internal sealed record DifferenceQuery
{
    /// <summary>The state as it was recorded at this instant; the present one when absent.</summary>
    public DateTimeOffset? AsOf { get; init; }
}

/// <summary>For which filing the differences that count are wanted.</summary>
internal sealed record CountingQuery
{
    /// <summary>Code of the jurisdiction that is to recognise. Differences of unions to which it belongs count too.</summary>
    [StringLength(2, MinimumLength = 2), RegularExpression(Limits.JurisdictionCode, ErrorMessage = Limits.JurisdictionHint)]
    public required string Jurisdiction { get; init; }

    /// <summary>Class of the certificate.</summary>
    public required CertificateClass Class { get; init; }

    /// <summary>Scope codes for which it is to be recognised.</summary>
    [MinLength(1), MaxLength(DifferenceLimits.ScopeCodes), StringLength(DifferenceLimits.ScopeCode, MinimumLength = 1)]
    public required ImmutableArray<string> Scope { get; init; }

    /// <summary>The instant of the filing, not in the future; now when absent.</summary>
    public DateTimeOffset? Filed { get; init; }
}

/// <summary>A page of declared differences.</summary>
/// <param name="Items">The latest published first.</param>
/// <param name="Next">Cursor of the next page; absent on the last.</param>
internal sealed record DifferencePage(
    [property: MaxLength(DifferenceSearch.MaxLimit)] ImmutableArray<DifferenceListItem> Items, [property: StringLength(Limits.CursorLength)] string? Next);

/// <summary>A declared difference as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its case.</param>
/// <param name="Jurisdiction">Code of the jurisdiction that declares it.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Provision">The law that asks for it.</param>
/// <param name="RequirementSet">The jurisdiction's requirement set and its edition.</param>
/// <param name="Requirements">Ids of the requirements of that set to which it belongs; none when it adds one of its own.</param>
/// <param name="Classes">Classes of certificates for which it is asked.</param>
/// <param name="Scope">Scope codes for which it is asked; none when for all.</param>
/// <param name="Wording">Number of its wording now.</param>
/// <param name="Published">The instant of its first publication.</param>
/// <param name="ReviewOn">The last day for its next review.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
internal sealed record DifferenceListItem(
    [property: RegularExpression(DifferenceId.Pattern)] string Id,
    [property: AtLeast(1)] long Version,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    DifferenceStatus Status,
    [property: StringLength(DifferenceLimits.Title)] string Title,
    [property: StringLength(DifferenceLimits.Provision)] string Provision,
    [property: StringLength(DifferenceLimits.RequirementSet)] string RequirementSet,
    [property: MaxLength(DifferenceLimits.Requirements), StringLength(DifferenceLimits.Requirement)] ImmutableArray<string> Requirements,
    [property: MaxLength(DifferenceLimits.Classes)] ImmutableArray<CertificateClass> Classes,
    [property: MaxLength(DifferenceLimits.ScopeCodes), StringLength(DifferenceLimits.ScopeCode)] ImmutableArray<string> Scope,
    [property: Range(1, DifferenceLimits.Wordings)] int Wording,
    DateTimeOffset Published,
    DateOnly ReviewOn,
    DateTimeOffset UpdatedAt)
{
    public static DifferenceListItem Of(DifferenceItem item) => new(
        item.Id,
        item.Version,
        item.Jurisdiction,
        item.Status,
        item.Title,
        item.Provision,
        item.RequirementSet,
        item.Requirements,
        item.Classes,
        item.Scope,
        item.Wording,
        item.Published,
        item.ReviewOn,
        item.UpdatedAt);
}

/// <summary>The differences that count for a filing.</summary>
/// <param name="Filed">The instant of the filing.</param>
/// <param name="Items">By id.</param>
internal sealed record CountingDifferences(DateTimeOffset Filed, [property: MaxLength(10_000)] ImmutableArray<CountingDifference> Items);

/// <summary>A difference that counts for a filing, in the wording of that time.</summary>
/// <param name="Difference">Registry id of the difference.</param>
/// <param name="Version">Version of its case that was read.</param>
/// <param name="Jurisdiction">Code of the jurisdiction that declares it.</param>
/// <param name="Wording">Number of the wording.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Provision">The law that asks for it.</param>
/// <param name="SatisfiedBy">What satisfies it.</param>
/// <param name="RequirementSet">The jurisdiction's requirement set and its edition.</param>
/// <param name="Requirements">Ids of the requirements of that set to which it belongs; none when it adds one of its own.</param>
/// <param name="Since">The instant from which it counts in this wording.</param>
internal sealed record CountingDifference(
    [property: RegularExpression(DifferenceId.Pattern)] string Difference,
    [property: AtLeast(1)] long Version,
    [property: RegularExpression(Limits.JurisdictionCode)] string Jurisdiction,
    [property: Range(1, DifferenceLimits.Wordings)] int Wording,
    [property: StringLength(DifferenceLimits.Title)] string Title,
    [property: StringLength(DifferenceLimits.Provision)] string Provision,
    [property: StringLength(DifferenceLimits.SatisfiedBy)] string SatisfiedBy,
    [property: StringLength(DifferenceLimits.RequirementSet)] string? RequirementSet,
    [property: MaxLength(DifferenceLimits.Requirements), StringLength(DifferenceLimits.Requirement)] ImmutableArray<string> Requirements,
    DateTimeOffset Since)
{
    public static CountingDifference Of(DifferenceStanding standing) => new(
        standing.Difference,
        standing.Basis.Version,
        standing.Jurisdiction,
        standing.Wording,
        standing.Title,
        standing.Provision,
        standing.SatisfiedBy,
        standing.RequirementSet,
        standing.Requirements,
        standing.Published);
}
