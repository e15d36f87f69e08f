using System.Collections.Frozen;
using System.Security.Cryptography;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Ledger.Json;

namespace ComplianceRegistry.Web.Frameworks;

/// <summary>The requirement sets and crosswalks that ship with the registry: as data to work with, and as the files that are served.</summary>
internal sealed class RequirementFiles
{
    private readonly FrozenDictionary<string, byte[]> _documents;

    private RequirementFiles(RequirementCatalog catalog, FrozenDictionary<string, byte[]> documents) => (Catalog, _documents) = (catalog, documents);

    public RequirementCatalog Catalog { get; }

    /// <summary>Reads the files of both kinds below <c>contracts/frameworks</c>. Any fault in any of them stops the start.</summary>
    public static RequirementFiles Load(string folder)
    {
        var files = Directory.EnumerateFiles(folder, "*.json", SearchOption.AllDirectories)
            .Where(file => !file.EndsWith(".schema.json", StringComparison.Ordinal))
            .Select(file => (Path: Path.GetRelativePath(folder, file).Replace('\\', '/'), File: file))
            .Where(file => RequirementCatalog.Reads(file.Path))
            .Select(file => (file.Path, Json: (ReadOnlyMemory<byte>)File.ReadAllBytes(file.File)))
            .ToList();
        var catalog = RequirementCatalog.Parse(files, ContentHash).OrThrow(folder);
        return new RequirementFiles(catalog, files.ToFrozenDictionary(file => Path.GetFileNameWithoutExtension(file.Path), file => file.Json.ToArray()));
    }

    /// <summary>The file of an edition or a crosswalk that the catalog has, by its reference.</summary>
    public byte[] Document(string reference) => _documents[reference];

    private static string ContentHash(ReadOnlyMemory<byte> json) => Convert.ToHexStringLower(SHA256.HashData(CanonicalJson.Canonicalize(json.Span)));
}
