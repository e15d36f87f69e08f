using System.Collections.Frozen;
using System.Collections.Immutable;
using ComplianceRegistry.Domain.Frameworks.Reading;
using ComplianceRegistry.Domain.Frameworks.Relating;

namespace ComplianceRegistry.Domain.Frameworks;

/// <summary>Every edition of every requirement set that this registry knows, and the crosswalks between them. Immutable; made once at start.</summary>
public sealed class RequirementCatalog
{
    internal const string SetFolder = "requirements/";
    internal const string CrosswalkFolder = "crosswalks/";

    private readonly FrozenDictionary<string, RequirementSet> sets;
    private readonly FrozenDictionary<string, Crosswalk> crosswalks;
    private readonly FrozenDictionary<(string From, string To), SetRelations> relations;

    internal RequirementCatalog(IReadOnlyCollection<RequirementSet> sets, IReadOnlyCollection<Crosswalk> crosswalks)
    {
        this.sets = sets.ToFrozenDictionary(set => set.Reference, StringComparer.Ordinal);
        this.crosswalks = crosswalks.ToFrozenDictionary(crosswalk => crosswalk.Reference, StringComparer.Ordinal);
        var finding = new RelationFinding(sets, crosswalks);
        relations = (from one in sets from other in sets select (one, other)).ToFrozenDictionary(
            pair => (pair.one.Reference, pair.other.Reference), pair => finding.Between(pair.one, pair.other));
    }

    /// <summary>Every edition of every set, by reference.</summary>
    public ImmutableArray<RequirementSet> Sets => [.. sets.Values.OrderBy(set => set.Reference, StringComparer.Ordinal)];

    /// <summary>Every version of every crosswalk, by reference.</summary>
    public ImmutableArray<Crosswalk> Crosswalks => [.. crosswalks.Values.OrderBy(crosswalk => crosswalk.Reference, StringComparer.Ordinal)];

    /// <summary>Whether a file below <c>contracts/frameworks</c> belongs to this catalog: those in <c>requirements/</c> and <c>crosswalks/</c>.</summary>
    /// <param name="path">Path relative to that folder, with <c>/</c>.</param>
    public static bool Reads(string path)
    {
        ArgumentNullException.ThrowIfNull(path);
        return path.StartsWith(SetFolder, StringComparison.Ordinal) || path.StartsWith(CrosswalkFolder, StringComparison.Ordinal);
    }

    /// <summary>Reads a catalog from its data files, listing every fault of every file; pointers begin with the file's path.</summary>
    /// <param name="files">Path relative to <c>contracts/frameworks</c>, with <c>/</c>, and content of each file; schemas left out.</param>
    /// <param name="hash">Gives the SHA-256 of the canonical form (RFC 8785) of a JSON text, as 64 lower-case hexadecimal digits.</param>
    public static Parsed<RequirementCatalog> Parse(IEnumerable<(string Path, ReadOnlyMemory<byte> Json)> files, Func<ReadOnlyMemory<byte>, string> hash) =>
        new RequirementCatalogReading(hash).Read(files);

    /// <summary>Finds an edition by its reference, such as <c>common@2026-11</c>; null when there is none.</summary>
    public RequirementSet? Find(string reference) => sets.GetValueOrDefault(reference);

    /// <summary>Finds a crosswalk by its reference; null when there is none.</summary>
    public Crosswalk? FindCrosswalk(string reference) => crosswalks.GetValueOrDefault(reference);

    /// <summary>The newest edition of a set; null when there is no set of that id. Newest by name: whether it is in force is told by its case.</summary>
    public RequirementSet? Newest(string id) => sets.Values.Where(set => set.Id == id).MaxBy(set => set.Edition, StringComparer.Ordinal);

    /// <summary>The editions of a set from oldest to newest; none when there is no set of that id.</summary>
    public ImmutableArray<RequirementSet> EditionsOf(string id) => [.. sets.Values.Where(set => set.Id == id).OrderBy(set => set.Edition, StringComparer.Ordinal)];

    /// <summary>
    /// Compares two sets, or two editions of one, requirement by requirement. Where no crosswalk leads from one to the other, relations are derived over the
    /// common set, and marked so.
    /// </summary>
    /// <param name="from">Reference of the set from which relations are read.</param>
    /// <param name="to">Reference of the other.</param>
    /// <returns>The comparison, or a fault for each reference that is unknown.</returns>
    public Parsed<SetComparison> Compare(string from, string to)
    {
        ImmutableArray<Fault> faults = [.. Unknown("/from", from), .. Unknown("/to", to)];
        return faults.IsEmpty
            ? new Parsed<SetComparison>(Comparing.Compare(sets[from], sets[to], relations[(from, to)]), [])
            : new Parsed<SetComparison>(null, faults);
    }

    /// <summary>How far a set is met by who meets another, whole or in part.</summary>
    /// <param name="of">Reference of the set whose coverage is asked for.</param>
    /// <param name="by">Reference of the set that is met.</param>
    /// <param name="met">Ids of its requirements that are met; null means all.</param>
    /// <param name="atLeast">How far a mapping must have been examined to count.</param>
    /// <returns>The coverage, or a fault for each reference and id that is unknown.</returns>
    public Parsed<Coverage> CoverageOf(string of, string by, IEnumerable<string>? met = null, MappingStatus atLeast = MappingStatus.Draft)
    {
        ImmutableArray<string>? ids = met is null ? null : [.. met];
        ImmutableArray<Fault> faults = [.. Unknown("/of", of), .. Unknown("/by", by), .. UnknownIds(by, ids ?? [])];
        return faults.IsEmpty
            ? new Parsed<Coverage>(Covering.Cover(sets[of], sets[by], ids, relations[(by, of)].AtLeast(atLeast)), [])
            : new Parsed<Coverage>(null, faults);
    }

    /// <summary>How one set relates to another; nothing is known when either is unknown.</summary>
    internal SetRelations RelationsOf(string from, string to) => relations.GetValueOrDefault((from, to)) ?? SetRelations.Unknown;

    private IEnumerable<Fault> Unknown(string pointer, string reference) =>
        sets.ContainsKey(reference) ? [] : [new Fault(pointer, "unknown-set", $"There is no requirement set '{reference}'.")];

    private IEnumerable<Fault> UnknownIds(string reference, ImmutableArray<string> ids) => Find(reference) is not { } set
        ? []
        : ids.Index().Where(id => set.Find(id.Item) is null)
            .Select(id => new Fault($"/met/{id.Index}", "unknown-requirement", $"{reference} has no requirement '{id.Item}'."));
}
