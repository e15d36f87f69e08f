using ComplianceRegistry.Domain.Classification;

namespace ComplianceRegistry.Grains.Tests.Running;

/// <summary>The frameworks of the repository.</summary>
internal static class Frameworks
{
    public static FrameworkCatalog Catalog { get; } = FrameworkCatalog.Parse(Files()).OrThrow("contracts/frameworks");

    private static IEnumerable<(string Path, ReadOnlyMemory<byte> Json)> Files()
    {
        var folder = Path.Combine(Root(), "contracts", "frameworks");
        return Directory.EnumerateFiles(folder, "*@*.json", SearchOption.AllDirectories)
            .Select(path => (Path.GetRelativePath(folder, path).Replace('\\', '/'), (ReadOnlyMemory<byte>)File.ReadAllBytes(path)));
    }

    private static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory.FullName, "ComplianceRegistry.sln")))
            directory = directory.Parent ?? throw new DirectoryNotFoundException("The tests run outside the repository.");
        return directory.FullName;
    }
}
