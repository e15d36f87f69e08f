using System.Collections.Immutable;
using ComplianceRegistry.Domain.Designations;

namespace ComplianceRegistry.Views.Designations;

/// <summary>A designation as lists show it.</summary>
/// <param name="Id">Registry id.</param>
/// <param name="Version">Version of its stream.</param>
/// <param name="Number">The body's number; null before the first notification.</param>
/// <param name="Body">Registry id of the body.</param>
/// <param name="Jurisdiction">Code of the jurisdiction that designates.</param>
/// <param name="Status">Where it stands.</param>
/// <param name="Scope">Scope codes asked for, found or designated.</param>
/// <param name="EffectiveScope">Scope codes in force.</param>
/// <param name="Since">The instant from which its present standing holds; null when it was never in force.</param>
/// <param name="UpdatedAt">Instant of its last act.</param>
public sealed record DesignationItem(
    string Id,
    long Version,
    string? Number,
    string Body,
    string Jurisdiction,
    DesignationStatus Status,
    ImmutableArray<string> Scope,
    ImmutableArray<string> EffectiveScope,
    DateTimeOffset? Since,
    DateTimeOffset UpdatedAt)
{
    /// <summary>Name of the body as it is now; its id when it is unknown.</summary>
    public string BodyName { get; init; } = "";

    internal static DesignationItem Of(Designation designation, ViewAct act) => new(
        designation.Id,
        act.Version,
        designation.Number,
        designation.Body,
        designation.Jurisdiction,
        designation.Status,
        designation.Scope,
        designation.EffectiveScope,
        designation.Periods is [.., var last] ? last.Since : null,
        act.At);
}

/// <summary>A search for designations. What is null is not asked for.</summary>
public sealed record DesignationSearch
{
    /// <summary>Most designations that are answered at once.</summary>
    public const int MaxLimit = 200;

    /// <summary>Words that the name of the body must hold.</summary>
    public string? Text { get; init; }

    /// <summary>Code of the jurisdiction that designates.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>A scope code that was asked for, found or designated; of those in force, one that is in force.</summary>
    public string? Scope { get; init; }

    public DesignationStatus? Status { get; init; }

    /// <summary>Registry id of the body.</summary>
    public string? Body { get; init; }

    /// <summary>The body's number.</summary>
    public string? Number { get; init; }

    public int Limit { get; init; } = 50;

    /// <summary>The <see cref="DesignationList.Next"/> of the page before, of the same search.</summary>
    public string? Cursor { get; init; }
}

/// <summary>A page of designations.</summary>
/// <param name="Items">By number, those without one last.</param>
/// <param name="Next">Cursor of the next page; null on the last.</param>
public sealed record DesignationList(IReadOnlyList<DesignationItem> Items, string? Next);
