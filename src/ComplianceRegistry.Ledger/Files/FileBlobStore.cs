using System.Runtime.CompilerServices;
using ComplianceRegistry.Ledger.Vault;

namespace ComplianceRegistry.Ledger.Files;

/// <summary>One file per blob, in directories by the first two digits of its name. Readable by their owner only.</summary>
public sealed class FileBlobStore : IBlobStore
{
    private const string Suffix = ".blob";
    private readonly string _directory;

    /// <param name="directory">Created when missing. For this store only.</param>
    public FileBlobStore(string directory)
    {
        _directory = directory;
        DurableDirectory.Create(directory);
    }

    /// <summary>Erases what a killed process left of writing. Only for whoever alone may write there now.</summary>
    /// <param name="directory">That of a store.</param>
    public static void EraseLeftovers(string directory)
    {
        if (!Directory.Exists(directory))
            return;
        foreach (var part in Directory.GetDirectories(directory))
            DurableFile.EraseLeftoversIn(part);
    }

    public Task<IBlobWriting> BeginAsync(string name, CancellationToken cancellationToken) => Task.FromResult<IBlobWriting>(new FileBlobWriting(PathOf(name)));

    public Task<Stream?> OpenAsync(string name, CancellationToken cancellationToken)
    {
        try
        {
            return Task.FromResult<Stream?>(new FileStream(
                PathOf(name), FileMode.Open, FileAccess.Read, FileShare.Read | FileShare.Delete, bufferSize: 0, FileOptions.Asynchronous));
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            return Task.FromResult<Stream?>(null);
        }
    }

    public Task DeleteAsync(string name, CancellationToken cancellationToken)
    {
        var path = PathOf(name);
        if (File.Exists(path))
        {
            File.Delete(path);
            DurableDirectory.Flush(Path.GetDirectoryName(path)!);
        }

        return Task.CompletedTask;
    }

    public async IAsyncEnumerable<StoredBlob> ListAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var file in new DirectoryInfo(_directory).EnumerateFiles("*" + Suffix, SearchOption.AllDirectories))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return new StoredBlob(Path.GetFileNameWithoutExtension(file.Name), new DateTimeOffset(file.LastWriteTimeUtc, TimeSpan.Zero));
        }

        await Task.CompletedTask;
    }

    private string PathOf(string name) => BlobReference.IsName(name)
        ? Path.Combine(_directory, name[..2], name + Suffix)
        : throw new ArgumentException("The name of a blob has 32 digits of lower-case hex.", nameof(name));
}
