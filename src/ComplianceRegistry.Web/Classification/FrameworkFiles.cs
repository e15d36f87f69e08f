using System.Collections.Frozen;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Web.Classification;

/// <summary>The questionnaires, frameworks and sectors that ship with the registry: as data to work with, and as the files that are served.</summary>
internal sealed class FrameworkFiles
{
    private readonly FrozenDictionary<string, byte[]> _documents;

    private FrameworkFiles(FrameworkCatalog catalog, FrozenDictionary<string, byte[]> documents) => (Catalog, _documents) = (catalog, documents);

    public FrameworkCatalog Catalog { get; }

    /// <summary>Reads all files below a folder, except requirement sets and crosswalks. Any fault in any of them stops the start.</summary>
    public static FrameworkFiles Load(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal))
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), Json: (ReadOnlyMemory<byte>)File.ReadAllBytes(file)))
            .Where(file => !RequirementCatalog.Reads(file.Path))
            .ToList();
        var catalog = FrameworkCatalog.Parse(files).OrThrow(folder);
        return new FrameworkFiles(catalog, files.ToFrozenDictionary(file => Path.GetFileNameWithoutExtension(file.Path), file => file.Json.ToArray()));
    }

    /// <summary>The file of a questionnaire or framework by its reference, such as <c>common@2026-08</c>; null when there is none.</summary>
    public byte[]? Document(string reference) => _documents.GetValueOrDefault(reference);
}
