using System.Collections.Immutable;
using ComplianceRegistry.Domain.Arrangements;
using ComplianceRegistry.Domain.Certification;

namespace ComplianceRegistry.Views.Arrangements;

/// <summary>An arrangement as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its stream.</param>
/// <param name="Title">Its title.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Since">The instant from which it has this status.</param>
/// <param name="Signatories">Who is bound, or would be.</param>
/// <param name="Classes">Classes of certificates that are recognised.</param>
/// <param name="Scope">Scope codes that are recognised.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
public sealed record ArrangementItem(
    string Id,
    long Version,
    string Title,
    ArrangementStatus Status,
    DateTimeOffset Since,
    ImmutableArray<SignatoryItem> Signatories,
    ImmutableArray<CertificateClass> Classes,
    ImmutableArray<string> Scope,
    DateTimeOffset UpdatedAt)
{
    internal static ArrangementItem Of(Arrangement arrangement, ViewAct act)
    {
        var (terms, standing) = (arrangement.Terms!, arrangement.Standing(act.Version)!);
        return new ArrangementItem(
            arrangement.Id,
            act.Version,
            arrangement.Title,
            arrangement.Status,
            arrangement.Since,
            [.. terms.Signatories.Select(signatory => new SignatoryItem(signatory.Jurisdiction, signatory.Roles, !standing.Absent.Contains(signatory.Jurisdiction)))],
            terms.Classes,
            terms.Scope,
            act.At);
    }
}

/// <summary>A signatory as lists show it.</summary>
/// <param name="Jurisdiction">Code of the jurisdiction.</param>
/// <param name="Roles">What it does under the arrangement.</param>
/// <param name="TakesPart">False when its part is suspended or has ended.</param>
public sealed record SignatoryItem(string Jurisdiction, ImmutableArray<SignatoryRole> Roles, bool TakesPart)
{
    internal bool Acts(SignatoryRole role) => TakesPart && Roles.Contains(role);
}

/// <summary>The arrangements between two jurisdictions.</summary>
/// <param name="InForce">Those under which can be filed now.</param>
/// <param name="Signed">Those that enter into force by themselves, or have done so since the view was filled.</param>
public sealed record CoveringArrangements(IReadOnlyList<ArrangementItem> InForce, IReadOnlyList<ArrangementItem> Signed);

/// <summary>A search for arrangements. What is null is not asked for.</summary>
public sealed record ArrangementSearch
{
    /// <summary>Most arrangements that are answered at once.</summary>
    public const int MaxLimit = 200;

    /// <summary>Words that the title must hold.</summary>
    public string? Text { get; init; }

    /// <summary>Code of a signatory.</summary>
    public string? Jurisdiction { get; init; }

    public ArrangementStatus? Status { get; init; }

    public int Limit { get; init; } = 50;

    /// <summary>The <see cref="ArrangementList.Next"/> of the page before, of the same search.</summary>
    public string? Cursor { get; init; }
}

/// <summary>A page of arrangements.</summary>
/// <param name="Items">Those drafted last first.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record ArrangementList(IReadOnlyList<ArrangementItem> Items, string? Next);
