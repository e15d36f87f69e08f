using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace ComplianceRegistry.Web.Tests.Architecture;

/// <summary>
/// What pure code must not reach: clocks, chance, tasks, files, the network, logging, grains. Read from the compiled assembly,
/// which names every type and member that it uses.
/// </summary>
internal static class PurityRule
{
    private static readonly string[] Members =
    [
        "System.DateTime.get_Now", "System.DateTime.get_UtcNow", "System.DateTime.get_Today",
        "System.DateTimeOffset.get_Now", "System.DateTimeOffset.get_UtcNow",
        "System.TimeProvider.get_System", "System.TimeProvider.GetUtcNow", "System.Environment.get_TickCount", "System.Environment.get_TickCount64",
        "System.Environment.GetEnvironmentVariable",
        "System.Guid.NewGuid", "System.Guid.CreateVersion7",
    ];

    private static readonly string[] Types =
    [
        "System.Random", "System.Security.Cryptography.RandomNumberGenerator", "System.Diagnostics.Stopwatch", "System.Threading.Timer",
        "System.Threading.Tasks.Task", "System.Threading.Tasks.Task`1", "System.Threading.Tasks.ValueTask", "System.Threading.Tasks.ValueTask`1",
        "System.IO.File", "System.IO.FileStream", "System.IO.Directory", "System.Console",
    ];

    private static readonly string[] Namespaces = ["System.Net", "Microsoft.Extensions.Logging", "Microsoft.AspNetCore", "Orleans.Runtime"];

    /// <summary>Every forbidden type and member that an assembly uses.</summary>
    /// <param name="assembly">Path of the compiled assembly.</param>
    public static IReadOnlyList<string> ImpureUsesIn(string assembly)
    {
        using var file = new PEReader(File.OpenRead(assembly));
        var metadata = file.GetMetadataReader();
        return [.. UsedMembers(metadata).Where(Members.Contains), .. UsedTypes(metadata).Where(IsForbidden)];
    }

    private static bool IsForbidden(string type) =>
        Types.Contains(type) || Namespaces.Any(name => type.StartsWith(name + ".", StringComparison.Ordinal));

    private static IEnumerable<string> UsedTypes(MetadataReader metadata) =>
        metadata.TypeReferences.Select(handle => NameOf(metadata, handle));

    private static IEnumerable<string> UsedMembers(MetadataReader metadata) =>
        from handle in metadata.MemberReferences
        let member = metadata.GetMemberReference(handle)
        where member.Parent.Kind == HandleKind.TypeReference
        select $"{NameOf(metadata, (TypeReferenceHandle)member.Parent)}.{metadata.GetString(member.Name)}";

    private static string NameOf(MetadataReader metadata, TypeReferenceHandle handle)
    {
        var type = metadata.GetTypeReference(handle);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }
}
