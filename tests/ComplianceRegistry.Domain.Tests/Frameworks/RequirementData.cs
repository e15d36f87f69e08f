using System.Collections.Immutable;
using System.Text;
using System.Text.Json;
using ComplianceRegistry.Domain.Frameworks;

namespace ComplianceRegistry.Domain.Tests.Frameworks;

/// <summary>The requirement sets and crosswalks of the repository, and short ways to make others.</summary>
internal static class RequirementData
{
    public const string Common = "common@2026-11";
    public const string EuAiAct = "eu-ai-act@2024-06-13";
    public const string Nist = "nist-ai-rmf@2023-01";

    private static readonly string Folder = Path.Combine(Contracts.Directory, "frameworks");

    public static RequirementCatalog Shipped { get; } = RequirementCatalog.Parse(Files(), Hash).OrThrow("contracts/frameworks");

    public static IEnumerable<(string Path, ReadOnlyMemory<byte> Json)> Files() =>
        Directory.EnumerateFiles(Folder, "*@*.json", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(Folder, path).Replace('\\', '/'), (ReadOnlyMemory<byte>)File.ReadAllBytes(path)))
            .Where(file => RequirementCatalog.Reads(file.Item1));

    public static string Hash(ReadOnlyMemory<byte> json) => $"hash of {json.Length} bytes";

    public static RequirementCatalog Catalog(params IEnumerable<(string Path, ReadOnlyMemory<byte> Json)> files) =>
        RequirementCatalog.Parse(files, Hash).OrThrow("made for a test");

    /// <summary>The file of a set whose requirements ask for the texts given.</summary>
    public static (string Path, ReadOnlyMemory<byte> Json) Set(string id, string edition, params IEnumerable<(string Id, string Text)> requirements) => Json(
        $"requirements/{id}@{edition}.json",
        new
        {
            id,
            edition,
            title = id,
            issuer = "somebody",
            source = new { instrument = id, url = "https://example.org" },
            note = "made for a test",
            groups = new[] { new { id = "all", title = "All" } },
            requirements = requirements.Select(one => new { id = one.Id, group = "all", title = one.Id, provision = one.Id, text = one.Text, status = "checked" }),
        });

    /// <summary>The file of a crosswalk; a side that is null makes a <c>none</c>.</summary>
    public static (string Path, ReadOnlyMemory<byte> Json) Crosswalk(string from, string to, string version, params IEnumerable<Mapping> mappings) => Json(
        $"crosswalks/{from}--{to}--{version}.json",
        new { from, to, version, mappings = mappings.Select(Row) });

    public static Mapping Map(string? from, Relation relation, string? to, MappingStatus status = MappingStatus.Draft) => new(from, to, relation, "because", status);

    private static ImmutableDictionary<string, string> Row(Mapping mapping) => new Dictionary<string, string?>
    {
        ["from"] = mapping.From,
        ["to"] = mapping.To,
        ["relation"] = JsonNamingPolicy.KebabCaseLower.ConvertName($"{mapping.Relation}"),
        ["rationale"] = mapping.Rationale,
        ["status"] = JsonNamingPolicy.KebabCaseLower.ConvertName($"{mapping.Status}"),
    }.Where(member => member.Value is not null).ToImmutableDictionary(member => member.Key, member => member.Value!);

    private static (string Path, ReadOnlyMemory<byte> Json) Json(string path, object content) => (path, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(content)));
}
