using System.Security.Cryptography;

namespace ComplianceRegistry.Web.Imports;

/// <summary>Takes an uploaded file to the disk as it comes in, in constant memory.</summary>
internal static class ReceivedFile
{
    private const int BlockBytes = 64 * 1024;

    /// <summary>Copies the upload, flushes it to the disk and tells its SHA-256 in lower-case hex; null when it is longer than allowed.</summary>
    public static async Task<string?> CopyAsync(Stream upload, FileStream to, long maxBytes, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var block = new byte[BlockBytes];
        var total = 0L;
        for (int read; (read = await upload.ReadAsync(block, cancellationToken)) > 0; total += read)
        {
            if (total + read > maxBytes)
                return null;
            hash.AppendData(block, 0, read);
            await to.WriteAsync(block.AsMemory(0, read), cancellationToken);
        }

        to.Flush(flushToDisk: true);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
