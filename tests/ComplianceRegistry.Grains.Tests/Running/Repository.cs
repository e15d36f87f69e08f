namespace ComplianceRegistry.Grains.Tests.Running;

/// <summary>The data files of the repository.</summary>
internal static class Repository
{
    /// <summary>Path and content of every file with a version below a folder of contracts; paths begin there.</summary>
    public static IEnumerable<(string Path, ReadOnlyMemory<byte> Json)> Files(string topic)
    {
        var folder = Path.Combine(Root(), "contracts", topic);
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
