using System.Collections.Immutable;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Domain.Classification.Reading;

/// <summary>Reads a whole catalog from its files.</summary>
internal static class CatalogReading
{
    public static Parsed<FrameworkCatalog> Read(IEnumerable<(string Path, ReadOnlyMemory<byte> Json)> files)
    {
        var faults = ImmutableArray.CreateBuilder<Fault>();
        var questionnaires = new List<Questionnaire>();
        var frameworks = new List<Framework>();
        SectorVocabulary? sectors = null;
        foreach (var (path, json) in files.Where(file => !RequirementCatalog.Reads(file.Path)).OrderBy(file => file.Path, StringComparer.Ordinal))
        {
            if (path.StartsWith("questionnaires/", StringComparison.Ordinal))
            {
                Keep(Questionnaire.Parse(json), path, questionnaires.Add);
            }
            else if (path.StartsWith("sectors@", StringComparison.Ordinal))
            {
                Keep(SectorVocabulary.Parse(json), path, read => sectors = read);
            }
            else
            {
                Keep(Framework.Parse(json), path, frameworks.Add);
            }
        }

        if (sectors is null)
        {
            faults.Add(new Fault("", "missing", "There is no vocabulary of sectors that can be read."));
        }

        return faults.Count > 0
            ? new Parsed<FrameworkCatalog>(null, faults.DrainToImmutable())
            : FrameworkCatalog.Create(questionnaires, frameworks, sectors!);

        void Keep<T>(Parsed<T> parsed, string path, Action<T> keep)
            where T : class
        {
            faults.AddRange(parsed.Faults.Select(fault => fault with { Pointer = $"/{path}{fault.Pointer}" }));
            if (parsed.Value is { } value)
            {
                keep(value);
            }
        }
    }
}
