using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Ledger.Files;

/// <summary>A blob being written beside its place. It gets its name when it is whole and flushed; until then its file is erased with this.</summary>
internal sealed class FileBlobWriting : IBlobWriting
{
    private readonly string _path;
    private readonly string _temporary;
    private readonly FileStream _file;
    private bool _named;

    public FileBlobWriting(string path)
    {
        _path = path;
        DurableDirectory.Create(Path.GetDirectoryName(path)!);
        (_temporary, _file) = DurableFile.CreateTemporary(path);
    }

    public ValueTask WriteAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken) => _file.WriteAsync(bytes, cancellationToken);

    public async Task CommitAsync(CancellationToken cancellationToken)
    {
        _file.Flush(flushToDisk: true);
        await _file.DisposeAsync();
        _named = DurableFile.TryName(_temporary, _path);
        if (!_named)
            throw new IOException($"There is a blob {Path.GetFileName(_path)} already.");
        DurableDirectory.Flush(Path.GetDirectoryName(_path)!);
    }

    public async ValueTask DisposeAsync()
    {
        await _file.DisposeAsync();
        if (!_named)
            File.Delete(_temporary);
    }
}
