namespace ComplianceRegistry.Web.Hosting;

/// <summary>Where the registry keeps its files. Relative paths are resolved against the repository's root, or the content root where there is no repository.</summary>
internal sealed class DataDirectory
{
    private const string Default = "data";
    private readonly string _root;

    public DataDirectory(IConfiguration configuration, IHostEnvironment environment)
    {
        _root = RootOf(environment);
        Path = Resolve(configuration["Registry:DataDirectory"] is { Length: > 0 } configured ? configured : Default);
        Directory.CreateDirectory(Path);
        Directory.CreateDirectory(KeyFile(""));
    }

    /// <summary>Absolute path.</summary>
    public string Path { get; }

    /// <summary>Makes a configured path absolute.</summary>
    public static string Resolve(string path, IHostEnvironment environment) => System.IO.Path.GetFullPath(path, RootOf(environment));

    /// <inheritdoc cref="Resolve(string, IHostEnvironment)"/>
    public string Resolve(string path) => System.IO.Path.GetFullPath(path, _root);

    /// <summary>Path of a key in the data directory.</summary>
    public string KeyFile(string name) => System.IO.Path.Combine(Path, "keys", name);

    private static string RootOf(IHostEnvironment environment) => RepositoryRoot(environment.ContentRootPath) ?? environment.ContentRootPath;

    private static string? RepositoryRoot(string start)
    {
        for (var directory = new DirectoryInfo(start); directory is not null; directory = directory.Parent)
        {
            if (directory.EnumerateFiles("*.sln").Any())
                return directory.FullName;
        }

        return null;
    }
}
