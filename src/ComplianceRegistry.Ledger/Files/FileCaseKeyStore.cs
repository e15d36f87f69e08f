using System.Security.Cryptography;
using System.Text;
using ComplianceRegistry.Ledger.Sealing;

namespace ComplianceRegistry.Ledger.Files;

/// <summary>One file per case, named by a hash of the case's id: the directory tells no ids, and no id can reach outside it.</summary>
public sealed class FileCaseKeyStore : ICaseKeyStore
{
    private readonly string _directory;

    /// <param name="directory">Created when missing. A crash may have left names in it that are not durable; they are made so.</param>
    public FileCaseKeyStore(string directory)
    {
        _directory = directory;
        DurableDirectory.Create(directory);
        DurableDirectory.Flush(directory);
    }

    public byte[]? Read(string caseId)
    {
        try
        {
            return File.ReadAllBytes(PathOf(caseId));
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    public byte[] AddOrRead(string caseId, ReadOnlySpan<byte> wrappedKey)
    {
        while (!DurableFile.TryCreate(PathOf(caseId), wrappedKey))
        {
            if (Read(caseId) is { } first)
                return first;
        }

        return wrappedKey.ToArray();
    }

    public void Destroy(string caseId) => DurableFile.Erase(PathOf(caseId));

    private string PathOf(string caseId) => Path.Combine(_directory, Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(caseId))) + ".key");
}
