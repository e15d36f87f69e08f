namespace ComplianceRegistry.Acceptance;

/// <summary>A directory that ends with its test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("registry-acceptance-").FullName;

    /// <summary>The data directory inside, with room beside it for what the registry keeps outside of it.</summary>
    public string Data => System.IO.Path.Combine(Path, "data");

    public void Dispose() => Directory.Delete(Path, recursive: true);
}
