namespace ComplianceRegistry.Ledger.Tests.Files;

/// <summary>A directory of one test, gone with it.</summary>
public sealed class TemporaryDirectory : IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("registry-");

    public string Path => _directory.FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public IEnumerable<string> Names => _directory.EnumerateFileSystemInfos("*", SearchOption.AllDirectories).Select(i => System.IO.Path.GetRelativePath(Path, i.FullName)).Order();

    public void Dispose() => _directory.Delete(recursive: true);
}
