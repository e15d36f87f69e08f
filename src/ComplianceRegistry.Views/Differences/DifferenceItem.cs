using System.Collections.Immutable;
using ComplianceRegistry.Domain.Certification;
using ComplianceRegistry.Domain.Differences;

namespace ComplianceRegistry.Views.Differences;

/// <summary>A declared difference as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its stream.</param>
/// <param name="Jurisdiction">Code of the jurisdiction that declares it.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Provision">The law that asks for it.</param>
/// <param name="RequirementSet">The jurisdiction's requirement set and its edition.</param>
/// <param name="Requirements">Ids of the requirements of that set to which it belongs; empty when it adds one of its own.</param>
/// <param name="Classes">Classes of certificates for which it is asked.</param>
/// <param name="Scope">Scope codes for which it is asked; empty when for all.</param>
/// <param name="Wording">Number of its wording now.</param>
/// <param name="Published">The instant of its first publication.</param>
/// <param name="ReviewOn">The last day for its next review.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
public sealed record DifferenceItem(
    string Id,
    long Version,
    string Jurisdiction,
    DifferenceStatus Status,
    string Title,
    string Provision,
    string RequirementSet,
    ImmutableArray<string> Requirements,
    ImmutableArray<CertificateClass> Classes,
    ImmutableArray<string> Scope,
    int Wording,
    DateTimeOffset Published,
    DateOnly ReviewOn,
    DateTimeOffset UpdatedAt)
{
    internal static DifferenceItem Of(NationalDifference difference, ViewAct act)
    {
        var (first, last) = (difference.Wordings[0], difference.Wordings[^1]);
        return new DifferenceItem(
            difference.Id,
            act.Version,
            difference.Jurisdiction,
            difference.Status,
            last.Content.Title,
            last.Content.Provision,
            last.Content.RequirementSet,
            last.Content.Requirements,
            last.Content.Classes,
            last.Content.Scope,
            last.Number,
            first.Since,
            difference.ReviewOn,
            act.At);
    }
}

/// <summary>A search for declared differences, by what they say now. What is null is not asked for.</summary>
public sealed record DifferenceSearch
{
    /// <summary>Most differences that are answered at once.</summary>
    public const int MaxLimit = 200;

    /// <summary>Code of the jurisdiction that declares it.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>Reference of the jurisdiction's requirement set.</summary>
    public string? RequirementSet { get; init; }

    /// <summary>Id of a requirement to which it belongs.</summary>
    public string? Requirement { get; init; }

    /// <summary>Class of certificates for which it is asked.</summary>
    public CertificateClass? Class { get; init; }

    /// <summary>Scope code for which it is asked, by name or because it is asked for all.</summary>
    public string? Scope { get; init; }

    public DifferenceStatus? Status { get; init; }

    public int Limit { get; init; } = 50;

    /// <summary>The <see cref="DifferenceList.Next"/> of the page before, of the same search.</summary>
    public string? Cursor { get; init; }
}

/// <summary>A page of declared differences.</summary>
/// <param name="Items">The latest published first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record DifferenceList(IReadOnlyList<DifferenceItem> Items, string? Next);
