using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Domain.Time;

namespace ComplianceRegistry.Domain.Frameworks.Editions;

/// <summary>The case of one edition of a requirement set: from its draft over consultation and adoption to the edition that takes its place.</summary>
[GenerateSerializer, Immutable, Alias("cr.RequirementSetEdition")]
public sealed record RequirementSetEdition : IKeepsClocks
{
    /// <summary>Prefix of the ids of editions.</summary>
    public const string IdPrefix = "RSE";

    [Id(0)]
    public required string Id { get; init; }

    [Id(1)]
    public EditionStatus Status { get; init; }

    /// <summary>Set and edition, such as <c>common@2026-11</c>; empty while absent.</summary>
    [Id(2)]
    public string Reference { get; init; } = "";

    /// <summary>SHA-256 of the edition's canonical JSON, to which consultation and adoption are bound.</summary>
    [Id(3)]
    public string ContentHash { get; init; } = "";

    /// <summary>Registry id of the party that opened the case.</summary>
    [Id(4)]
    public string DraftedBy { get; init; } = "";

    /// <summary>Registry id of the authority that adopted it; null while nobody has.</summary>
    [Id(5)]
    public string? AdoptedBy { get; init; }

    /// <summary>The instant from which it is in force; null before.</summary>
    [Id(6)]
    public DateTimeOffset? InForceFrom { get; init; }

    /// <summary>Reference of the edition that took its place; null while none has.</summary>
    [Id(7)]
    public string? Successor { get; init; }

    /// <summary>Comments on the present draft, oldest first.</summary>
    [Id(8)]
    public ImmutableArray<EditionComment> Comments { get; init; } = [];

    [Id(9)]
    public RunningClocks Clocks { get; init; } = RunningClocks.None;

    /// <summary>The instant at which the transition was over; null while it is not.</summary>
    [Id(10)]
    public DateTimeOffset? Retired { get; init; }

    IKeepsClocks IKeepsClocks.With(RunningClocks clocks) => this with { Clocks = clocks };

    /// <summary>What other cases rely on, at a version of the stream.</summary>
    public EditionStanding Standing(long version) => new(Reference, Status, new Basis(Id, version));

    /// <summary>The registry id that belongs to an edition: always the same, so that its case is opened once.</summary>
    /// <param name="reference">Set and edition, such as <c>common@2026-11</c>.</param>
    public static RegistryId IdOf(string reference) => RegistryId.Create(IdPrefix, SHA256.HashData(Encoding.UTF8.GetBytes("requirement-set-edition:" + reference)));

    internal int CommentsOf(string party) => Comments.Count(comment => comment.By == party);
}

/// <summary>Where an edition stands.</summary>
[GenerateSerializer]
public enum EditionStatus
{
    /// <summary>No case is open for this edition.</summary>
    Absent,

    /// <summary>Drafted; its content may still change.</summary>
    Draft,

    /// <summary>Open for comments.</summary>
    Consultation,

    /// <summary>The time for comments is over; it may be adopted or drafted anew.</summary>
    Consulted,

    /// <summary>Adopted; enters into force on its date.</summary>
    Adopted,

    /// <summary>Certificates are issued against it.</summary>
    InForce,

    /// <summary>Another edition took its place; the transition to it is running.</summary>
    Superseded,

    /// <summary>The transition is over.</summary>
    Retired,
}

/// <summary>A comment on a draft.</summary>
/// <param name="By">Registry id of the party.</param>
/// <param name="Requirement">The requirement that it is about; null when it is about the whole.</param>
/// <param name="Text">What is said.</param>
/// <param name="ContentHash">Hash of the draft that it is about.</param>
[GenerateSerializer, Immutable, Alias("cr.EditionComment")]
public sealed record EditionComment(
    [property: Id(0)] string By, [property: Id(1)] string? Requirement, [property: Id(2)] string Text, [property: Id(3)] string ContentHash);

/// <summary>Upper bounds of what is kept of an edition; lengths in Unicode code points.</summary>
public static class EditionLimits
{
    public const int Comment = 2_000;
    public const int Comments = 200;
    public const int CommentsOfOneParty = 10;
    public const int Reference = 130;
    public const int Requirement = 60;

    /// <summary>How many days after the earliest day an entry into force may be set: ten years.</summary>
    public const int DaysAhead = 3_653;
}
