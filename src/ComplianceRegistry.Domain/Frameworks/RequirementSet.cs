using System.Collections.Immutable;
using ComplianceRegistry.Domain.Frameworks.Reading;

namespace ComplianceRegistry.Domain.Frameworks;

/// <summary>One edition of a set of requirements: the common one that certificates are issued against, or what an instrument of others asks for.</summary>
/// <param name="Id">Stable kebab-case id, such as <c>common</c> or <c>nist-ai-rmf</c>.</param>
/// <param name="Edition">The edition, such as <c>2026-11</c>; later editions sort after earlier ones.</param>
/// <param name="Title">Name for people.</param>
/// <param name="Issuer">Who is responsible for the requirements.</param>
/// <param name="Source">The instrument and where it is published; null when the registry wrote the set itself.</param>
/// <param name="Note">What is in the set and what is left out.</param>
/// <param name="Provisional">What could not be checked against an official text, and why.</param>
/// <param name="Classes">The set's own classes from mildest to strictest; empty when its requirements know no class.</param>
/// <param name="Groups">The groups, in the order in which they are shown.</param>
/// <param name="Requirements">The requirements, in the order in which they are shown.</param>
/// <param name="ContentHash">SHA-256 of the file's canonical JSON (RFC 8785), as 64 lower-case hexadecimal digits. Certificates are pinned to it.</param>
public sealed record RequirementSet(
    string Id,
    string Edition,
    string Title,
    string Issuer,
    RequirementSource? Source,
    string Note,
    ImmutableArray<ProvisionalPart> Provisional,
    ImmutableArray<AssuranceClass> Classes,
    ImmutableArray<RequirementGroup> Groups,
    ImmutableArray<Requirement> Requirements,
    string ContentHash)
{
    /// <summary>Id of the registry's own set, through which the others are compared.</summary>
    public const string Common = "common";

    /// <summary>Id and edition, as crosswalks and certificates refer to it.</summary>
    public string Reference => $"{Id}@{Edition}";

    /// <summary>Reads a set from its data file (<c>contracts/frameworks/requirements/requirement-set.schema.json</c>), listing every fault.</summary>
    /// <param name="utf8Json">The file.</param>
    /// <param name="hash">Gives the SHA-256 of the canonical form of a JSON text.</param>
    public static Parsed<RequirementSet> Parse(ReadOnlyMemory<byte> utf8Json, Func<ReadOnlyMemory<byte>, string> hash)
    {
        ArgumentNullException.ThrowIfNull(hash);
        var parsed = DataDocument.Parse(utf8Json, RequirementSetReading.Read, RequirementSetReading.Check);
        return parsed.Value is { } set ? new Parsed<RequirementSet>(set with { ContentHash = hash(utf8Json) }, []) : parsed;
    }

    /// <summary>Finds a requirement by its id; null when the set has none of that id.</summary>
    public Requirement? Find(string requirement) => Requirements.FirstOrDefault(one => one.Id == requirement);

    /// <summary>The requirements that a system of this class has to meet: those that apply from it or from a milder class. All, when the set knows no classes.</summary>
    /// <exception cref="ArgumentException">The set has classes, but not this one.</exception>
    public IEnumerable<Requirement> ApplicableTo(string assuranceClass) =>
        Classes.IsEmpty ? Requirements : ApplicableUpTo(IndexOf(assuranceClass));

    /// <summary>The set's class that a class of a classification framework corresponds to; null when there is none, as for prohibited systems.</summary>
    /// <param name="framework">Id of the framework, such as <c>eu-ai-act</c>.</param>
    /// <param name="classId">The class that it gave, such as <c>high-risk</c>.</param>
    public AssuranceClass? ClassFor(string framework, string classId) =>
        Classes.FirstOrDefault(one => one.CorrespondsTo.Contains(new FrameworkClass(framework, classId)));

    private IEnumerable<Requirement> ApplicableUpTo(int strictness) =>
        Requirements.Where(requirement => requirement.AppliesFrom is { } from && IndexOf(from) <= strictness);

    private int IndexOf(string assuranceClass) => Classes.Index().FirstOrDefault(one => one.Item.Id == assuranceClass) is { Item: not null } found
        ? found.Index
        : throw new ArgumentException($"{Reference} has no class '{assuranceClass}'.", nameof(assuranceClass));
}

/// <summary>Where requirements come from.</summary>
public sealed record RequirementSource(string Instrument, string Url);

/// <summary>A part of a set that could not be checked against an official text.</summary>
/// <param name="Subject">The requirements or the subject concerned.</param>
/// <param name="Reason">Why it is provisional.</param>
public sealed record ProvisionalPart(string Subject, string Reason);

/// <summary>A group of requirements.</summary>
public sealed record RequirementGroup(string Id, string Title);

/// <summary>A class of the set: how much is asked of a system.</summary>
/// <param name="Id">Kebab-case id.</param>
/// <param name="Title">Name for people.</param>
/// <param name="CorrespondsTo">The classes of classification frameworks that it stands for.</param>
public sealed record AssuranceClass(string Id, string Title, ImmutableArray<FrameworkClass> CorrespondsTo);

/// <summary>A class of a classification framework, whatever its edition.</summary>
public sealed record FrameworkClass(string Framework, string Class);
