namespace ComplianceRegistry.Web.Tests.Architecture;

/// <summary>The repository's own files, as the architecture rules read them.</summary>
internal static class Repository
{
    /// <summary>The folder that holds the solution.</summary>
    public static string Root { get; } = FindRoot();

    /// <summary>Every C# file below a folder of the repository, with its path from the root; generated ones left out.</summary>
    public static IReadOnlyList<SourceFile> SourcesIn(params string[] folders) => Files(folders, "*.cs");

    /// <summary>Every project file below a folder of the repository.</summary>
    public static IReadOnlyList<SourceFile> ProjectsIn(params string[] folders) => Files(folders, "*.csproj");

    private static List<SourceFile> Files(string[] folders, string pattern) =>
    [
        .. from folder in folders
           from file in Directory.EnumerateFiles(Path.Combine(Root, folder), pattern, SearchOption.AllDirectories)
           let path = Path.GetRelativePath(Root, file).Replace('\\', '/')
           where !path.Contains("/obj/", StringComparison.Ordinal) && !path.Contains("/bin/", StringComparison.Ordinal)
               && !path.Contains("/node_modules/", StringComparison.Ordinal)
           orderby path
           select new SourceFile(path, File.ReadAllText(file)),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplianceRegistry.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("Tests must run from within the repository.");
    }
}

/// <summary>A file and its path from the repository's root, with forward slashes.</summary>
internal sealed record SourceFile(string Path, string Text);
