using ComplianceRegistry.Bench.Corpus;
using ComplianceRegistry.Bench.Machine;
using ComplianceRegistry.Bench.Report;
using ComplianceRegistry.Domain.Classification;
using ComplianceRegistry.Domain.Frameworks;
using ComplianceRegistry.Web.Classification;
using ComplianceRegistry.Web.Frameworks;

namespace ComplianceRegistry.Bench;

/// <summary>One run of the bench: how long, on which data, where its files are and what it found.</summary>
/// <param name="Short">A tenth of the data and short rounds: to see that everything works, not to publish.</param>
/// <param name="Folder">Everything that the run writes; on the disk whose speed matters.</param>
/// <param name="Only">Of a scenario with several kinds of terms, the kinds to run; empty for all.</param>
internal sealed record BenchRun(bool Short, string Folder, IReadOnlyCollection<string> Only)
{
    private string? _server;

    public ResultTable Results { get; } = new();

    public SystemCorpus Corpus { get; } = new();

    /// <summary>Systems in the registers that are searched, rebuilt and started.</summary>
    public int Systems => Short ? 20_000 : 200_000;

    public int Rounds => Short ? 3 : 5;

    public TimeSpan Duration => TimeSpan.FromSeconds(Short ? 5 : 10);

    public TimeSpan WarmUp => TimeSpan.FromSeconds(Short ? 5 : 10);

    /// <summary>Whether a kind of terms was asked for.</summary>
    public bool Includes(string kind) => Only.Count == 0 || Only.Contains(kind);

    /// <summary>The registry's server as it is shipped; published on first use.</summary>
    public async Task<string> ServerAsync()
    {
        if (_server is not null)
            return _server;
        Console.WriteLine("Publishing the registry ...");
        var folder = Path.Combine(Folder, "server");
        await Commands.RunAsync("dotnet", "publish", Path.Combine(Root(), "src", "ComplianceRegistry.Web"), "-c", "Release", "-o", folder, "--nologo", "-v", "quiet");
        return _server = Path.Combine(folder, "ComplianceRegistry.Web.dll");
    }

    /// <summary>The frameworks and questionnaires that ship with the registry.</summary>
    public static FrameworkCatalog Frameworks() => FrameworkFiles.Load(Path.Combine(Root(), "contracts", "frameworks")).Catalog;

    /// <summary>The newest edition of the requirements that are common to all jurisdictions.</summary>
    public static RequirementSet CommonRequirements() => RequirementFiles.Load(Path.Combine(Root(), "contracts", "frameworks")).Catalog.Newest("common")!;

    /// <summary>A new empty folder.</summary>
    public string NewFolder(string name) => Directory.CreateDirectory(Path.Combine(Folder, $"{name}-{Guid.NewGuid():N}")).FullName;

    /// <summary>Writes lines to a file of the run and returns its path.</summary>
    public string Write(string name, IEnumerable<string> lines)
    {
        var path = Path.Combine(Folder, name);
        File.WriteAllLines(path, lines);
        return path;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ComplianceRegistry.sln")))
            folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The bench must run from within the repository.");
    }
}
