using System.Collections.Immutable;

namespace ComplianceRegistry.Domain.Frameworks.Reading;

/// <summary>Reads a whole catalog from its files, and checks that they are named for their content and fit together.</summary>
internal sealed class RequirementCatalogReading(Func<ReadOnlyMemory<byte>, string> hash)
{
    private readonly ImmutableArray<Fault>.Builder faults = ImmutableArray.CreateBuilder<Fault>();
    private readonly Dictionary<string, RequirementSet> sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Crosswalk> crosswalks = new(StringComparer.Ordinal);

    public Parsed<RequirementCatalog> Read(IEnumerable<(string Path, ReadOnlyMemory<byte> Json)> files)
    {
        foreach (var (path, json) in files.OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            ReadFile(path, json);
        }

        faults.AddRange(crosswalks.Values.SelectMany(crosswalk => CrosswalkCheck.Check(crosswalk, sets, $"/{RequirementCatalog.CrosswalkFolder}{crosswalk.Reference}.json")));
        return faults.Count > 0
            ? new Parsed<RequirementCatalog>(null, faults.ToImmutable())
            : new Parsed<RequirementCatalog>(new RequirementCatalog(sets.Values, crosswalks.Values), []);
    }

    private void ReadFile(string path, ReadOnlyMemory<byte> json)
    {
        if (path.StartsWith(RequirementCatalog.SetFolder, StringComparison.Ordinal))
        {
            Keep(path, RequirementCatalog.SetFolder, RequirementSet.Parse(json, hash), set => set.Reference, sets);
        }
        else if (path.StartsWith(RequirementCatalog.CrosswalkFolder, StringComparison.Ordinal))
        {
            Keep(path, RequirementCatalog.CrosswalkFolder, Crosswalk.Parse(json), crosswalk => crosswalk.Reference, crosswalks);
        }
        else
        {
            faults.Add(new Fault($"/{path}", "unknown-folder", $"Only {RequirementCatalog.SetFolder} and {RequirementCatalog.CrosswalkFolder} are read here."));
        }
    }

    private void Keep<T>(string path, string folder, Parsed<T> parsed, Func<T, string> referenceOf, Dictionary<string, T> kept)
        where T : class
    {
        faults.AddRange(parsed.Faults.Select(fault => fault with { Pointer = $"/{path}{fault.Pointer}" }));
        if (parsed.Value is not { } value)
        {
            return;
        }

        var reference = referenceOf(value);
        if (path != $"{folder}{reference}.json")
        {
            faults.Add(new Fault($"/{path}", "file-name", $"The file is named {folder}{reference}.json."));
        }

        if (!kept.TryAdd(reference, value))
        {
            faults.Add(new Fault($"/{path}", "repeated-id", $"Two files are {reference}."));
        }
    }
}
