using ComplianceRegistry.Ledger.Sqlite;

namespace ComplianceRegistry.Ledger.Tests.Cursors;

public sealed class SqliteCursorStoreTests : CursorStoreConformance, IDisposable
{
    private readonly DirectoryInfo _directory = Directory.CreateTempSubdirectory("cursors-");

    public void Dispose() => _directory.Delete(recursive: true);

    protected override Task<ICursorStore> OpenAsync() => Task.FromResult<ICursorStore>(SqliteCursorStore.Open(_directory.FullName));
}
